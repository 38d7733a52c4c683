package io.github.bpf4j.processor.header;

import io.github.bpf4j.processor.btf.BtfType;
import io.github.bpf4j.processor.header.CompositeLayout.LeftOut;
import io.github.bpf4j.processor.header.CompositeLayout.MemberSlot;
import io.github.bpf4j.processor.header.CompositeLayout.Padding;
import io.github.bpf4j.processor.header.CompositeLayout.Slot;
import io.github.bpf4j.processor.header.CompositeLayout.UnionPadding;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Puts the members of one struct or union to their offsets, as a compiler would.
 *
 * <p>The rules: a member starts at the next multiple of its alignment, a bitfield at the next bit, unless it would then
 * cross a boundary of its type; packed, everything starts at the next byte or bit. Unnamed bitfields obey the same
 * rules and do not count for the alignment of the struct.
 */
final class MemberPlacer {
    private final CompositeLayouts layouts;
    private final BtfType.Composite composite;
    private final boolean packed;
    private final List<Slot> slots = new ArrayList<>();
    private long position; // in bits: the end of what is placed

    MemberPlacer(CompositeLayouts layouts, BtfType.Composite composite, boolean packed) {
        this.layouts = layouts;
        this.composite = composite;
        this.packed = packed;
    }

    /**
     * The layout; empty if the members do not fit so. Packed there always is one: what overlaps then is left out.
     */
    Optional<CompositeLayout> place() {
        long alignment = alignment();
        for (BtfType.Member member : composite.members()) {
            if (!layouts.complete(member.typeId())) {
                slots.add(new LeftOut(member));
            } else if (composite.union() ? placeInUnion(member) : place(member)) {
                slots.add(new MemberSlot(member));
            } else if (packed) {
                slots.add(new LeftOut(member));
            } else {
                return Optional.empty();
            }
        }
        long size = 8 * composite.size();
        long end = roundUp(position, 8 * alignment);
        if (end > size || size % (8 * alignment) != 0) {
            return Optional.empty();
        }
        if (end < size && composite.union()) {
            slots.add(new UnionPadding(padding(0, size)));
        } else if (end < size) {
            slots.addAll(padding(position, size));
        }
        return Optional.of(new CompositeLayout(packed, alignment, slots));
    }

    /** The layout without regard to offsets. */
    CompositeLayout inSequence() {
        return new CompositeLayout(
                packed,
                alignment(),
                composite.members().stream()
                        .<Slot>map(member ->
                                layouts.complete(member.typeId()) ? new MemberSlot(member) : new LeftOut(member))
                        .toList());
    }

    private long alignment() {
        return packed
                ? 1
                : composite.members().stream()
                        .filter(member -> layouts.complete(member.typeId()))
                        .mapToLong(member -> layouts.alignment(member.typeId()))
                        .max()
                        .orElse(1);
    }

    private boolean place(BtfType.Member member) {
        long offset = member.bitOffset();
        long next = member.bitfield() ? position : roundUp(position, 8);
        long natural = packed ? next : natural(member, next);
        if (offset != natural) {
            if (offset < next || !packed && offset != natural(member, offset)) {
                return false;
            }
            slots.addAll(padding(position, offset));
        }
        position = offset + bits(member);
        return true;
    }

    private boolean placeInUnion(BtfType.Member member) {
        position = Math.max(position, roundUp(bits(member), 8));
        return member.bitOffset() == 0;
    }

    private long bits(BtfType.Member member) {
        return member.bitfield() ? member.bitSize() : 8 * layouts.size(member.typeId());
    }

    /** Where the compiler puts a member of which it comes to this bit. */
    private long natural(BtfType.Member member, long from) {
        if (!member.bitfield()) {
            return roundUp(from, 8 * layouts.alignment(member.typeId()));
        }
        long unit = 8 * layouts.size(member.typeId());
        return from % unit + member.bitSize() > unit ? roundUp(from, unit) : from;
    }

    /** Fills a gap, in as few pieces as do not cross a boundary of their type. */
    private static List<Padding> padding(long from, long to) {
        List<Padding> paddings = new ArrayList<>();
        for (long at = from; at < to; ) {
            int unit = 64;
            while (unit > 8 && at - at % unit + unit > to) {
                unit /= 2;
            }
            int bits = (int) Math.min(to - at, unit - at % unit);
            paddings.add(new Padding(unit, bits));
            at += bits;
        }
        return paddings;
    }

    private static long roundUp(long value, long multiple) {
        return (value + multiple - 1) / multiple * multiple;
    }
}
