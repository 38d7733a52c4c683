package io.github.bpf4j.processor.corpus;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Compares the layouts in the inspection of an object with those that {@code bpftool btf dump … -j} prints: the size
 * of each struct, the name, bit offset and bit size of each member.
 *
 * @param members how many were compared
 * @param differences each in a sentence
 */
record LayoutComparison(long members, List<String> differences) {
    private static final Json VOID = new Json(Map.of());

    static LayoutComparison of(CorpusObject object, Json inspection) throws IOException {
        Process process = new ProcessBuilder(
                        "bpftool", "btf", "dump", "file", object.file().toString(), "-j")
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        Json dump = Json.read(process.getInputStream());
        return new Comparison(object, dump.get("types")).with(inspection);
    }

    /** One object's dump by id, and what was found so far. */
    private static final class Comparison {
        private final CorpusObject object;
        private final Map<Long, Json> types = new HashMap<>();
        private final List<String> differences = new ArrayList<>();
        private long members;

        Comparison(CorpusObject object, Json dumped) {
            this.object = object;
            dumped.elements().forEach(type -> types.put(type.get("id").number(), type));
        }

        LayoutComparison with(Json inspection) {
            Map<Long, Json> ours = new HashMap<>();
            inspection
                    .get("structs")
                    .elements()
                    .forEach(type -> ours.put(type.get("id").number(), type));
            types.forEach((id, type) -> {
                String kind = type.get("kind").text();
                if (kind.equals("STRUCT") || kind.equals("UNION")) {
                    compare(type, ours.get(id));
                }
            });
            return new LayoutComparison(members, differences);
        }

        private void compare(Json theirs, Json ours) {
            String name = theirs.get("name").text();
            if (ours == null) {
                differ(name + " is missing");
                return;
            }
            if (theirs.get("size").number() != ours.get("size").number()
                    || theirs.get("vlen").number()
                            != ours.get("members").elements().size()) {
                differ(name + " is " + ours + ", not " + theirs);
                return;
            }
            List<Json> ourMembers = ours.get("members").elements();
            List<Json> theirMembers = theirs.get("members").elements();
            for (int i = 0; i < ourMembers.size(); i++) {
                members++;
                String expected = member(theirMembers.get(i));
                String actual = place(ourMembers.get(i));
                if (!expected.equals(actual)) {
                    differ(name + ": " + actual + ", not " + expected);
                }
            }
        }

        private void differ(String what) {
            differences.add(object.name() + ": " + what);
        }

        private static String place(Json member) {
            return member.get("name").text() + " at bit "
                    + member.get("bitOffset").text() + ", "
                    + member.get("bitSize").text() + " bits";
        }

        private String member(Json member) {
            String name = member.get("name").text();
            long offset = member.get("bits_offset").number();
            long size = member.get("bitfield_size").number();
            if (size == 0) {
                Json type = resolve(member);
                boolean integer = type.get("kind").text().equals("INT");
                offset += integer ? type.get("bits_offset").number() : 0;
                size = integer ? type.get("nr_bits").number() : size(type) * 8;
            }
            return (name.equals("(anon)") ? "" : name) + " at bit " + offset + ", " + size + " bits";
        }

        private long size(Json type) {
            return switch (type.get("kind").text()) {
                case "PTR" -> 8;
                case "ARRAY" -> type.get("nr_elems").number() * size(resolve(type));
                default -> type.get("size").number();
            };
        }

        /** What is behind qualifiers, tags and typedefs of the type that this node refers to. */
        private Json resolve(Json node) {
            Json type = types.get(node.get("type_id").number());
            while (type != null
                    && List.of("CONST", "VOLATILE", "RESTRICT", "TYPE_TAG", "TYPEDEF")
                            .contains(type.get("kind").text())) {
                type = types.get(type.get("type_id").number());
            }
            return type == null ? VOID : type;
        }
    }
}
