package io.github.bpf4j.runtime;

import io.github.bpf4j.runtime.internal.Errno;
import io.github.bpf4j.runtime.internal.Failures;
import io.github.bpf4j.runtime.internal.Libbpf;
import io.github.bpf4j.runtime.internal.Operation;

/**
 * The system calls on a map, each inside the lifetime of its skeleton. Keys and values are native addresses.
 *
 * <p>No code of the application runs inside, so that closing never waits longer than a system call takes.
 */
final class MapCalls {
    /** {@code BPF_ANY}: create or replace. */
    static final long ANY = 0;
    /** {@code BPF_NOEXIST}: create only. */
    static final long ABSENT = 1;
    /** {@code BPF_EXIST}: replace only. */
    static final long PRESENT = 2;

    private final Lifetime lifetime;
    private final int descriptor;
    private final String description;

    MapCalls(BpfMapHandle handle) {
        this.lifetime = handle.lifetime();
        this.descriptor = handle.descriptor();
        this.description = handle.toString();
    }

    String description() {
        return description;
    }

    /** @return whether there is an entry */
    boolean lookup(long key, long value) {
        int result;
        lifetime.enter();
        try {
            result = Libbpf.lookup(descriptor, key, value);
        } finally {
            lifetime.leave();
        }
        return succeeded(result, Errno.ENOENT, Operation.READ);
    }

    /** @return false if there was an entry and {@link #ABSENT} was asked for, or the other way round */
    boolean update(long key, long value, long flags) {
        int result;
        lifetime.enter();
        try {
            result = Libbpf.update(descriptor, key, value, flags);
        } finally {
            lifetime.leave();
        }
        int refusal = flags == ABSENT ? Errno.EEXIST : flags == PRESENT ? Errno.ENOENT : 0;
        return succeeded(result, refusal, Operation.WRITE);
    }

    /** @return whether there was an entry */
    boolean delete(long key) {
        int result;
        lifetime.enter();
        try {
            result = Libbpf.delete(descriptor, key);
        } finally {
            lifetime.leave();
        }
        return succeeded(result, Errno.ENOENT, Operation.REMOVE);
    }

    /** @return whether there was an entry */
    boolean lookupAndDelete(long key, long value) {
        int result;
        lifetime.enter();
        try {
            result = Libbpf.lookupAndDelete(descriptor, key, value);
        } finally {
            lifetime.leave();
        }
        return succeeded(result, Errno.ENOENT, Operation.TAKE);
    }

    /** @return false after the last key */
    boolean nextKey(long key, long next) {
        int result;
        lifetime.enter();
        try {
            result = Libbpf.nextKey(descriptor, key, next);
        } finally {
            lifetime.leave();
        }
        return succeeded(result, Errno.ENOENT, Operation.ITERATE);
    }

    /** @return what libbpf returns: several errors mean that there is a way to go on */
    int lookupBatch(long from, long to, long keys, long values, long count) {
        lifetime.enter();
        try {
            return Libbpf.lookupBatch(descriptor, from, to, keys, values, count, 0);
        } finally {
            lifetime.leave();
        }
    }

    private boolean succeeded(int result, int refusal, Operation operation) {
        if (result == -refusal) {
            return refusal == 0;
        }
        Failures.check(result, operation, description);
        return true;
    }
}
