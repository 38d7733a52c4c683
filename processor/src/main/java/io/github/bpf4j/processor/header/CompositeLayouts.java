package io.github.bpf4j.processor.header;

import io.github.bpf4j.processor.btf.Btf;
import io.github.bpf4j.processor.btf.BtfType;
import java.util.HashMap;
import java.util.Map;

/**
 * The layouts of a table's structs and unions.
 *
 * <p>BTF says where members are, but neither alignments nor what was written to put them there. So this follows the
 * compiler's rules for BPF, which are those of most 64-bit systems, pads where the kernel's offsets are greater, and
 * packs where they are smaller.
 *
 * <p>Where pointers have not BPF's 8 bytes no header can have the kernel's offsets; members come one after the other,
 * and CO-RE finds them when the program is loaded.
 */
final class CompositeLayouts {
    private static final int BPF_POINTER_SIZE = 8;

    private final Btf btf;
    private final Map<Integer, CompositeLayout> layouts = new HashMap<>();

    CompositeLayouts(Btf btf) {
        this.btf = btf;
    }

    CompositeLayout of(BtfType.Composite composite) {
        CompositeLayout known = layouts.get(composite.id());
        if (known == null) {
            known = layout(composite);
            layouts.put(composite.id(), known);
        }
        return known;
    }

    private CompositeLayout layout(BtfType.Composite composite) {
        MemberPlacer natural = new MemberPlacer(this, composite, false);
        if (btf.pointerSize() != BPF_POINTER_SIZE) {
            return natural.inSequence();
        }
        return natural.place()
                .or(() -> new MemberPlacer(this, composite, true).place())
                .orElseThrow();
    }

    long size(int typeId) {
        return btf.size(typeId);
    }

    /** Bytes; what clang gives to the type as it is written. */
    long alignment(int typeId) {
        BtfType type = btf.resolve(typeId);
        if (type instanceof BtfType.Array array) {
            return alignment(array.elementId());
        }
        if (type instanceof BtfType.Composite composite) {
            return of(composite).alignment();
        }
        if (type instanceof BtfType.Pointer) {
            return BPF_POINTER_SIZE;
        }
        return Math.max(1, btf.size(typeId));
    }

    /** Whether C allows a member of this type. */
    boolean complete(int typeId) {
        BtfType type = btf.resolve(typeId);
        if (type instanceof BtfType.Array array) {
            return complete(array.elementId());
        }
        if (type instanceof BtfType.Int number) {
            return CTypes.hasInteger(number.size());
        }
        if (type instanceof BtfType.Float number) {
            return CTypes.hasInteger(number.size());
        }
        if (type instanceof BtfType.Enum enumeration) {
            return !enumeration.enumerators().isEmpty();
        }
        return type instanceof BtfType.Pointer || type instanceof BtfType.Composite;
    }
}
