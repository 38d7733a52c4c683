package io.github.bpf4j.runtime;

import io.github.bpf4j.runtime.internal.Errno;
import io.github.bpf4j.runtime.internal.Failures;
import io.github.bpf4j.runtime.internal.NativeMemory;
import io.github.bpf4j.runtime.internal.Operation;
import java.nio.ByteBuffer;
import java.util.HashSet;
import java.util.Set;

/**
 * Walks over the entries of a map, many to a system call where the kernel can.
 *
 * <p>Batches go by buckets of the hash table, so that concurrent changes neither repeat an entry nor start the walk
 * anew. Where there are no batches, the walk goes from key to key; as the kernel starts anew when the key it came from
 * is gone, it remembers which ones it had.
 */
final class EntryWalk {
    private static final int BATCH_BYTES = 256 << 10;
    private static final int LEAST_BATCH = 64;
    /** The kernel gives up a batch when keys vanish under it. */
    private static final int TRIES = 100;

    private final MapCalls calls;
    private final int keySize;
    private final int valueSize;

    interface Visitor {
        void entry(ByteBuffer keys, int keyOffset, ByteBuffer values, int valueOffset);
    }

    EntryWalk(MapCalls calls, int keySize, int valueSize) {
        this.calls = calls;
        this.keySize = keySize;
        this.valueSize = valueSize;
    }

    void forEach(Visitor visitor) {
        if (!byBatches(visitor)) {
            byKeys(visitor);
        }
    }

    /** @return false, having visited nothing, if the kernel has no batches for this kind of map */
    private boolean byBatches(Visitor visitor) {
        try (NativeMemory memory = new NativeMemory()) {
            int batch = Math.max(LEAST_BATCH, BATCH_BYTES / (keySize + valueSize));
            ByteBuffer count = memory.allocate(Integer.BYTES);
            // The kernel's place in the walk: a bucket's number, or a key.
            int positionSize = Math.max(keySize, Long.BYTES);
            long from = 0;
            long to = NativeMemory.address(memory.allocate(positionSize));
            long spare = NativeMemory.address(memory.allocate(positionSize));
            ByteBuffer keys = memory.allocate(Math.multiplyExact(batch, keySize));
            ByteBuffer values = memory.allocate(Math.multiplyExact(batch, valueSize));
            for (int tries = 0; ; ) {
                count.putInt(0, batch);
                int result = calls.lookupBatch(
                        from,
                        to,
                        NativeMemory.address(keys),
                        NativeMemory.address(values),
                        NativeMemory.address(count));
                if (result == -Errno.ENOSPC) {
                    // A bucket with more entries than there is room for.
                    batch = Math.multiplyExact(batch, 2);
                    keys = memory.allocate(Math.multiplyExact(batch, keySize));
                    values = memory.allocate(Math.multiplyExact(batch, valueSize));
                    continue;
                }
                if (result == -Errno.EINTR && ++tries < TRIES) {
                    continue;
                }
                if (from == 0 && unsupported(result)) {
                    return false;
                }
                if (result != -Errno.ENOENT) {
                    Failures.check(result, Operation.ITERATE, calls.description());
                }
                for (int i = 0; i < count.getInt(0); i++) {
                    visitor.entry(keys, i * keySize, values, i * valueSize);
                }
                if (result == -Errno.ENOENT) {
                    return true;
                }
                long next = from == 0 ? spare : from;
                from = to;
                to = next;
            }
        }
    }

    private static boolean unsupported(int result) {
        return result == -Errno.EINVAL || result == -Errno.ENOTSUPP || result == -Errno.EOPNOTSUPP;
    }

    void byKeys(Visitor visitor) {
        Set<ByteBuffer> visited = new HashSet<>();
        try (NativeMemory memory = new NativeMemory()) {
            ByteBuffer key = memory.allocate(keySize);
            ByteBuffer next = memory.allocate(keySize);
            ByteBuffer value = memory.allocate(valueSize);
            long from = 0;
            while (calls.nextKey(from, NativeMemory.address(next))) {
                if (visited.add(ByteBuffer.allocate(keySize).put(0, next, 0, keySize))
                        && calls.lookup(NativeMemory.address(next), NativeMemory.address(value))) {
                    visitor.entry(next, 0, value, 0);
                }
                key.put(0, next, 0, keySize);
                from = NativeMemory.address(key);
            }
        }
    }
}
