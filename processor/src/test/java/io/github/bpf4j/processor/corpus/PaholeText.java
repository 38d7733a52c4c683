package io.github.bpf4j.processor.corpus;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Reads the comments on layouts in what {@code pahole} prints, or we do in its manner: the place of each member, holes,
 * sums and padding.
 *
 * <p>From DWARF, pahole repeats the definition of an anonymous struct behind the member; such repetitions are left out.
 * So are the sums of nested structs, which it prints for some.
 */
final class PaholeText {
    private static final Pattern START = Pattern.compile("((?:struct|union) \\S+) \\{");
    private static final Pattern NESTED_START = Pattern.compile("\\s+.*\\b(?:struct|union|enum) \\{");
    private static final Pattern NESTED_END = Pattern.compile("\\s+\\}.*");
    private static final Pattern END = Pattern.compile("\\}.*;");
    private static final Pattern PLACE = Pattern.compile(".*/\\* +(\\d+(?:: *\\d+)? +\\d+) \\*/");
    private static final Pattern HOLE = Pattern.compile("\\s+/\\* (XXX \\d+ (?:bit|byte)s? hole).*");
    private static final Pattern SUM = Pattern.compile(
            "(?:\\t| {4})/\\* (size: \\d+, cachelines.*|sum .*|padding: .*|bit_padding: .*|last cacheline: .*) \\*/");

    private final Map<String, List<String>> layouts = new LinkedHashMap<>();
    private final Deque<Integer> nested = new ArrayDeque<>();
    private List<String> layout = new ArrayList<>();
    private String name = "";

    private PaholeText() {}

    /**
     * The comments on each struct and union that has a name, by keyword and name; of those of one name, the first; one
     * that has not ended is left out.
     */
    static Map<String, List<String>> layouts(Stream<String> lines) {
        PaholeText reader = new PaholeText();
        lines.forEach(reader::line);
        reader.layouts.remove("");
        return reader.layouts;
    }

    private void line(String line) {
        Matcher start = START.matcher(line);
        if (start.matches()) {
            begin(start.group(1));
        } else if (END.matcher(line).matches()) {
            layouts.putIfAbsent(name, layout);
            begin("");
        } else if (NESTED_START.matcher(line).matches()) {
            nested.push(layout.size());
        } else {
            if (NESTED_END.matcher(line).matches() && !nested.isEmpty()) {
                int before = nested.pop();
                if (!PLACE.matcher(line).matches()) {
                    layout.subList(before, layout.size()).clear();
                }
            }
            for (Pattern pattern : List.of(PLACE, HOLE, SUM)) {
                Matcher comment = pattern.matcher(line);
                if (comment.matches()) {
                    layout.add(comment.group(1).replaceAll(" +", " "));
                }
            }
        }
    }

    private void begin(String struct) {
        name = struct;
        layout = new ArrayList<>();
        nested.clear();
    }
}
