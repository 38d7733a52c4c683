package io.github.bpf4j.kernels;

import io.github.bpf4j.processor.object.ProgramKind;
import io.github.bpf4j.runtime.BpfMapType;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What a kernel may have or not: a row of docs/support.md, and a tag of the tests that show it.
 *
 * @param kind {@code program}, {@code map} or {@code tool}
 * @param name {@code kprobe.multi}, {@code lru_hash}, {@code opensnoop}
 */
record Feature(String kind, String name) {
    /** Other names of the same. */
    private static final Map<String, String> ALIASES =
            Map.of("tp", "tracepoint", "raw_tracepoint", "raw_tp", "classifier", "tc");

    /** The kinds of map that are one only by their number. */
    private static final List<BpfMapType> NONE = List.of(BpfMapType.UNSPEC, BpfMapType.UNKNOWN);

    /**
     * Of a test's tag. What follows a slash, and the suffixes of programs that may sleep or write, make no row of their
     * own.
     */
    static Feature of(String tag) {
        int colon = tag.indexOf(':');
        String kind = tag.substring(0, colon);
        String name = tag.substring(colon + 1);
        return kind.equals("program") ? program(name) : new Feature(kind, name);
    }

    private static Feature program(String section) {
        String name = section.replaceAll("[+/].*", "").replaceAll("\\.[sw]$", "");
        return new Feature("program", ALIASES.getOrDefault(name, name));
    }

    /** Of all sections of libbpf's table. */
    static List<Feature> programs() {
        return Stream.of(ProgramKind.values())
                .flatMap(kind -> kind.sections().stream())
                .map(Feature::program)
                .distinct()
                .toList();
    }

    /** All kinds of map. */
    static List<Feature> maps() {
        List<Feature> maps = new ArrayList<>();
        for (BpfMapType type : BpfMapType.values()) {
            if (!NONE.contains(type)) {
                maps.add(new Feature("map", type.name().toLowerCase(Locale.ROOT)));
            }
        }
        return maps;
    }

    boolean shownBy(TestResult test) {
        return test.tags().stream().filter(tag -> tag.startsWith(kind + ":")).anyMatch(tag -> of(tag).equals(this));
    }

    @Override
    public String toString() {
        return kind + ":" + name;
    }
}
