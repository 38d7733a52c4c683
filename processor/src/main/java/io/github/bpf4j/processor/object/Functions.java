package io.github.bpf4j.processor.object;

import io.github.bpf4j.processor.InvalidObjectException;
import io.github.bpf4j.processor.elf.ElfFile;
import io.github.bpf4j.processor.elf.ElfSection;
import io.github.bpf4j.processor.elf.ElfSymbol;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The functions of an object.
 *
 * <p>Those in {@code .text} are called by others; each in another executable section is a program. Functions that the
 * linker overrode have no symbol any more, although their code is still there.
 */
final class Functions {
    private static final String TEXT = ".text";
    private static final int INSTRUCTION = 8;

    private final Map<Integer, TreeMap<Long, ElfSymbol>> bySection = new HashMap<>();
    private final List<ProgramDefinition> programs = new ArrayList<>();

    private Functions() {}

    /** @throws InvalidObjectException if libbpf would not take the code */
    static Functions of(ElfFile elf) {
        Functions functions = new Functions();
        elf.sections().stream().filter(Functions::holdsCode).forEach(section -> functions.add(elf, section));
        return functions;
    }

    private static boolean holdsCode(ElfSection section) {
        return section.type() == ElfSection.PROGBITS && section.executable() && section.size() > 0;
    }

    /** Whether the functions of this section are only called by others. */
    static boolean isText(ElfSection section) {
        return section.name().equals(TEXT);
    }

    private void add(ElfFile elf, ElfSection section) {
        List<ElfSymbol> symbols = elf.symbols(section).stream()
                .filter(symbol -> symbol.type() == ElfSymbol.Type.FUNCTION)
                .sorted(Comparator.comparingLong(ElfSymbol::value))
                .toList();
        TreeMap<Long, ElfSymbol> byOffset = bySection.computeIfAbsent(section.index(), index -> new TreeMap<>());
        for (ElfSymbol symbol : symbols) {
            check(section, symbol);
            byOffset.put(symbol.value(), symbol);
            if (!isText(section)) {
                programs.add(new ProgramDefinition(symbol.name(), section.name(), ProgramKind.of(section.name())));
            }
        }
    }

    private static void check(ElfSection section, ElfSymbol symbol) {
        if (!section.holds(symbol.value(), symbol.size())
                || symbol.size() == 0
                || symbol.value() % INSTRUCTION != 0
                || symbol.size() % INSTRUCTION != 0) {
            throw new InvalidObjectException("Function " + symbol.name() + " of section " + section.name()
                    + " is said to have " + Long.toUnsignedString(symbol.size()) + " bytes at "
                    + Long.toUnsignedString(symbol.value()) + ", which are no instructions of its "
                    + section.size() + " bytes");
        }
        if (symbol.binding() == ElfSymbol.Binding.LOCAL && !isText(section)) {
            throw new InvalidObjectException("Program " + symbol.name() + " in section " + section.name()
                    + " is static, so that libbpf cannot load it: remove the keyword static, or its SEC(…) if it is only"
                    + " called by others");
        }
    }

    /** The programs, by section and then by place: libbpf's order. */
    List<ProgramDefinition> programs() {
        return programs;
    }

    /** The function with the code at this offset of a section. */
    Optional<ElfSymbol> at(int sectionIndex, long offset) {
        return Optional.ofNullable(bySection.get(sectionIndex))
                .map(byOffset -> byOffset.floorEntry(offset))
                .map(Map.Entry::getValue)
                .filter(symbol -> offset - symbol.value() < symbol.size());
    }
}
