package io.github.bpf4j.processor.clang;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads clang's messages.
 *
 * <p>A message is a headline with the lines of context after it; "In file included from" comes before. What has no
 * such form is kept: as context of the message before it, or as a note of its own.
 */
final class DiagnosticParser {
    private static final String SEVERITY = "(?<severity>note|remark|warning|error|fatal error)";
    private static final String POSITION = "(?<file>\\S.*?):(?<line>\\d{1,9}):(?<column>\\d{1,9})";
    private static final Pattern FRONT_END = Pattern.compile(POSITION + ": " + SEVERITY + ": (?<message>.+)");
    private static final Pattern BACK_END = Pattern.compile(SEVERITY + ": " + POSITION + ": (?<message>.+)");
    private static final Pattern DRIVER = Pattern.compile("(?:[\\w.+-]+: )?" + SEVERITY + ": (?<message>.+)");
    private static final Pattern SUMMARY = Pattern.compile("\\d+ (warning|error)s?( and \\d+ errors?)? generated\\.");
    private static final Pattern CARET = Pattern.compile("[\\s~]*\\^[\\s~^]*");

    private final Function<String, Path> files;
    private final List<Diagnostic> diagnostics = new ArrayList<>();
    private final List<String> includedFrom = new ArrayList<>();

    private DiagnosticParser(Function<String, Path> files) {
        this.files = files;
    }

    /**
     * @param output what clang printed, without colours and line wrapping
     * @param files the path of a file that clang names
     */
    static List<Diagnostic> parse(String output, Function<String, Path> files) {
        DiagnosticParser parser = new DiagnosticParser(files);
        List<String> lines = output.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            boolean excerpt =
                    i + 1 < lines.size() && CARET.matcher(lines.get(i + 1)).matches();
            parser.accept(lines.get(i), excerpt);
        }
        parser.includedFrom.forEach(parser::context);
        return parser.diagnostics;
    }

    /**
     * @param excerpt whether this is a line of the source, which may look like anything
     */
    private void accept(String line, boolean excerpt) {
        Optional<Diagnostic> headline = excerpt ? Optional.empty() : headline(line);
        if (headline.isPresent()) {
            diagnostics.add(headline.get());
            includedFrom.clear();
        } else if (line.startsWith("In file included from ")) {
            includedFrom.add(line);
        } else if (!SUMMARY.matcher(line).matches() && !line.isEmpty()) {
            context(line);
        }
    }

    private Optional<Diagnostic> headline(String line) {
        for (Pattern pattern : List.of(FRONT_END, BACK_END)) {
            Matcher matcher = pattern.matcher(line);
            if (matcher.matches() && !matcher.group("file").startsWith("<")) {
                return Optional.of(new Diagnostic(
                        severity(matcher),
                        Optional.of(files.apply(matcher.group("file"))),
                        Integer.parseInt(matcher.group("line")),
                        Integer.parseInt(matcher.group("column")),
                        message(matcher),
                        includedFrom));
            }
        }
        Matcher matcher = DRIVER.matcher(line);
        return matcher.matches()
                ? Optional.of(new Diagnostic(severity(matcher), Optional.empty(), 0, 0, message(matcher), includedFrom))
                : Optional.empty();
    }

    private void context(String line) {
        if (diagnostics.isEmpty()) {
            diagnostics.add(new Diagnostic(Severity.NOTE, Optional.empty(), 0, 0, line, List.of()));
            return;
        }
        Diagnostic last = diagnostics.remove(diagnostics.size() - 1);
        List<String> context = new ArrayList<>(last.context());
        context.add(line);
        diagnostics.add(
                new Diagnostic(last.severity(), last.file(), last.line(), last.column(), last.message(), context));
    }

    private static String message(Matcher headline) {
        return DiagnosticHints.complete(headline.group("message"));
    }

    private static Severity severity(Matcher headline) {
        return switch (headline.group("severity")) {
            case "error", "fatal error" -> Severity.ERROR;
            case "warning" -> Severity.WARNING;
            default -> Severity.NOTE;
        };
    }
}
