package io.github.bpf4j.processor.inference;

import io.github.bpf4j.processor.btf.Btf;
import io.github.bpf4j.processor.btf.BtfType;
import io.github.bpf4j.processor.dwarf.Dwarf;
import io.github.bpf4j.processor.dwarf.DwarfEntry;
import io.github.bpf4j.processor.dwarf.DwarfUnit;
import io.github.bpf4j.processor.dwarf.Tag;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The values of enums that BTF has cut.
 *
 * <p>clang before 15 writes each constant into BTF as an unsigned number of 32 bits; its DWARF has them whole.
 */
final class EnumValues {
    private static final long LOW = 0xffff_ffffL;

    private final Btf btf;
    private final List<BtfType.Enum> doubtful;

    EnumValues(Btf btf) {
        this.btf = btf;
        this.doubtful = btf.enums().filter(EnumValues::maybeCut).toList();
    }

    /** Whether an enum may have had other values, of which those of 32 bits and the sign bit are left. */
    private static boolean maybeCut(BtfType.Enum type) {
        List<BtfType.Enumerator> constants = type.enumerators();
        return !type.signed()
                && constants.stream().allMatch(constant -> (constant.value() & ~LOW) == 0)
                && (type.size() == Long.BYTES && !constants.isEmpty()
                        || constants.stream().anyMatch(constant -> constant.value() > Integer.MAX_VALUE));
    }

    /** Whether the debug information is worth reading. */
    boolean doubtful() {
        return !doubtful.isEmpty();
    }

    /**
     * The table with the values that DWARF has; the same table if these are no others. Where DWARF has several enums that
     * BTF cannot tell apart, nothing changes.
     */
    Btf correct(Dwarf dwarf) {
        if (doubtful.isEmpty()) {
            return btf;
        }
        Map<BtfType.Enum, Set<BtfType.Enum>> whole = new HashMap<>();
        doubtful.forEach(type -> whole.put(cut(type), new HashSet<>()));
        Set<String> names = doubtful.stream().map(BtfType.Enum::name).collect(Collectors.toSet());
        for (DwarfUnit unit : dwarf.units()) {
            for (DwarfEntry entry : unit.entries(Tag.ENUMERATION_TYPE)) {
                if (names.contains(entry.name())) {
                    DwarfEnum.of(0, entry)
                            .ifPresent(type -> whole.computeIfPresent(cut(type), (key, types) -> {
                                types.add(type);
                                return types;
                            }));
                }
            }
        }
        return replace(whole);
    }

    private Btf replace(Map<BtfType.Enum, Set<BtfType.Enum>> whole) {
        Map<Integer, BtfType.Enum> corrected = new HashMap<>();
        for (BtfType.Enum type : doubtful) {
            Set<BtfType.Enum> found = whole.getOrDefault(cut(type), Set.of());
            if (found.size() == 1) {
                BtfType.Enum known = found.iterator().next();
                if (!known.enumerators().equals(type.enumerators())) {
                    corrected.put(
                            type.id(),
                            new BtfType.Enum(type.id(), type.name(), type.size(), known.signed(), known.enumerators()));
                }
            }
        }
        if (corrected.isEmpty()) {
            return btf;
        }
        List<BtfType> types = new ArrayList<>(btf.types());
        corrected.forEach(types::set);
        return new Btf(btf.order(), btf.pointerSize(), types);
    }

    /** What is left of an enum in BTF, without its id: equal for the enum of BTF and the one of DWARF. */
    private static BtfType.Enum cut(BtfType.Enum type) {
        return new BtfType.Enum(
                0,
                type.name(),
                type.size(),
                false,
                type.enumerators().stream()
                        .map(constant -> new BtfType.Enumerator(constant.name(), constant.value() & LOW))
                        .toList());
    }
}
