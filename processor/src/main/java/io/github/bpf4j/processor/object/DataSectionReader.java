package io.github.bpf4j.processor.object;

import io.github.bpf4j.processor.btf.Btf;
import io.github.bpf4j.processor.btf.BtfType;
import io.github.bpf4j.processor.elf.ElfFile;
import io.github.bpf4j.processor.elf.ElfSection;
import io.github.bpf4j.processor.elf.ElfSymbol;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Joins the variables that BTF describes with the sections and symbols that say where they are.
 *
 * <p>BTF has the types. The ELF section has the size; of a variable that other objects can see, the symbol has the
 * offset; of a static one, whose name need not be unique, only BTF does.
 */
final class DataSectionReader {
    private final ElfFile elf;
    private final Btf btf;

    DataSectionReader(ElfFile elf, Btf btf) {
        this.elf = elf;
        this.btf = btf;
    }

    List<DataSectionDefinition> read() {
        List<DataSectionDefinition> sections = new ArrayList<>();
        for (BtfType type : btf.types()) {
            if (type instanceof BtfType.DataSection section) {
                if (section.name().equals(".kconfig")) {
                    sections.add(KconfigLayout.of(section, btf));
                } else {
                    elf.section(section.name())
                            .flatMap(contents -> kind(contents).map(kind -> dataSection(section, contents, kind)))
                            .ifPresent(sections::add);
                }
            }
        }
        return sections;
    }

    /** Which sections libbpf makes a map of, and what for. */
    private static Optional<DataSectionDefinition.Kind> kind(ElfSection section) {
        String name = section.name();
        if (section.type() == ElfSection.NOBITS) {
            return isOrStartsWith(name, ".bss") ? Optional.of(DataSectionDefinition.Kind.BSS) : Optional.empty();
        }
        if (isOrStartsWith(name, ".rodata")) {
            return Optional.of(DataSectionDefinition.Kind.RODATA);
        }
        return isOrStartsWith(name, ".data") ? Optional.of(DataSectionDefinition.Kind.DATA) : Optional.empty();
    }

    private static boolean isOrStartsWith(String name, String section) {
        return name.equals(section) || name.startsWith(section + ".");
    }

    private DataSectionDefinition dataSection(
            BtfType.DataSection section, ElfSection contents, DataSectionDefinition.Kind kind) {
        List<VariableDefinition> variables = new ArrayList<>();
        for (BtfType.SectionVariable entry : section.variables()) {
            if (btf.type(entry.variableId()) instanceof BtfType.Variable variable) {
                long offset = offset(variable, contents).orElse(entry.offset());
                long size = btf.size(variable.typeId());
                if (offset >= 0 && size <= contents.size() && offset <= contents.size() - size) {
                    variables.add(new VariableDefinition(variable.name(), variable.typeId(), offset, size));
                }
            }
        }
        variables.sort(Comparator.comparingLong(VariableDefinition::offset).thenComparing(VariableDefinition::name));
        return new DataSectionDefinition(section.name(), kind, contents.size(), variables);
    }

    private Optional<Long> offset(BtfType.Variable variable, ElfSection section) {
        if (variable.linkage() == BtfType.Linkage.STATIC) {
            return Optional.empty();
        }
        return elf.symbols().stream()
                .filter(symbol -> symbol.sectionIndex() == section.index()
                        && symbol.binding() != ElfSymbol.Binding.LOCAL
                        && symbol.name().equals(variable.name()))
                .map(ElfSymbol::value)
                .findFirst();
    }
}
