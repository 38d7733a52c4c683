package io.github.bpf4j.processor.hooks;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a tracepoint records, as the file {@code format} of tracefs tells.
 *
 * @param fields without the common ones, in their order
 */
record TracepointFormat(List<Field> fields) {
    /** All tracepoints begin with these bytes, which programs may not look at. */
    static final int COMMON_SIZE = 8;

    private static final Pattern FIELD =
            Pattern.compile("\\s*field:(.+?)\\s*;\\s*offset:(\\d+);\\s*size:(\\d+);\\s*signed:(\\d);.*");
    private static final Pattern NAME = Pattern.compile("(\\w+)(\\[[^\\]]*\\])?$");

    /**
     * A field.
     *
     * @param declaration in C, as the kernel writes it: {@code const char * filename}
     * @param array whether it is one; {@code __data_loc} fields, whose data are elsewhere, are none
     */
    record Field(String declaration, String name, int offset, int size, boolean signed, boolean array) {
        /** Whether it tells where the data are: the offset in the low half, the length in the high one. */
        boolean dataLocation() {
            return declaration.startsWith("__data_loc ") || declaration.startsWith("__rel_loc ");
        }
    }

    TracepointFormat {
        fields = List.copyOf(fields);
    }

    /** Lines that are no fields are skipped. */
    static TracepointFormat parse(String text) {
        List<Field> fields = new ArrayList<>();
        for (String line : text.split("\n")) {
            Matcher field = FIELD.matcher(line);
            if (!field.matches()) {
                continue;
            }
            int offset = Integer.parseInt(field.group(2));
            Matcher name = NAME.matcher(field.group(1));
            if (offset >= COMMON_SIZE && name.find()) {
                fields.add(new Field(
                        field.group(1),
                        name.group(1),
                        offset,
                        Integer.parseInt(field.group(3)),
                        field.group(4).equals("1"),
                        name.group(2) != null));
            }
        }
        return new TracepointFormat(fields);
    }
}
