package io.github.bpf4j.examples.tools;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What a tool shows of something: the columns of a table, or the members of a JSON object.
 *
 * @param <T> what is shown, for instance an event
 */
final class Columns<T> {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");

    private final List<Column<T>> columns = new ArrayList<>();

    /** @param width in characters; negative to start at the left */
    private record Column<T>(String title, int width, Function<? super T, ?> value) {
        String format(Object content) {
            return width == 0 ? content.toString() : ("%" + width + "s").formatted(content);
        }
    }

    /** Adds a column of text, which starts at the left. */
    Columns<T> text(String title, int width, Function<? super T, ?> value) {
        columns.add(new Column<>(title, -width, value));
        return this;
    }

    /** Adds a column of numbers, which end at the right. */
    Columns<T> number(String title, int width, Function<? super T, ?> value) {
        columns.add(new Column<>(title, width, value));
        return this;
    }

    /** Adds a column of the time at which something is shown. */
    Columns<T> time() {
        return text("TIME", 8, shown -> Instant.now());
    }

    String heading() {
        return line(Column::title);
    }

    String row(T shown) {
        return line(column -> printable(column.value().apply(shown)));
    }

    private String line(Function<Column<T>, String> content) {
        StringBuilder line = new StringBuilder();
        columns.forEach(column -> line.append(line.isEmpty() ? "" : " ").append(column.format(content.apply(column))));
        return line.toString().stripTrailing();
    }

    /** By the titles in lower case. */
    Map<String, Object> members(T shown) {
        Map<String, Object> members = new LinkedHashMap<>();
        columns.forEach(column -> members.put(
                column.title().toLowerCase(Locale.ROOT), column.value().apply(shown)));
        return members;
    }

    /** Text from the kernel is any bytes: those that would steer the terminal are shown as a question mark. */
    private static String printable(Object value) {
        String text = text(value);
        return text.codePoints()
                .map(c -> Character.isISOControl(c) ? '?' : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static String text(Object value) {
        if (value instanceof Instant instant) {
            return TIME.format(LocalTime.ofInstant(instant, ZoneId.systemDefault()));
        }
        return value instanceof Collection<?> several
                ? several.stream().map(Object::toString).collect(Collectors.joining(" "))
                : value.toString();
    }
}
