package io.github.bpf4j.processor.inference;

import io.github.bpf4j.processor.btf.BtfType;
import io.github.bpf4j.processor.dwarf.Attribute;
import io.github.bpf4j.processor.dwarf.DwarfEntry;
import io.github.bpf4j.processor.dwarf.Tag;
import java.util.List;
import java.util.Optional;

/** Reads enumeration types of DWARF. */
final class DwarfEnum {
    private DwarfEnum() {}

    /** The enum as BTF has it; empty if it is only declared, or of a size that C does not have. */
    static Optional<BtfType.Enum> of(int id, DwarfEntry entry) {
        long size = DwarfTypes.size(entry);
        if (size != 1 && size != 2 && size != 4 && size != 8) {
            return Optional.empty();
        }
        List<DwarfEntry> constants = entry.children().stream()
                .filter(child -> child.tag() == Tag.ENUMERATOR)
                .toList();
        boolean signed = DwarfTypes.resolve(entry.type())
                .map(DwarfTypes::signed)
                .orElseGet(() -> size < 8 && constants.stream().anyMatch(constant -> number(constant) < 0));
        return Optional.of(new BtfType.Enum(
                id,
                entry.name(),
                (int) size,
                signed,
                constants.stream()
                        .map(constant ->
                                new BtfType.Enumerator(constant.name(), extend(number(constant), (int) size, signed)))
                        .toList()));
    }

    private static long number(DwarfEntry constant) {
        return constant.constant(Attribute.CONST_VALUE).orElse(0);
    }

    /** Forms of a fixed size do not say whether they are signed: the enum does. */
    private static long extend(long number, int size, boolean signed) {
        int above = Long.SIZE - 8 * size;
        return signed ? number << above >> above : number << above >>> above;
    }
}
