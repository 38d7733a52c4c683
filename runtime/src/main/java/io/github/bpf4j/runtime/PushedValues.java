package io.github.bpf4j.runtime;

import io.github.bpf4j.runtime.internal.Scratch;
import io.github.bpf4j.runtime.type.BpfType;
import org.jspecify.annotations.Nullable;

/** Access to a map without keys, of which the kernel knows what comes next: a queue or a stack. */
final class PushedValues<V> {
    private static final long NO_KEY = 0;

    private final MapCalls calls;
    private final BpfType<V> type;

    PushedValues(MapCalls calls, BpfType<V> type) {
        this.calls = calls;
        this.type = type;
    }

    void push(V value) {
        Scratch scratch = Scratch.take(type.size());
        try {
            type.write(scratch.buffer(), 0, value);
            calls.update(NO_KEY, scratch.address(), MapCalls.ANY);
        } finally {
            scratch.give();
        }
    }

    /** The kernel takes the value of a Bloom filter as what to look for. */
    boolean mightContain(V value) {
        Scratch scratch = Scratch.take(type.size());
        try {
            type.write(scratch.buffer(), 0, value);
            return calls.lookup(NO_KEY, scratch.address());
        } finally {
            scratch.give();
        }
    }

    @Nullable
    V peek() {
        Scratch scratch = Scratch.take(type.size());
        try {
            return calls.lookup(NO_KEY, scratch.address()) ? type.read(scratch.buffer(), 0) : null;
        } finally {
            scratch.give();
        }
    }

    @Nullable
    V pop() {
        Scratch scratch = Scratch.take(type.size());
        try {
            return calls.lookupAndDelete(NO_KEY, scratch.address()) ? type.read(scratch.buffer(), 0) : null;
        } finally {
            scratch.give();
        }
    }
}
