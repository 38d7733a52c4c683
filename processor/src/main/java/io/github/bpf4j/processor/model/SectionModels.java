package io.github.bpf4j.processor.model;

import io.github.bpf4j.processor.btf.Btf;
import io.github.bpf4j.processor.object.DataSectionDefinition;
import io.github.bpf4j.processor.object.VariableDefinition;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Lays out the classes of data sections. */
final class SectionModels {
    private final Btf btf;
    private final ValueTypes values;
    private final Atomics atomics;
    private final NameScope classes;
    private final Warnings warnings;

    SectionModels(Btf btf, ValueTypes values, Atomics atomics, NameScope classes, Warnings warnings) {
        this.btf = btf;
        this.values = values;
        this.atomics = atomics;
        this.classes = classes;
        this.warnings = warnings;
    }

    /** Adds the types of all variables. */
    static void addRoots(List<DataSectionDefinition> sections, TypeFinder types) {
        for (DataSectionDefinition section : sections) {
            for (VariableDefinition variable : section.variables()) {
                types.add(variable.typeId(), variable.name());
            }
        }
    }

    /**
     * The classes of the sections that have variables; of the others, such as {@code .rodata.str1.1}, only if there is
     * no BTF at all to tell.
     *
     * @param described whether the object has BTF
     */
    List<SectionModel> of(List<DataSectionDefinition> sections, boolean described) {
        NameScope names = NameScope.ofMembers(ReservedNames.OF_SKELETONS);
        List<SectionModel> models = new ArrayList<>();
        for (DataSectionDefinition section : sections) {
            if (section.size() > Integer.MAX_VALUE) {
                warnings.add("section " + section.name() + " is larger than 2 GiB; it gets no class");
            } else if (!section.variables().isEmpty() || !described && section.size() > 0) {
                models.add(section(section, names));
            }
        }
        return models;
    }

    private SectionModel section(DataSectionDefinition section, NameScope names) {
        Fields fields = new Fields(btf, values, warnings);
        for (VariableDefinition variable : section.variables()) {
            fields.addVariable(variable, section.name(), type -> further(section, variable, type));
        }
        if (section.variables().isEmpty()) {
            fields.addBytes("all", (int) section.size());
        }
        boolean arena = section.kind() == DataSectionDefinition.Kind.ARENA;
        // As bpftool calls it.
        String name = arena ? "arena" : section.name();
        String className = JavaNames.upperCamel(name);
        return new SectionModel(
                names.claim(JavaNames.lowerCamel(name)),
                classes.claim(className, className + "Section"),
                section,
                fields.named(
                        NameScope.ofMembers(arena ? ReservedNames.OF_ARENA_SECTIONS : ReservedNames.OF_SECTIONS),
                        NameScope.ofMembers(Set.of())));
    }

    /** The accessors that a variable has beside those of its type. */
    private List<String> further(DataSectionDefinition section, VariableDefinition variable, ValueType type) {
        return switch (section.kind()) {
            case DATA, BSS ->
                section.mappable() && atomics.claim(type, variable.offset())
                        ? List.of(AccessorSuffixes.ATOMIC)
                        : List.of();
            case ARENA ->
                type instanceof ValueType.Array array && array.element() instanceof ValueType.StructValue
                        ? List.of(AccessorSuffixes.POINTER, AccessorSuffixes.FROM)
                        : List.of(AccessorSuffixes.POINTER);
            case RODATA, KCONFIG -> List.of();
        };
    }
}
