package io.github.bpf4j.processor.object;

import io.github.bpf4j.processor.Warning;
import io.github.bpf4j.processor.btf.Btf;
import io.github.bpf4j.processor.elf.ElfFile;
import io.github.bpf4j.processor.elf.ElfSection;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds the sections that libbpf makes a map of each or puts into the arena, and the variables in them. */
final class DataSectionReader {
    private static final String ARENA = ".addr_space.1";

    private final ElfFile elf;
    private final List<Warning> warnings;

    /** @param warnings receives what the skeleton cannot have */
    DataSectionReader(ElfFile elf, List<Warning> warnings) {
        this.elf = elf;
        this.warnings = warnings;
    }

    /** The kind of data section that libbpf takes a section for. */
    static Optional<DataSectionDefinition.Kind> kind(ElfSection section) {
        String name = section.name();
        if (section.size() == 0 || section.executable()) {
            return Optional.empty();
        } else if (section.type() == ElfSection.NOBITS && isOrStartsWith(name, ".bss")) {
            return Optional.of(DataSectionDefinition.Kind.BSS);
        } else if (section.type() == ElfSection.PROGBITS && isOrStartsWith(name, ".rodata")) {
            return Optional.of(DataSectionDefinition.Kind.RODATA);
        } else if (section.type() == ElfSection.PROGBITS && isOrStartsWith(name, ".data")) {
            return Optional.of(DataSectionDefinition.Kind.DATA);
        } else if (section.type() == ElfSection.PROGBITS && name.equals(ARENA)) {
            return Optional.of(DataSectionDefinition.Kind.ARENA);
        }
        return Optional.empty();
    }

    private static boolean isOrStartsWith(String name, String section) {
        return name.equals(section) || name.startsWith(section + ".");
    }

    /** Without BTF, as bytes. */
    List<DataSectionDefinition> read() {
        return read(section -> List.of(), 0);
    }

    /** @param arenas how many maps there are that variables of arenas could be in */
    List<DataSectionDefinition> read(Btf btf, Placement placement, long arenas) {
        Variables described = section -> {
            List<VariableDefinition> variables = new ArrayList<>();
            for (PlacedVariable variable : placement.variables(section.name())) {
                long declared = btf.size(variable.variable().typeId());
                long size = Math.max(declared, variable.size());
                if (section.holds(variable.offset(), declared)) {
                    variables.add(new VariableDefinition(
                            variable.name(),
                            variable.variable().typeId(),
                            variable.offset(),
                            section.holds(variable.offset(), size) ? size : declared,
                            variable.global()));
                } else {
                    warnings.add(Warning.degraded("Variable " + variable.name() + " of " + declared + " bytes at "
                            + variable.offset() + " lies outside of section " + section.name() + ", which has "
                            + section.size()));
                }
            }
            return variables;
        };
        return read(described, arenas);
    }

    private interface Variables {
        List<VariableDefinition> of(ElfSection section);
    }

    /** What BTF says of a name holds for the first section of that name. */
    private List<DataSectionDefinition> read(Variables variables, long arenas) {
        List<DataSectionDefinition> sections = new ArrayList<>();
        for (ElfSection section : elf.sections()) {
            kind(section).ifPresent(kind -> {
                if (kind == DataSectionDefinition.Kind.ARENA && arenas != 1) {
                    warnings.add(Warning.degraded("Section " + ARENA + " has variables of an arena, and the object has "
                            + (arenas == 0 ? "none" : arenas + " arenas") + ", so that they get no class: libbpf puts"
                            + " them into the one map of kind BPF_MAP_TYPE_ARENA; declare one in SEC(\".maps\")"));
                    return;
                }
                boolean first = elf.section(section.name()).orElseThrow().index() == section.index();
                List<VariableDefinition> contents = first ? variables.of(section) : List.of();
                boolean mappable = kind == DataSectionDefinition.Kind.ARENA
                        || contents.stream().anyMatch(VariableDefinition::global);
                sections.add(new DataSectionDefinition(section.name(), kind, section.size(), mappable, contents));
            });
        }
        return sections;
    }
}
