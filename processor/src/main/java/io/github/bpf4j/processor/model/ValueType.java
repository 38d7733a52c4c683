package io.github.bpf4j.processor.model;

import java.nio.ByteOrder;
import java.util.List;

/** What a member, variable, key, value or event is, in terms of what Java does with it. */
public sealed interface ValueType {
    /** Bytes that one value occupies. */
    int size();

    /** A number or boolean, stored in the given order ({@code __be32} is big endian everywhere). */
    record Scalar(ScalarKind kind, ByteOrder order) implements ValueType {
        @Override
        public int size() {
            return kind.size();
        }
    }

    /** A pointer: an address, which Java sees as a number. */
    record Pointer(ByteOrder order) implements ValueType {
        @Override
        public int size() {
            return 8;
        }
    }

    /**
     * A bitfield of at most 64 bits.
     *
     * @param offset bits from the start of the struct, in BTF's count: from the least significant bit of the first byte
     *     if the order is little endian, from its most significant bit if it is big endian
     * @param declared what C would have without the width: a {@link Scalar} or an {@link EnumValue}
     */
    record Bitfield(long offset, int bits, ValueType declared, ByteOrder order) implements ValueType {
        /** The integer or boolean behind the declared type. */
        public ScalarKind kind() {
            return declared instanceof EnumValue value ? value.storage().kind() : ((Scalar) declared).kind();
        }

        @Override
        public int size() {
            return declared.size();
        }
    }

    /** {@code __int128}. */
    record WideInteger(boolean signed, ByteOrder order) implements ValueType {
        @Override
        public int size() {
            return 16;
        }
    }

    /** An enum with a Java class of its own; {@code storage} is the integer underneath. */
    record EnumValue(String className, Scalar storage) implements ValueType {
        @Override
        public int size() {
            return storage.size();
        }
    }

    /** A struct or union with a view class of its own. */
    record StructValue(String className, int size) implements ValueType {}

    /** {@code char[N]}: text up to the first NUL. */
    record Text(int size) implements ValueType {}

    /** {@code char[]} or {@code char[0]}: text up to the first NUL, or to the last byte behind the struct. */
    record FlexibleText() implements ValueType {
        @Override
        public int size() {
            return 0;
        }
    }

    /** An array, its dimensions outermost first. */
    record Array(ValueType element, List<Integer> dimensions) implements ValueType {
        public Array {
            dimensions = List.copyOf(dimensions);
        }

        /** Elements in all. */
        public int length() {
            return dimensions.stream().reduce(1, Math::multiplyExact);
        }

        @Override
        public int size() {
            return Math.multiplyExact(element.size(), length());
        }
    }

    /**
     * {@code T[]} or {@code T[0]}: as many elements as there are bytes behind the struct.
     *
     * @param element of {@code T[][3]} the inner array
     */
    record FlexibleArray(ValueType element) implements ValueType {
        @Override
        public int size() {
            return 0;
        }
    }

    /** What Java cannot express: bytes. */
    record Raw(int size) implements ValueType {}
}
