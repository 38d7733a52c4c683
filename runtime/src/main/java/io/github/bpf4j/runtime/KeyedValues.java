package io.github.bpf4j.runtime;

import io.github.bpf4j.runtime.internal.Scratch;
import io.github.bpf4j.runtime.type.BpfType;
import io.github.bpf4j.runtime.type.ScalarType;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Access to the values of a map by key. Each operation gets scratch memory that holds the key ({@link #holding}), and
 * gives it back.
 */
final class KeyedValues<K, V> {
    private final MapCalls calls;
    private final BpfType<K> keyType;
    private final BpfType<V> valueType;
    /** Where the value is behind the key in scratch memory, aligned for whatever it is. */
    private final int valueOffset;

    KeyedValues(MapCalls calls, BpfType<K> key, BpfType<V> value) {
        this.calls = calls;
        this.keyType = key;
        this.valueType = value;
        this.valueOffset = (key.size() + Long.BYTES - 1) & -Long.BYTES;
    }

    BpfType<K> keyType() {
        return keyType;
    }

    BpfType<V> valueType() {
        return valueType;
    }

    void forEach(BiConsumer<? super K, ? super V> action) {
        walk((keys, key, values, value) -> action.accept(keyType.read(keys, key), valueType.read(values, value)));
    }

    List<K> keys() {
        List<K> all = new ArrayList<>();
        walk((keys, key, values, value) -> all.add(keyType.read(keys, key)));
        return all;
    }

    @Nullable
    V fetchAndDelete(Scratch scratch) {
        try {
            boolean found = calls.lookupAndDelete(scratch.address(), scratch.address() + valueOffset);
            return found ? valueType.read(scratch.buffer(), valueOffset) : null;
        } finally {
            scratch.give();
        }
    }

    @Nullable
    V fetch(Scratch scratch) {
        try {
            return lookup(scratch) ? valueType.read(scratch.buffer(), valueOffset) : null;
        } finally {
            scratch.give();
        }
    }

    boolean fetchInto(Scratch scratch, V into) {
        try {
            if (!lookup(scratch)) {
                return false;
            }
            valueType.readInto(scratch.buffer(), valueOffset, into);
            return true;
        } finally {
            scratch.give();
        }
    }

    boolean contains(Scratch scratch) {
        try {
            return lookup(scratch);
        } finally {
            scratch.give();
        }
    }

    boolean store(Scratch scratch, V value, long flags) {
        try {
            valueType.write(scratch.buffer(), valueOffset, value);
            return calls.update(scratch.address(), scratch.address() + valueOffset, flags);
        } finally {
            scratch.give();
        }
    }

    /** As above, with a number in the place of those bytes of the value that begin at {@code offset}. */
    void store(Scratch scratch, V value, int offset, int number) {
        try {
            valueType.write(scratch.buffer(), valueOffset, value);
            scratch.putInt(valueOffset + offset, number);
            calls.update(scratch.address(), scratch.address() + valueOffset, MapCalls.ANY);
        } finally {
            scratch.give();
        }
    }

    boolean delete(Scratch scratch) {
        try {
            return calls.delete(scratch.address());
        } finally {
            scratch.give();
        }
    }

    private boolean lookup(Scratch scratch) {
        return calls.lookup(scratch.address(), scratch.address() + valueOffset);
    }

    private void walk(EntryWalk.Visitor visitor) {
        new EntryWalk(calls, keyType.size(), valueType.size()).forEach(visitor);
    }

    Scratch holding(K key) {
        Scratch scratch = Scratch.take(valueOffset + valueType.size());
        try {
            keyType.write(scratch.buffer(), 0, key);
            return scratch;
        } catch (Throwable e) {
            scratch.give();
            throw e;
        }
    }

    Scratch holdingScalar(long key) {
        Scratch scratch = Scratch.take(valueOffset + valueType.size());
        try {
            ((ScalarType<K>) keyType).writeLong(scratch.buffer(), 0, key);
            return scratch;
        } catch (Throwable e) {
            scratch.give();
            throw e;
        }
    }
}
