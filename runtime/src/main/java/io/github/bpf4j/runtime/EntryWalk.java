package io.github.bpf4j.runtime;

import io.github.bpf4j.runtime.internal.Errno;
import io.github.bpf4j.runtime.internal.Failures;
import io.github.bpf4j.runtime.internal.NativeMemory;
import io.github.bpf4j.runtime.internal.Operation;
import java.nio.ByteBuffer;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Walks over the entries of a map, many to a system call where the kernel can.
 *
 * <p>In a hash map the kernel's place in the walk is a bucket, so that concurrent changes neither repeat an entry nor
 * start the walk anew. Elsewhere, and where there are no batches, it is a key: as the kernel starts anew when that is
 * gone, the walk remembers which keys it had. The keys of an array never go.
 */
final class EntryWalk {
    /** The kernel gives up a batch when keys vanish under it. */
    private static final int TRIES = 100;

    private final MapCalls calls;
    private final int keySize;
    private final int valueSize;
    private final long maxEntries;
    private final boolean keysGo;

    interface Visitor {
        void entry(ByteBuffer keys, int keyOffset, ByteBuffer values, int valueOffset);
    }

    /** @param valueSize bytes that the kernel copies for each value */
    EntryWalk(BpfMap map, int valueSize) {
        this.calls = map.calls();
        this.keySize = map.keySize();
        this.valueSize = valueSize;
        this.maxEntries = map.maxEntries();
        this.keysGo = switch (map.type()) {
            case HASH, LRU_HASH, PERCPU_HASH, LRU_PERCPU_HASH, HASH_OF_MAPS, ARRAY, PERCPU_ARRAY -> false;
            default -> true;
        };
    }

    void forEach(Visitor visitor) {
        if (!byBatches(visitor, false)) {
            byKeys(visitor);
        }
    }

    /**
     * As {@link #forEach}, removing the entries.
     *
     * @return false, having removed nothing, if the kernel cannot do that by batches with this kind of map
     */
    boolean takeEach(Visitor visitor) {
        return byBatches(visitor, true);
    }

    private boolean byBatches(Visitor visitor, boolean remove) {
        // The kernel's place in the walk: a bucket's number, or a key.
        int positionSize = Math.max(keySize, Long.BYTES);
        Set<ByteBuffer> visited = keysGo ? new HashSet<>() : null;
        try (NativeMemory memory = new NativeMemory();
                EntryBatch batch = new EntryBatch(keySize, valueSize, maxEntries)) {
            long from = 0;
            long to = NativeMemory.address(memory.allocate(positionSize));
            long spare = NativeMemory.address(memory.allocate(positionSize));
            for (int tries = 0; ; ) {
                batch.count(batch.capacity());
                int result = calls.lookupBatch(from, to, batch, remove);
                if (result == -Errno.ENOSPC) {
                    // A bucket with more entries than there is room for.
                    batch.grow();
                    continue;
                }
                if (from == 0 && MapCalls.batchesUnsupported(result)) {
                    return false;
                }
                if (result == -Errno.EINTR && batch.count() == 0 && ++tries < TRIES) {
                    continue;
                }
                if (result != -Errno.ENOENT && !(result == -Errno.EINTR && batch.count() > 0)) {
                    Failures.check(result, remove ? Operation.TAKE : Operation.ITERATE, calls.description());
                }
                visit(batch, visited, visitor);
                if (result == -Errno.ENOENT) {
                    return true;
                }
                long next = from == 0 ? spare : from;
                from = to;
                to = next;
            }
        }
    }

    private void visit(EntryBatch batch, @Nullable Set<ByteBuffer> visited, Visitor visitor) {
        ByteBuffer keys = batch.keys();
        ByteBuffer values = batch.values();
        int count = batch.count();
        for (int i = 0; i < count; i++) {
            if (visited == null || visited.add(copy(keys, i * keySize))) {
                visitor.entry(keys, i * keySize, values, i * valueSize);
            }
        }
    }

    private ByteBuffer copy(ByteBuffer keys, int offset) {
        return ByteBuffer.allocate(keySize).put(0, keys, offset, keySize);
    }

    void byKeys(Visitor visitor) {
        Set<ByteBuffer> visited = new HashSet<>();
        try (NativeMemory memory = new NativeMemory()) {
            ByteBuffer key = memory.allocate(keySize);
            ByteBuffer next = memory.allocate(keySize);
            ByteBuffer value = memory.allocate(valueSize);
            long from = 0;
            while (calls.nextKey(from, NativeMemory.address(next))) {
                if (visited.add(copy(next, 0))
                        && calls.lookup(NativeMemory.address(next), NativeMemory.address(value))) {
                    visitor.entry(next, 0, value, 0);
                }
                key.put(0, next, 0, keySize);
                from = NativeMemory.address(key);
            }
        }
    }
}
