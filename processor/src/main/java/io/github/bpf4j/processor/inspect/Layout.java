package io.github.bpf4j.processor.inspect;

import java.util.ArrayList;
import java.util.List;

/**
 * What the layout of a struct leaves unused, counted as {@code pahole} counts.
 *
 * <p>Between bitfields, unused bits up to the end of the integer that they are cut from are a hole of bits; whatever
 * follows up to the next member is a hole of bytes.
 *
 * @param before the hole before each member, in the members' order
 * @param padding unused bytes at the end
 * @param bitPadding unused bits at the end, of the last bitfield's integer
 */
public record Layout(List<Hole> before, long padding, long bitPadding) {
    public Layout {
        before = List.copyOf(before);
    }

    /** Unused space between two members. */
    public record Hole(long bits, long bytes) {
        static final Hole NONE = new Hole(0, 0);
    }

    /** Finds the holes of a struct; a union has none. */
    static Layout of(StructReport struct) {
        return struct.union()
                ? new Layout(struct.members().stream().map(member -> Hole.NONE).toList(), 0, 0)
                : new Walk().layout(struct);
    }

    /** Goes through the members once, in order. */
    private static final class Walk {
        /** The first bit that no member has taken yet. */
        private long next;

        /** Where the integer ends that the bitfield before this member is cut from, and its size; in bits. */
        private long unitEnd;

        private long unitSize;
        private boolean inBitfield;

        Layout layout(StructReport struct) {
            List<Hole> holes = new ArrayList<>();
            for (MemberReport member : struct.members()) {
                holes.add(holeBefore(member));
                take(member);
            }
            long bitPadding = inBitfield ? skipTo(Math.min(struct.size() * Byte.SIZE, unitEnd)) : 0;
            return new Layout(holes, struct.size() - next / Byte.SIZE, bitPadding);
        }

        private Hole holeBefore(MemberReport member) {
            long bits = inBitfield ? skipTo(Math.min(member.bitOffset(), unitEnd)) : 0;
            if (!member.bitfield()) {
                return new Hole(bits, member.bitOffset() / Byte.SIZE - next / Byte.SIZE);
            }
            long unitStart = member.unitOffset() * Byte.SIZE;
            long bytes = next < unitStart ? skipTo(unitStart) / Byte.SIZE : 0;
            return new Hole(bits + member.bitOffset() - next, bytes);
        }

        private long skipTo(long bit) {
            long skipped = bit - next;
            next = bit;
            return skipped;
        }

        private void take(MemberReport member) {
            next = member.bitEnd();
            inBitfield = member.bitfield();
            if (!inBitfield) {
                unitSize = 0;
                unitEnd = next;
                return;
            }
            long size = member.unitSize() * Byte.SIZE;
            if (next > unitEnd || size > unitSize) {
                unitSize = size;
                unitEnd = member.unitOffset() * Byte.SIZE + size;
                if (next > unitEnd) {
                    unitEnd += size;
                }
            }
        }
    }
}
