package io.github.bpf4j.processor.object;

import io.github.bpf4j.processor.elf.ElfFile;
import io.github.bpf4j.processor.elf.ElfSection;
import io.github.bpf4j.processor.elf.ElfSymbol;
import java.util.List;
import java.util.stream.Stream;

/** Finds the programs: the functions of executable sections, save {@code .text}, whose functions are only called. */
final class ProgramReader {
    private ProgramReader() {}

    static List<ProgramDefinition> read(ElfFile elf) {
        return elf.sections().stream()
                .filter(section -> section.type() == ElfSection.PROGBITS
                        && section.executable()
                        && !section.name().equals(".text"))
                .flatMap(section -> programs(elf, section))
                .toList();
    }

    private static Stream<ProgramDefinition> programs(ElfFile elf, ElfSection section) {
        return elf.symbols(section).stream()
                .filter(symbol -> symbol.type() == ElfSymbol.Type.FUNCTION)
                .map(symbol -> new ProgramDefinition(symbol.name(), section.name(), ProgramKind.of(section.name())));
    }
}
