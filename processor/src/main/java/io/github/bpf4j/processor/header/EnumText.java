package io.github.bpf4j.processor.header;

import io.github.bpf4j.processor.btf.BtfType;
import java.util.List;

/** Enums in C. */
final class EnumText {
    private EnumText() {}

    /**
     * The definition of an enum; of one without constants, the declaration.
     *
     * @param head {@code enum state}, or {@code enum}
     * @param indent before each line but the first
     */
    static String of(BtfType.Enum enumeration, String head, HeaderNames names, String indent) {
        if (enumeration.enumerators().isEmpty()) {
            return head;
        }
        List<String> constants = names.enumerators(enumeration);
        StringBuilder text = new StringBuilder(head).append(" {\n");
        for (int i = 0; i < constants.size(); i++) {
            long value = enumeration.enumerators().get(i).value();
            text.append(indent)
                    .append('\t')
                    .append(constants.get(i))
                    .append(" = ")
                    .append(literal(value, enumeration.signed()))
                    .append(",\n");
        }
        return text.append(indent).append('}').append(mode(enumeration)).toString();
    }

    private static String literal(long value, boolean signed) {
        if (!signed) {
            return Long.toUnsignedString(value) + (value < 0 ? "ULL" : "");
        }
        return value == Long.MIN_VALUE ? "-9223372036854775807LL - 1" : Long.toString(value);
    }

    /** clang gives an enum 4 bytes, or 8 where its constants need them; other sizes have to be asked for. */
    private static String mode(BtfType.Enum enumeration) {
        if (enumeration.size() == naturalSize(enumeration)) {
            return "";
        }
        return " __attribute__((mode(%s)))"
                .formatted(
                        switch (enumeration.size()) {
                            case 1 -> "QI";
                            case 2 -> "HI";
                            case 4 -> "SI";
                            default -> "DI";
                        });
    }

    private static int naturalSize(BtfType.Enum enumeration) {
        boolean small = enumeration.enumerators().stream()
                .mapToLong(BtfType.Enumerator::value)
                .allMatch(value -> enumeration.signed() ? value == (int) value : value >>> 32 == 0);
        return small ? 4 : 8;
    }
}
