package io.github.bpf4j.runtime;

import io.github.bpf4j.runtime.internal.Errno;
import io.github.bpf4j.runtime.internal.Failures;
import io.github.bpf4j.runtime.internal.LibbpfElements;
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
            result = LibbpfElements.lookup(descriptor, key, value);
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
            result = LibbpfElements.update(descriptor, key, value, flags);
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
            result = LibbpfElements.delete(descriptor, key);
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
            result = LibbpfElements.lookupAndDelete(descriptor, key, value);
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
            result = LibbpfElements.nextKey(descriptor, key, next);
        } finally {
            lifetime.leave();
        }
        return succeeded(result, Errno.ENOENT, Operation.ITERATE);
    }

    // The kernel stores in the batch how many entries it got done. Several error numbers mean that there is a way to go
    // on, so that these methods return what libbpf does.

    /** Reads entries, and removes them if so asked. */
    int lookupBatch(long from, long to, EntryBatch batch, boolean remove) {
        lifetime.enter();
        try {
            return remove
                    ? LibbpfElements.lookupAndDeleteBatch(
                            descriptor, from, to, batch.key(0), batch.value(0), batch.countAddress(), 0)
                    : LibbpfElements.lookupBatch(
                            descriptor, from, to, batch.key(0), batch.value(0), batch.countAddress(), 0);
        } finally {
            lifetime.leave();
        }
    }

    /** Stores entries, from the one of that number on. */
    int updateBatch(EntryBatch batch, int first) {
        lifetime.enter();
        try {
            return LibbpfElements.updateBatch(
                    descriptor, batch.key(first), batch.value(first), batch.countAddress(), 0);
        } finally {
            lifetime.leave();
        }
    }

    /** Removes entries, from the one of that number on. */
    int deleteBatch(EntryBatch batch, int first) {
        lifetime.enter();
        try {
            return LibbpfElements.deleteBatch(descriptor, batch.key(first), batch.countAddress(), 0);
        } finally {
            lifetime.leave();
        }
    }

    /** Whether the kernel has no batches for this kind of map, if an error number of the first call means that. */
    static boolean batchesUnsupported(int result) {
        return result == -Errno.EINVAL || result == -Errno.ENOTSUPP || result == -Errno.EOPNOTSUPP;
    }

    private boolean succeeded(int result, int refusal, Operation operation) {
        if (result == -refusal) {
            return refusal == 0;
        }
        Failures.check(result, operation, description);
        return true;
    }
}
