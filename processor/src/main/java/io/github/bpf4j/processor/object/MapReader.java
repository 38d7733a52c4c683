package io.github.bpf4j.processor.object;

import io.github.bpf4j.processor.InvalidObjectException;
import io.github.bpf4j.processor.btf.Btf;
import io.github.bpf4j.processor.btf.BtfType;
import io.github.bpf4j.processor.elf.ElfFile;
import io.github.bpf4j.processor.elf.ElfSection;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/** Reads the maps that are declared as the variables of {@code .maps}. */
final class MapReader {
    static final String SECTION = ".maps";

    private final Btf btf;
    private final ElfSection section;
    private final TreeMap<Long, Entry> entries = new TreeMap<>();

    /**
     * A map and its variable.
     *
     * @param declaration the struct that declares it
     */
    record Entry(PlacedVariable variable, BtfType.Composite declaration, MapDefinition map) {}

    private MapReader(Btf btf, ElfSection section) {
        this.btf = btf;
        this.section = section;
    }

    /**
     * The maps by the offset of their variables.
     *
     * @throws InvalidObjectException if libbpf would not take a declaration
     */
    static TreeMap<Long, Entry> read(ElfFile elf, Btf btf, Placement placement) {
        Optional<ElfSection> section = elf.section(SECTION);
        if (section.isEmpty()) {
            return new TreeMap<>();
        }
        if (!placement.describes(SECTION)) {
            throw new InvalidObjectException(
                    "The BTF of the object does not describe its section .maps: compile it with -g");
        }
        MapReader reader = new MapReader(btf, section.get());
        placement.variables(SECTION).forEach(reader::add);
        return reader.entries;
    }

    private void add(PlacedVariable variable) {
        if (!variable.global()) {
            throw new InvalidObjectException("Map " + variable.name()
                    + " is static or hidden, which libbpf does not support: declare it without");
        }
        if (!(btf.resolve(variable.variable().typeId()) instanceof BtfType.Composite declaration)
                || declaration.union()) {
            throw new InvalidObjectException(
                    "Map " + variable.name() + " is not declared as a struct in SEC(\".maps\")");
        }
        if (variable.name().isEmpty()
                || !section.holds(variable.listedOffset(), variable.size())
                || declaration.size() > variable.size()) {
            throw new InvalidObjectException(
                    "Map " + variable.name() + " does not fit into section .maps: its variable of " + variable.size()
                            + " bytes at " + variable.listedOffset() + " holds a struct of " + declaration.size());
        }
        MapDefinition map = MapDeclaration.read(btf, variable.name(), declaration);
        entries.put(variable.listedOffset(), new Entry(variable, declaration, map));
    }

    static List<MapDefinition> definitions(TreeMap<Long, Entry> entries) {
        return entries.values().stream().map(Entry::map).toList();
    }
}
