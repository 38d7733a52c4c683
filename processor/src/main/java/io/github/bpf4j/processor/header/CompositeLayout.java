package io.github.bpf4j.processor.header;

import io.github.bpf4j.processor.btf.BtfType;
import java.util.List;

/**
 * How a struct or union has to be written so that the compiler lays it out as the kernel's did.
 *
 * @param packed whether it needs {@code __attribute__((packed))}
 * @param alignment bytes, as the compiler gives it to what is written
 */
record CompositeLayout(boolean packed, long alignment, List<Slot> slots) {
    CompositeLayout {
        slots = List.copyOf(slots);
    }

    /** What stands between the braces. */
    sealed interface Slot {}

    record MemberSlot(BtfType.Member member) implements Slot {}

    /**
     * Bits that nothing uses: an unnamed bitfield {@code unit : bits}.
     *
     * @param unitBits width of its type: 8, 16, 32 or 64
     */
    record Padding(int unitBits, int bits) implements Slot {}

    /** What makes a union as large as it is: an anonymous struct of padding. */
    record UnionPadding(List<Padding> paddings) implements Slot {
        UnionPadding {
            paddings = List.copyOf(paddings);
        }
    }

    /** A member that C cannot have there; its place is padding. */
    record LeftOut(BtfType.Member member) implements Slot {}
}
