package io.github.bpf4j.processor.btf;

import java.util.HashMap;
import java.util.Map;

/**
 * The natural alignment of types, which BTF does not record and layouts imply.
 *
 * <p>A struct is as aligned as its most aligned member; one whose members or size are not multiples of that was
 * declared packed and has alignment 1. This is also libbpf's rule ({@code btf__align_of}), which knows no 16-byte
 * integers.
 */
public final class BtfAlignment {
    private final Btf btf;
    private final Map<Integer, Long> composites = new HashMap<>();

    public BtfAlignment(Btf btf) {
        this.btf = btf;
    }

    /** Bytes; 1 for types that have no size. */
    public long of(int typeId) {
        BtfType type = btf.resolve(typeId);
        if (type instanceof BtfType.Array array) {
            return of(array.elementId());
        }
        if (type instanceof BtfType.Composite composite) {
            Long known = composites.get(composite.id());
            if (known == null) {
                known = of(composite);
                composites.put(composite.id(), known);
            }
            return known;
        }
        long size = btf.size(typeId);
        boolean wide = type instanceof BtfType.Int && size > Long.BYTES;
        return wide ? size : Math.max(1, Math.min(btf.pointerSize(), size));
    }

    private long of(BtfType.Composite composite) {
        long largest = 1;
        for (BtfType.Member member : composite.members()) {
            long alignment = of(member.typeId());
            if (!member.bitfield() && member.bitOffset() % (alignment * 8) != 0) {
                return 1;
            }
            largest = Math.max(largest, alignment);
        }
        return composite.size() % largest == 0 ? largest : 1;
    }
}
