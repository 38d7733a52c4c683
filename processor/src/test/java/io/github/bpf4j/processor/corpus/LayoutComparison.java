package io.github.bpf4j.processor.corpus;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
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
    private static final ObjectMapper JSON = new ObjectMapper();

    static LayoutComparison of(CorpusObject object, JsonNode inspection) throws IOException {
        Process process = new ProcessBuilder(
                        "bpftool", "btf", "dump", "file", object.file().toString(), "-j")
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        JsonNode dump = JSON.readTree(process.getInputStream());
        return new Comparison(object, dump.path("types")).with(inspection);
    }

    /** One object's dump by id, and what was found so far. */
    private static final class Comparison {
        private final CorpusObject object;
        private final Map<Integer, JsonNode> types = new HashMap<>();
        private final List<String> differences = new ArrayList<>();
        private long members;

        Comparison(CorpusObject object, JsonNode dumped) {
            this.object = object;
            dumped.forEach(type -> types.put(type.path("id").intValue(), type));
        }

        LayoutComparison with(JsonNode inspection) {
            Map<Integer, JsonNode> ours = new HashMap<>();
            inspection.path("structs").forEach(type -> ours.put(type.path("id").intValue(), type));
            types.forEach((id, type) -> {
                String kind = type.path("kind").textValue();
                if (kind.equals("STRUCT") || kind.equals("UNION")) {
                    compare(type, ours.get(id));
                }
            });
            return new LayoutComparison(members, differences);
        }

        private void compare(JsonNode theirs, JsonNode ours) {
            String name = theirs.path("name").textValue();
            if (ours == null) {
                differ(name + " is missing");
                return;
            }
            if (theirs.path("size").longValue() != ours.path("size").longValue()
                    || theirs.path("vlen").intValue() != ours.path("members").size()) {
                differ(name + " is " + ours + ", not " + theirs);
                return;
            }
            for (int i = 0; i < ours.path("members").size(); i++) {
                members++;
                String expected = member(theirs.path("members").path(i));
                String actual = place(ours.path("members").path(i));
                if (!expected.equals(actual)) {
                    differ(name + ": " + actual + ", not " + expected);
                }
            }
        }

        private void differ(String what) {
            differences.add(object.name() + ": " + what);
        }

        private static String place(JsonNode member) {
            return member.path("name").textValue() + " at bit " + member.path("bitOffset") + ", "
                    + member.path("bitSize") + " bits";
        }

        private String member(JsonNode member) {
            String name = member.path("name").textValue();
            long offset = member.path("bits_offset").longValue();
            long size = member.path("bitfield_size").longValue();
            if (size == 0) {
                JsonNode type = resolve(member);
                boolean integer = type.path("kind").textValue().equals("INT");
                offset += integer ? type.path("bits_offset").longValue() : 0;
                size = integer ? type.path("nr_bits").longValue() : size(type) * 8;
            }
            return (name.equals("(anon)") ? "" : name) + " at bit " + offset + ", " + size + " bits";
        }

        private long size(JsonNode type) {
            return switch (type.path("kind").textValue()) {
                case "PTR" -> 8;
                case "ARRAY" -> type.path("nr_elems").longValue() * size(resolve(type));
                default -> type.path("size").longValue();
            };
        }

        /** What is behind qualifiers, tags and typedefs of the type that this node refers to. */
        private JsonNode resolve(JsonNode node) {
            JsonNode type = types.get(node.path("type_id").intValue());
            while (type != null
                    && List.of("CONST", "VOLATILE", "RESTRICT", "TYPE_TAG", "TYPEDEF")
                            .contains(type.path("kind").textValue())) {
                type = types.get(type.path("type_id").intValue());
            }
            return type == null ? JSON.createObjectNode().put("kind", "VOID") : type;
        }
    }
}
