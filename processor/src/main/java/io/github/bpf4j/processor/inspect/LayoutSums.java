package io.github.bpf4j.processor.inspect;

import java.util.ArrayList;
import java.util.List;

/** How much of a struct is used, as {@code pahole} sums it up. */
record LayoutSums(StructReport struct, Layout layout) {
    private static final int CACHE_LINE = 64;

    static LayoutSums of(StructReport struct) {
        return new LayoutSums(struct, struct.layout());
    }

    long cacheLines() {
        return (struct.size() + CACHE_LINE - 1) / CACHE_LINE;
    }

    /** What there is to say beside the size, a line each. */
    List<String> lines() {
        List<String> lines = new ArrayList<>();
        long holes = layout.before().stream().filter(hole -> hole.bytes() > 0).count();
        long holeBytes = layout.before().stream().mapToLong(Layout.Hole::bytes).sum();
        long bitHoles = layout.before().stream().filter(hole -> hole.bits() > 0).count();
        long holeBits = layout.before().stream().mapToLong(Layout.Hole::bits).sum();
        long bytes = memberBits(false) / Byte.SIZE;
        long bits = memberBits(true);
        if (bytes > 0 && (holes > 0 || bitHoles > 0)) {
            lines.add("sum members: " + bytes + (holes > 0 ? ", holes: " + holes + ", sum holes: " + holeBytes : ""));
        }
        if (bits > 0 && (holes > 0 || bitHoles > 0)) {
            lines.add("sum bitfield members: " + bits + " bits"
                    + (bitHoles > 0
                            ? ", bit holes: " + bitHoles + ", sum bit holes: " + holeBits + " bits"
                            : " (" + bits / Byte.SIZE + " bytes)"));
        }
        if (layout.padding() > 0) {
            lines.add("padding: " + layout.padding());
        }
        if (layout.bitPadding() > 0) {
            lines.add("bit_padding: " + layout.bitPadding() + " bits");
        }
        if (struct.size() % CACHE_LINE != 0) {
            lines.add("last cacheline: " + struct.size() % CACHE_LINE + " bytes");
        }
        return lines;
    }

    private long memberBits(boolean bitfields) {
        return struct.members().stream()
                .filter(member -> member.bitfield() == bitfields)
                .mapToLong(MemberReport::bitSize)
                .sum();
    }
}
