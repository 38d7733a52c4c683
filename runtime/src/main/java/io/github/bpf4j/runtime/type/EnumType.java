package io.github.bpf4j.runtime.type;

import java.nio.ByteBuffer;
import java.util.function.LongFunction;

/** A C enum over the integer that stores it. */
final class EnumType<E extends Enum<E> & BpfEnum> extends BpfType<E> {
    private final ScalarType<?> storage;
    private final LongFunction<E> of;

    EnumType(ScalarType<?> storage, LongFunction<E> of) {
        super("enum of " + storage.cName(), storage.size());
        this.storage = storage;
        this.of = of;
    }

    @Override
    public E read(ByteBuffer memory, int offset) {
        return of.apply(storage.readLong(memory, offset));
    }

    @Override
    public void write(ByteBuffer memory, int offset, E value) {
        storage.writeLong(memory, offset, value.value());
    }
}
