package io.github.bpf4j.processor.inference;

import java.util.Map;
import java.util.TreeMap;

/** What a function has put aside in its frame, as far as it is known. Immutable. */
final class Slots {
    static final Slots EMPTY = new Slots(new TreeMap<>());

    /** Largest access. */
    private static final int WIDEST = 8;

    private final TreeMap<Long, Slot> byOffset;

    private record Slot(int width, Value value) {}

    private Slots(TreeMap<Long, Slot> byOffset) {
        this.byOffset = byOffset;
    }

    /** What is at an offset from r10, if exactly that many bytes were stored there. */
    Value load(long offset, int width) {
        Slot slot = byOffset.get(offset);
        return slot != null && slot.width == width ? slot.value : Value.ANYTHING;
    }

    Slots store(long offset, int width, Value value) {
        Slot before = byOffset.get(offset);
        if (before != null && before.width == width && before.value.equals(value)) {
            return this;
        }
        TreeMap<Long, Slot> changed = without(offset, offset + width);
        if (!value.anything()) {
            changed.put(offset, new Slot(width, value));
        }
        return new Slots(changed);
    }

    /** After something unknown was written to an offset and above. */
    Slots forget(long offset, long end) {
        return byOffset.subMap(offset - WIDEST, true, end, false).isEmpty() ? this : new Slots(without(offset, end));
    }

    private TreeMap<Long, Slot> without(long from, long to) {
        TreeMap<Long, Slot> kept = new TreeMap<>(byOffset);
        kept.subMap(from - WIDEST, to)
                .entrySet()
                .removeIf(entry -> entry.getKey() + entry.getValue().width > from);
        return kept;
    }

    /** What holds on both ways to an instruction. */
    Slots or(Slots other) {
        if (this == other || byOffset.isEmpty()) {
            return this;
        }
        TreeMap<Long, Slot> joined = new TreeMap<>();
        boolean same = true;
        for (Map.Entry<Long, Slot> entry : byOffset.entrySet()) {
            Slot mine = entry.getValue();
            Slot theirs = other.byOffset.get(entry.getKey());
            Value value = theirs != null && theirs.width == mine.width ? mine.value.or(theirs.value) : Value.ANYTHING;
            same &= value == mine.value;
            if (!value.anything()) {
                joined.put(entry.getKey(), value == mine.value ? mine : new Slot(mine.width, value));
            }
        }
        return same ? this : new Slots(joined);
    }

    boolean sameAs(Slots other) {
        return this == other || byOffset.equals(other.byOffset);
    }
}
