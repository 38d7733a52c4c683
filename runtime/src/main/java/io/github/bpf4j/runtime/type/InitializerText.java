package io.github.bpf4j.runtime.type;

import java.lang.reflect.Array;
import java.util.function.IntFunction;
import java.util.function.IntToLongFunction;

/**
 * Builds what a view prints: the C initialiser with the same content, <code>{.pid = 1, .comm = "bash"}</code>.
 *
 * <p>Generated {@code toString} methods call it. Not safe for use by several threads.
 */
public final class InitializerText {
    private static final int PRINTED = 64;

    private final StringBuilder text = new StringBuilder("{");

    public InitializerText() {}

    public InitializerText field(String cName, long value) {
        start(cName).append(value);
        return this;
    }

    /** An integer all of whose 64 bits count upwards. */
    public InitializerText unsignedField(String cName, long value) {
        start(cName).append(Long.toUnsignedString(value));
        return this;
    }

    public InitializerText field(String cName, double value) {
        start(cName).append(floating(value));
        return this;
    }

    public InitializerText field(String cName, boolean value) {
        start(cName).append(value);
        return this;
    }

    /** An enum's C name, or the number where the constant is {@code UNRECOGNIZED}. */
    public InitializerText enumField(String cName, BpfEnum constant, long number) {
        boolean recognized = !(constant instanceof Enum<?> e && e.name().equals("UNRECOGNIZED"));
        start(cName).append(recognized ? constant.cName() : number);
        return this;
    }

    /** Text, a struct, a number as an object, or an array of any of these and of primitives. */
    public InitializerText field(String cName, Object value) {
        append(start(cName), value);
        return this;
    }

    /** An array, cut after the first {@value #PRINTED} elements. */
    public InitializerText elements(String cName, int length, IntFunction<?> element) {
        start(cName).append('{');
        for (int i = 0; i < Math.min(length, PRINTED); i++) {
            append(text.append(i > 0 ? ", " : ""), element.apply(i));
        }
        text.append(length > PRINTED ? ", … /* " + length + " elements */}" : "}");
        return this;
    }

    /** An array of integers all of whose 64 bits count upwards, cut as {@link #elements}. */
    public InitializerText unsignedElements(String cName, int length, IntToLongFunction element) {
        return elements(cName, length, i -> new StringBuilder(Long.toUnsignedString(element.applyAsLong(i))));
    }

    @Override
    public String toString() {
        return text + "}";
    }

    private StringBuilder start(String cName) {
        return text.append(text.length() > 1 ? ", " : "")
                .append('.')
                .append(cName)
                .append(" = ");
    }

    private static void append(StringBuilder text, Object value) {
        if (value instanceof String characters) {
            quote(text, characters);
        } else if (value instanceof Float || value instanceof Double) {
            text.append(floating(((Number) value).doubleValue()));
        } else if (value.getClass().isArray()) {
            text.append('{');
            for (int i = 0; i < Array.getLength(value); i++) {
                append(text.append(i > 0 ? ", " : ""), Array.get(value, i));
            }
            text.append('}');
        } else {
            text.append(value);
        }
    }

    private static String floating(double value) {
        if (Double.isNaN(value)) {
            return "NAN";
        }
        return Double.isInfinite(value) ? (value < 0 ? "-INFINITY" : "INFINITY") : Double.toString(value);
    }

    /** C's escapes; bytes beyond ASCII stay UTF-8, which C takes as well. */
    private static void quote(StringBuilder text, String characters) {
        text.append('"');
        for (int i = 0; i < characters.length(); i++) {
            char c = characters.charAt(i);
            switch (c) {
                case '"', '\\' -> text.append('\\').append(c);
                case '\n' -> text.append("\\n");
                case '\t' -> text.append("\\t");
                case '\r' -> text.append("\\r");
                default -> {
                    if (c < ' ' || c == 0x7f) {
                        // Three octal digits: unlike \x, they end by themselves.
                        text.append('\\').append(String.format("%03o", (int) c));
                    } else {
                        text.append(c);
                    }
                }
            }
        }
        text.append('"');
    }
}
