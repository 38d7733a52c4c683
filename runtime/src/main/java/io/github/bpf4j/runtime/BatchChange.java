package io.github.bpf4j.runtime;

import java.nio.ByteBuffer;

/**
 * Stores or removes many entries, as many to a system call as the kernel can; where it cannot, or refuses an entry, one
 * by one, so that it is known which.
 */
final class BatchChange {
    private final MapCalls calls;
    private final int keySize;
    private final int valueSize;
    private boolean batches = true;
    /** Entries that the kernel is done with. */
    private int done;
    /** Those of them that were there to be removed. */
    private int removed;

    /** The entries, one after the other. */
    interface Source {
        /** Stores the next key, and the value if there is one, at these places; false if there is none left. */
        boolean next(ByteBuffer keys, int key, ByteBuffer values, int value);
    }

    /** @param valueSize bytes, 0 for keys alone */
    BatchChange(MapCalls calls, int keySize, int valueSize) {
        this.calls = calls;
        this.keySize = keySize;
        this.valueSize = valueSize;
    }

    /**
     * Stores entries.
     *
     * @throws BpfBatchException if one of them cannot be stored
     */
    void store(Source entries, int total) {
        change(entries, total, false, "Of %d entries, the first %d are stored");
    }

    /**
     * Removes keys, as far as they are there.
     *
     * @return how many were
     * @throws BpfBatchException if one of them cannot be removed
     */
    int remove(Source keys, int total) {
        change(keys, total, true, "Of %d keys, the first %d are gone");
        return removed;
    }

    private void change(Source entries, int total, boolean remove, String outcome) {
        try (EntryBatch batch = new EntryBatch(keySize, valueSize, total)) {
            for (int count = fill(batch, entries); count > 0; count = fill(batch, entries)) {
                change(batch, count, remove);
            }
        } catch (BpfException | IllegalArgumentException e) {
            throw new BpfBatchException(e, String.format(outcome, total, done), done);
        }
    }

    private int fill(EntryBatch batch, Source entries) {
        int count = 0;
        while (count < batch.capacity()
                && entries.next(batch.keys(), count * keySize, batch.values(), count * valueSize)) {
            count++;
        }
        return count;
    }

    private void change(EntryBatch batch, int count, boolean remove) {
        for (int next = 0; next < count; ) {
            if (batches) {
                int rest = count - next;
                batch.count(rest);
                int result = remove ? calls.deleteBatch(batch, next) : calls.updateBatch(batch, next);
                // A call that fails before it begins leaves the number as it was.
                int changed = result == 0 ? rest : batch.count() == rest ? 0 : batch.count();
                batches = result == 0 || changed > 0 || !MapCalls.batchesUnsupported(result);
                next += changed;
                done += changed;
                removed += changed;
            }
            if (next < count) {
                changeOne(batch, next, remove);
                next++;
                done++;
            }
        }
    }

    private void changeOne(EntryBatch batch, int index, boolean remove) {
        if (!remove) {
            calls.update(batch.key(index), batch.value(index), MapCalls.ANY);
        } else if (calls.delete(batch.key(index))) {
            removed++;
        }
    }
}
