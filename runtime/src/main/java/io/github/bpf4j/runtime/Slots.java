package io.github.bpf4j.runtime;

import io.github.bpf4j.runtime.type.BpfType;
import java.util.Objects;
import java.util.function.ObjIntConsumer;
import org.jspecify.annotations.Nullable;

/** Access to an array whose places may be empty. */
final class Slots<V> {
    private final KeyedValues<Long, V> values;
    private final int length;

    Slots(BpfMap map, BpfType<V> value) {
        this.values = new KeyedValues<>(map, NativeTypes.U32, value);
        this.length = (int) Math.min(map.maxEntries(), Integer.MAX_VALUE);
    }

    /** Of what the kernel is given by a descriptor, and gives back by an id. */
    static Slots<Long> ofDescriptors(BpfMap map) {
        return new Slots<>(map, NativeTypes.U32);
    }

    int length() {
        return length;
    }

    @Nullable
    V get(int index) {
        return values.fetch(values.holdingScalar(check(index)));
    }

    boolean get(int index, V into) {
        return values.fetchInto(values.holdingScalar(check(index)), into);
    }

    boolean contains(int index) {
        return values.contains(values.holdingScalar(check(index)));
    }

    void set(int index, V value) {
        values.store(values.holdingScalar(check(index)), value, MapCalls.ANY);
    }

    /** As above, with a number in the place of those bytes of the value that begin at {@code offset}. */
    void set(int index, V value, int offset, int number) {
        values.store(values.holdingScalar(check(index)), value, offset, number);
    }

    boolean remove(int index) {
        return values.delete(values.holdingScalar(check(index)));
    }

    void forEach(ObjIntConsumer<? super V> action) {
        for (int i = 0; i < length; i++) {
            V value = get(i);
            if (value != null) {
                action.accept(value, i);
            }
        }
    }

    private int check(int index) {
        return Objects.checkIndex(index, length);
    }
}
