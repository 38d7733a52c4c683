package io.github.bpf4j.runtime;

import io.github.bpf4j.runtime.internal.Scratch;
import io.github.bpf4j.runtime.type.BpfType;
import java.util.Objects;
import java.util.function.ObjIntConsumer;

/** Access to the values of an array, per-CPU or not, by index. */
final class IndexedValues<V> {
    private static final int VALUE_OFFSET = Long.BYTES;

    private final MapCalls calls;
    private final int length;
    private final BpfType<V> type;

    IndexedValues(MapCalls calls, long length, BpfType<V> type) {
        this.calls = calls;
        this.length = (int) Math.min(length, Integer.MAX_VALUE);
        this.type = type;
    }

    int length() {
        return length;
    }

    V get(int index) {
        Scratch scratch = holding(index);
        try {
            lookup(scratch, index);
            return type.read(scratch.buffer(), VALUE_OFFSET);
        } finally {
            scratch.give();
        }
    }

    void get(int index, V into) {
        Scratch scratch = holding(index);
        try {
            lookup(scratch, index);
            type.readInto(scratch.buffer(), VALUE_OFFSET, into);
        } finally {
            scratch.give();
        }
    }

    void set(int index, V value) {
        Scratch scratch = holding(index);
        try {
            type.write(scratch.buffer(), VALUE_OFFSET, value);
            calls.update(scratch.address(), scratch.address() + VALUE_OFFSET, MapCalls.ANY);
        } finally {
            scratch.give();
        }
    }

    void forEach(ObjIntConsumer<? super V> action) {
        for (int i = 0; i < length; i++) {
            action.accept(get(i), i);
        }
    }

    private void lookup(Scratch scratch, int index) {
        if (!calls.lookup(scratch.address(), scratch.address() + VALUE_OFFSET)) {
            throw new IndexOutOfBoundsException(calls.description() + " has nothing at index " + index);
        }
    }

    private Scratch holding(int index) {
        Objects.checkIndex(index, length);
        Scratch scratch = Scratch.take(VALUE_OFFSET + type.size());
        scratch.putInt(0, index);
        return scratch;
    }
}
