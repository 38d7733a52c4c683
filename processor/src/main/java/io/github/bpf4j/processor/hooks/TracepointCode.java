package io.github.bpf4j.processor.hooks;

import io.github.bpf4j.processor.hooks.TracepointFormat.Field;
import java.util.List;
import java.util.Locale;

/** C for programs of tracepoints. */
final class TracepointCode {
    private static final String ENTER = "sys_enter_";
    private static final String EXIT = "sys_exit_";

    private TracepointCode() {}

    static Hook hook(String tracepoint, TracepointFormat format) {
        String name = tracepoint.substring(tracepoint.indexOf(':') + 1);
        List<String> arguments = format.fields().stream()
                .map(field -> "%s; /* offset %d, %d bytes%s */"
                        .formatted(
                                field.declaration(),
                                field.offset(),
                                field.size(),
                                field.dataLocation() ? ", says where the data are" : ""))
                .toList();
        return new Hook(HookKind.TRACEPOINT.section() + ":" + tracepoint, arguments, code(tracepoint, name, format));
    }

    private static String code(String tracepoint, String name, TracepointFormat format) {
        String section = "SEC(\"tracepoint/%s\")\n".formatted(tracepoint.replace(':', '/'));
        if (tracepoint.startsWith("syscalls:" + ENTER)) {
            return section + program(name, "struct trace_event_raw_sys_enter");
        }
        if (tracepoint.startsWith("syscalls:" + EXIT)) {
            return section + program(name, "struct trace_event_raw_sys_exit");
        }
        return record(name, format) + "\n" + section + program(name, "struct on_" + name);
    }

    private static String program(String name, String context) {
        return "int on_" + name + "(" + context + " *ctx)\n{\n\treturn 0;\n}\n";
    }

    /** The fields where they are, by their sizes: the types that the kernel names are not all known to programs. */
    private static String record(String name, TracepointFormat format) {
        StringBuilder struct = new StringBuilder("struct on_" + name + " {\n\t__u64 common;\n");
        int end = TracepointFormat.COMMON_SIZE;
        int gaps = 0;
        for (Field field : format.fields()) {
            if (field.offset() < end || field.size() == 0) {
                continue;
            }
            if (field.offset() > end) {
                struct.append("\t__u8 gap")
                        .append(gaps++)
                        .append('[')
                        .append(field.offset() - end)
                        .append("];\n");
            }
            struct.append('\t')
                    .append(member(field))
                    .append("; /* ")
                    .append(field.declaration())
                    .append(" */\n");
            end = field.offset() + field.size();
        }
        return struct + "} __attribute__((packed));\n";
    }

    private static String member(Field field) {
        boolean scalar = !field.array() || field.dataLocation();
        return switch (scalar ? field.size() : 0) {
            case 1, 2, 4, 8 ->
                String.format(Locale.ROOT, "__%s%d %s_", field.signed() ? "s" : "u", field.size() * 8, field.name());
            default ->
                (field.declaration().startsWith("char ") ? "char " : "__u8 ") + field.name() + "_[" + field.size()
                        + "]";
        };
    }
}
