package io.github.bpf4j.runtime;

import io.github.bpf4j.runtime.internal.Scratch;
import io.github.bpf4j.runtime.type.BpfType;
import io.github.bpf4j.runtime.type.ScalarType;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.function.ObjIntConsumer;

/** Access to the values of an array, per-CPU or not, by index. */
final class IndexedValues<V> {
    private static final int VALUE_OFFSET = Long.BYTES;

    private final BpfMap map;
    private final MapCalls calls;
    private final int length;
    private final BpfType<V> type;

    IndexedValues(BpfMap map, BpfType<V> type) {
        this.map = map;
        this.calls = map.calls();
        this.length = (int) Math.min(map.maxEntries(), Integer.MAX_VALUE);
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
        new EntryWalk(map, type.size())
                .forEach((indexes, index, values, value) ->
                        action.accept(type.read(values, value), indexes.getInt(index)));
    }

    List<V> getAll() {
        List<V> all = new ArrayList<>(length);
        forEach((value, index) -> all.add(value));
        return all;
    }

    void setAll(int first, List<? extends V> all) {
        Objects.checkFromIndexSize(first, all.size(), length);
        Iterator<? extends V> rest = all.iterator();
        int[] next = {first};
        BatchChange.Source source = (indexes, index, values, value) -> {
            if (!rest.hasNext()) {
                return false;
            }
            indexes.putInt(index, next[0]++);
            type.write(values, value, rest.next());
            return true;
        };
        new BatchChange(calls, Integer.BYTES, type.size()).store(source, all.size());
    }

    /** The sum of what is a value for each CPU. */
    long sum(int index, ScalarType<?> element) {
        Scratch scratch = holding(index);
        try {
            lookup(scratch, index);
            return PossibleCpus.sum(scratch.buffer(), VALUE_OFFSET, type.size(), element);
        } finally {
            scratch.give();
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
