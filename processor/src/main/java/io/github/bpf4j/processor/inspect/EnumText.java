package io.github.bpf4j.processor.inspect;

/** Writes an enum in C. */
final class EnumText {
    private EnumText() {}

    static String of(EnumReport type, Palette palette) {
        StringBuilder text = new StringBuilder();
        boolean typedef = !type.typedef().isEmpty();
        text.append(typedef ? "typedef enum" : "enum");
        if (!type.name().isEmpty()) {
            text.append(' ').append(palette.name(Table.printable(type.name())));
        }
        text.append(" {\n");
        for (EnumReport.Constant constant : type.constants()) {
            text.append("    ")
                    .append(Table.printable(constant.name()))
                    .append(" = ")
                    .append(value(type, constant))
                    .append(",\n");
        }
        text.append('}')
                .append(typedef ? " " + palette.name(Table.printable(type.typedef())) : "")
                .append(';');
        return text.append(palette.comment(" /* size: " + type.size() + " */"))
                .append('\n')
                .toString();
    }

    private static String value(EnumReport type, EnumReport.Constant constant) {
        return type.signed() ? Long.toString(constant.value()) : Long.toUnsignedString(constant.value());
    }
}
