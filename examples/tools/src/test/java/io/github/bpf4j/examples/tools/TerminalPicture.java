package io.github.bpf4j.examples.tools;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Draws a terminal window around the text on the standard input: for the pictures of the documentation. */
final class TerminalPicture {
    private static final double CHARACTER = 8.4;
    private static final int LINE = 19;
    private static final int TOP = 52;
    private static final String FONT = "ui-monospace,SFMono-Regular,Menlo,Consolas,'DejaVu Sans Mono',monospace";

    private TerminalPicture() {}

    /** The command that printed the text, then the file to write. */
    public static void main(String[] arguments) throws IOException {
        String text = new String(System.in.readAllBytes(), StandardCharsets.UTF_8);
        Files.writeString(Path.of(arguments[1]), svg(arguments[0], text));
    }

    static String svg(String command, String text) {
        List<String> lines = ("$ " + command + "\n" + text).lines().toList();
        int width = (int) (lines.stream().mapToInt(String::length).max().orElse(0) * CHARACTER) + 40;
        int height = lines.size() * LINE + TOP + 10;
        StringBuilder svg = new StringBuilder("""
                <svg xmlns="http://www.w3.org/2000/svg" width="%1$d" height="%2$d" viewBox="0 0 %1$d %2$d" role="img" aria-label="Output of %3$s">
                <rect width="%1$d" height="%2$d" rx="8" fill="#1e1e2e"/>
                <circle cx="20" cy="18" r="6" fill="#f38ba8"/><circle cx="40" cy="18" r="6" fill="#f9e2af"/><circle cx="60" cy="18" r="6" fill="#a6e3a1"/>
                <g font-family="%4$s" font-size="14" fill="#cdd6f4">
                """.formatted(width, height, escaped(command), FONT));
        for (int i = 0; i < lines.size(); i++) {
            svg.append("<text x=\"20\" y=\"%d\" xml:space=\"preserve\"%s>%s</text>\n"
                    .formatted(TOP + i * LINE, color(lines.get(i)), escaped(lines.get(i))));
        }
        return svg.append("</g></svg>\n").toString();
    }

    /** Commands green, headings blue, what the tool says about itself grey. */
    private static String color(String line) {
        if (line.startsWith("$ ")) {
            return " fill=\"#a6e3a1\"";
        } else if (line.matches("[A-Z ]+") || line.contains("distribution")) {
            return " fill=\"#89b4fa\"";
        }
        return line.matches("Tracing .*|\\d+ .*(lost|dropped|name)") ? " fill=\"#7f849c\"" : "";
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replaceAll("\\p{Cntrl}", "?");
    }
}
