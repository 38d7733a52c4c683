package com.acme;

import io.github.bpf4j.annotation.Generated;
import io.github.bpf4j.runtime.type.BpfEnum;
import org.jspecify.annotations.NullMarked;

/**
 * <code>enum kind</code>.
 */
@Generated("enum kind")
@NullMarked
@SuppressWarnings("exports")
public enum Kind implements BpfEnum {
    /**
     * <code>KIND_OPEN = 0</code>.
     */
    KIND_OPEN(0L, "KIND_OPEN"),

    /**
     * <code>KIND_EXEC = 1</code>.
     */
    KIND_EXEC(1L, "KIND_EXEC"),

    /**
     * <code>KIND_EXIT = 2</code>.
     */
    KIND_EXIT(2L, "KIND_EXIT"),

    /**
     * <code>KIND_KILLED = 3</code>.
     */
    KIND_KILLED(3L, "KIND_KILLED"),

    /**
     * Stands for every number that has no constant.
     */
    UNRECOGNIZED(0, "");

    private final long value;

    private final String cName;

    private Kind(long value, String cName) {
        this.value = value;
        this.cName = cName;
    }

    @Override
    public long value() {
        if (this == UNRECOGNIZED) {
            throw new IllegalStateException("UNRECOGNIZED has no number: read the number itself, by the accessor that ends with Value");
        }
        return value;
    }

    @Override
    public String cName() {
        if (this == UNRECOGNIZED) {
            throw new IllegalStateException("UNRECOGNIZED has no name: read the number itself, by the accessor that ends with Value");
        }
        return cName;
    }

    /**
     * The constant with this number, or {@code UNRECOGNIZED}.
     */
    public static Kind of(long number) {
        if (number != (int) number) {
            return UNRECOGNIZED;
        }
        return switch ((int) number) {
            case 0 -> KIND_OPEN;
            case 1 -> KIND_EXEC;
            case 2 -> KIND_EXIT;
            case 3 -> KIND_KILLED;
            default -> UNRECOGNIZED;
        };
    }
}
