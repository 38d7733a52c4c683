package io.github.bpf4j.processor.corpus;

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

    static DeclarationComparison of(CorpusObject object, Json inspection, List<String> theirs) {
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
    private static List<String> declarations(Json inspection) {
        List<String> lines = new ArrayList<>();
        List<String> structOps = new ArrayList<>();
        for (Json map : inspection.get("maps").elements()) {
            int type = MapKind.valueOf(map.get("kind").text().replace("BPF_MAP_TYPE_", ""))
                    .ordinal();
            String line = String.join(
                    "\t",
                    "map",
                    map.get("name").text(),
                    Integer.toString(type),
                    map.get("keySize").text(),
                    map.get("valueSize").text(),
                    Long.toString(entries(type, map.get("maxEntries").number())),
                    map.get("flags").text());
            (type == MapKind.STRUCT_OPS.ordinal() ? structOps : lines).add(line);
        }
        inspection
                .get("sections")
                .elements()
                .forEach(section -> lines.add("data\t" + section.get("size").text()));
        lines.addAll(structOps);
        for (Json program : inspection.get("programs").elements()) {
            lines.add(String.join(
                    "\t",
                    "program",
                    program.get("name").text(),
                    program.get("section").text().replaceFirst("^\\?", ""),
                    program.get("autoload").truth() ? "1" : "0"));
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
