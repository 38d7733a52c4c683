package io.github.bpf4j.runtime.type;

import java.nio.ByteBuffer;

/**
 * How values of a C type are read from memory and written to it: what a map knows about its keys and values.
 *
 * <p>Immutable and safe for any thread. Sizes and offsets are in bytes.
 *
 * @param <T> what a value is in Java
 */
public abstract sealed class BpfType<T>
        permits ScalarType, StructType, RecordType, EnumType, TextType, WideIntegerType, ListType {
    private final String cName;
    private final int size;

    BpfType(String cName, int size) {
        this.cName = cName;
        this.size = size;
    }

    /** The type as C names it. */
    public final String cName() {
        return cName;
    }

    /** Bytes that a value takes. */
    public final int size() {
        return size;
    }

    /**
     * The value at {@code offset}, independent of the memory from then on.
     *
     * @throws IndexOutOfBoundsException if the memory ends before the value does
     */
    public abstract T read(ByteBuffer memory, int offset);

    /**
     * Stores a value at {@code offset}.
     *
     * @throws IllegalArgumentException if the value does not fit the type
     * @throws IndexOutOfBoundsException if the memory ends before the value does
     */
    public abstract void write(ByteBuffer memory, int offset, T value);

    /**
     * Copies the value at {@code offset} into one that the caller has: nothing is allocated.
     *
     * @throws UnsupportedOperationException if values of this type cannot be changed; only structs can, and lists of them
     */
    public void readInto(ByteBuffer memory, int offset, T into) {
        throw new UnsupportedOperationException(
                "a " + cName + " cannot be changed in Java: use the get that returns one");
    }

    @Override
    public final String toString() {
        return cName;
    }
}
