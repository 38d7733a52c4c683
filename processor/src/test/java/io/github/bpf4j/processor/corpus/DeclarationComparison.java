package io.github.bpf4j.processor.corpus;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.bpf4j.processor.object.MapKind;
import java.util.ArrayList;
import java.util.List;

/**
 * Compares the maps, data sections and programs in the inspection of an object, and their order, with what libbpf sees
 * in it.
 *
 * @param declarations how many were compared
 * @param differences each in a sentence
 */
record DeclarationComparison(long declarations, List<String> differences) {
    private static final long PAGE = 4096;

    static DeclarationComparison of(CorpusObject object, JsonNode inspection, List<String> theirs) {
        List<String> ours = declarations(inspection);
        List<String> differences = new ArrayList<>();
        if (ours.size() != theirs.size()) {
            differences.add(object.name() + ": " + ours + ", not " + theirs);
        } else {
            for (int i = 0; i < ours.size(); i++) {
                if (!ours.get(i).equals(theirs.get(i))) {
                    differences.add(object.name() + ": " + ours.get(i) + ", not " + theirs.get(i));
                }
            }
        }
        return new DeclarationComparison(theirs.size(), differences);
    }

    /** In libbpf's order, written as {@code libbpf-open.c} does; libbpf drops a section's question mark. */
    private static List<String> declarations(JsonNode inspection) {
        List<String> lines = new ArrayList<>();
        List<String> structOps = new ArrayList<>();
        for (JsonNode map : inspection.path("maps")) {
            int type = MapKind.valueOf(map.path("kind").textValue().replace("BPF_MAP_TYPE_", ""))
                    .ordinal();
            String line = String.join(
                    "\t",
                    "map",
                    map.path("name").textValue(),
                    Integer.toString(type),
                    map.path("keySize").toString(),
                    map.path("valueSize").toString(),
                    Long.toString(entries(type, map.path("maxEntries").longValue())),
                    map.path("flags").toString());
            (type == MapKind.STRUCT_OPS.ordinal() ? structOps : lines).add(line);
        }
        inspection.path("sections").forEach(section -> lines.add("data\t" + section.path("size")));
        lines.addAll(structOps);
        for (JsonNode program : inspection.path("programs")) {
            lines.add(String.join(
                    "\t",
                    "program",
                    program.path("name").textValue(),
                    program.path("section").textValue().replaceFirst("^\\?", ""),
                    program.path("autoload").booleanValue() ? "1" : "0"));
        }
        return lines;
    }

    /** libbpf makes a ring buffer's size a power of two of pages as soon as it opens the object. */
    private static long entries(int type, long declared) {
        boolean ring = type == MapKind.RINGBUF.ordinal() || type == MapKind.USER_RINGBUF.ordinal();
        boolean fits = declared % PAGE == 0 && Long.bitCount(declared) <= 1;
        return ring && !fits ? Math.max(PAGE, Long.highestOneBit(declared) * 2) : declared;
    }
}
