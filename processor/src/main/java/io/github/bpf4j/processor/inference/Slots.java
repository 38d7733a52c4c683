package io.github.bpf4j.processor.inference;

import java.util.Arrays;

/** What a function has put aside in its frame, as far as it is known. Immutable. */
final class Slots {
    static final Slots EMPTY = new Slots(new Slot[0]);

    private final Slot[] byOffset; // ascending, not overlapping

    private record Slot(long offset, int width, Value value) {
        long end() {
            return offset + width;
        }

        boolean sameAs(Slot other) {
            return this == other || offset == other.offset && width == other.width && value.equals(other.value);
        }
    }

    private Slots(Slot[] byOffset) {
        this.byOffset = byOffset;
    }

    /** The index of the first slot that ends after an offset. */
    private int firstAfter(long offset) {
        int low = 0;
        int high = byOffset.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (byOffset[middle].end() > offset) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    /** What is at an offset from r10, if exactly that many bytes were stored there. */
    Value load(long offset, int width) {
        int index = firstAfter(offset);
        if (index < byOffset.length && byOffset[index].offset == offset && byOffset[index].width == width) {
            return byOffset[index].value;
        }
        return Value.ANYTHING;
    }

    Slots store(long offset, int width, Value value) {
        int first = firstAfter(offset);
        int last = first;
        while (last < byOffset.length && byOffset[last].offset < offset + width) {
            last++;
        }
        if (value.anything()) {
            return first == last ? this : with(first, last);
        }
        Slot slot = new Slot(offset, width, value);
        return last == first + 1 && byOffset[first].sameAs(slot) ? this : with(first, last, slot);
    }

    /** After something unknown was written to an offset and perhaps to all above. */
    Slots forgetFrom(long offset) {
        int first = firstAfter(offset);
        return first == byOffset.length ? this : with(first, byOffset.length);
    }

    /** With other slots instead of those from the first up to, not including, the last. */
    private Slots with(int first, int last, Slot... instead) {
        Slot[] changed = new Slot[byOffset.length - (last - first) + instead.length];
        System.arraycopy(byOffset, 0, changed, 0, first);
        System.arraycopy(instead, 0, changed, first, instead.length);
        System.arraycopy(byOffset, last, changed, first + instead.length, byOffset.length - last);
        return new Slots(changed);
    }

    /** As for {@link MachineState#or}. */
    Slots or(Slots other, boolean again) {
        if (this == other) {
            return this;
        }
        Slot[] joined = new Slot[byOffset.length];
        int count = 0;
        boolean same = true;
        for (int index = 0; index < byOffset.length; index++) {
            Slot slot = byOffset[index];
            if (index < other.byOffset.length && other.byOffset[index] == slot) {
                joined[count++] = slot;
                continue;
            }
            Value theirs = other.load(slot.offset, slot.width);
            Value value = again ? slot.value.orAgain(theirs) : slot.value.or(theirs);
            same &= value == slot.value;
            if (!value.anything()) {
                joined[count++] = value == slot.value ? slot : new Slot(slot.offset, slot.width, value);
            }
        }
        return same ? this : new Slots(Arrays.copyOf(joined, count));
    }

    boolean sameAs(Slots other) {
        if (this == other) {
            return true;
        }
        if (byOffset.length != other.byOffset.length) {
            return false;
        }
        for (int index = 0; index < byOffset.length; index++) {
            if (!byOffset[index].sameAs(other.byOffset[index])) {
                return false;
            }
        }
        return true;
    }
}
