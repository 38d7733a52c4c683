package io.github.bpf4j.runtime;

import io.github.bpf4j.runtime.internal.Errno;
import io.github.bpf4j.runtime.internal.Operation;
import io.github.bpf4j.runtime.internal.Scratch;
import io.github.bpf4j.runtime.type.BpfType;
import io.github.bpf4j.runtime.type.ScalarType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Access to the values of a map by key. Each operation gets scratch memory that holds the key ({@link #holding}), and
 * gives it back.
 */
final class KeyedValues<K, V> {
    private final BpfMap map;
    private final MapCalls calls;
    private final BpfType<K> keyType;
    private final BpfType<V> valueType;
    /** Where the value is behind the key in scratch memory, aligned for whatever it is. */
    private final int valueOffset;

    KeyedValues(BpfMap map, BpfType<K> key, BpfType<V> value) {
        this.map = map;
        this.calls = map.calls();
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

    Map<K, V> getAll() {
        Map<K, V> all = new LinkedHashMap<>();
        forEach(all::put);
        return all;
    }

    Map<K, V> getAll(Collection<? extends K> keys) {
        Map<K, V> found = new LinkedHashMap<>();
        for (K key : keys) {
            V value = fetch(holding(key));
            if (value != null) {
                found.put(key, value);
            }
        }
        return found;
    }

    void putAll(Map<? extends K, ? extends V> entries) {
        Iterator<? extends Map.Entry<? extends K, ? extends V>> rest =
                entries.entrySet().iterator();
        BatchChange.Source source = (keys, key, values, value) -> {
            if (!rest.hasNext()) {
                return false;
            }
            Map.Entry<? extends K, ? extends V> entry = rest.next();
            keyType.write(keys, key, entry.getKey());
            valueType.write(values, value, entry.getValue());
            return true;
        };
        new BatchChange(calls, keyType.size(), valueType.size()).store(source, entries.size());
    }

    int removeAll(Collection<? extends K> keys) {
        Iterator<? extends K> rest = keys.iterator();
        BatchChange.Source source = (memory, key, values, value) -> {
            if (!rest.hasNext()) {
                return false;
            }
            keyType.write(memory, key, rest.next());
            return true;
        };
        return new BatchChange(calls, keyType.size(), 0).remove(source, keys.size());
    }

    /** What was taken out when one cannot be is put back, unless the key has got a new value. */
    Map<K, V> takeAll() {
        Map<K, V> taken = new LinkedHashMap<>();
        try {
            boolean done = new EntryWalk(map, valueType.size())
                    .takeEach((keys, key, values, value) ->
                            taken.put(keyType.read(keys, key), valueType.read(values, value)));
            if (!done) {
                takeOneByOne(taken);
            }
            return taken;
        } catch (RuntimeException e) {
            putBack(taken, e);
            throw e;
        }
    }

    private void putBack(Map<K, V> taken, RuntimeException reason) {
        try {
            taken.forEach((key, value) -> store(holding(key), value, MapCalls.ABSENT));
        } catch (RuntimeException e) {
            reason.addSuppressed(e);
        }
    }

    private void takeOneByOne(Map<K, V> taken) {
        for (K key : keys()) {
            V value = fetchAndDelete(holding(key));
            if (value != null) {
                taken.put(key, value);
            }
        }
    }

    /** The value, which must be there. */
    V require(Scratch scratch) {
        try {
            if (!lookup(scratch)) {
                throw missing(keyType.read(scratch.buffer(), 0));
            }
            return valueType.read(scratch.buffer(), valueOffset);
        } finally {
            scratch.give();
        }
    }

    private BpfException missing(K key) {
        return new BpfException(
                calls.description() + " has no value for key " + key
                        + ": it was not stored yet, or removed; get() returns null then",
                Operation.READ.toString(),
                calls.description(),
                Errno.name(Errno.ENOENT),
                "");
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

    /** The sum of what is a value for each CPU; 0 if there is none. */
    long sum(Scratch scratch, ScalarType<?> element) {
        try {
            return lookup(scratch) ? PossibleCpus.sum(scratch.buffer(), valueOffset, valueType.size(), element) : 0;
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

    /** As above; the value's type must be a scalar. */
    boolean storeNumber(Scratch scratch, long value, long flags) {
        try {
            ((ScalarType<V>) valueType).writeLong(scratch.buffer(), valueOffset, value);
            return calls.update(scratch.address(), scratch.address() + valueOffset, flags);
        } finally {
            scratch.give();
        }
    }

    /** As {@link #store}, with a number in the place of those bytes of the value that begin at {@code offset}. */
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
        new EntryWalk(map, valueType.size()).forEach(visitor);
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
