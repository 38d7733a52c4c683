package io.github.bpf4j.processor.inference;

import io.github.bpf4j.processor.btf.Btf;
import io.github.bpf4j.processor.btf.BtfType;
import io.github.bpf4j.processor.dwarf.DwarfSections;
import io.github.bpf4j.processor.elf.ElfFile;
import io.github.bpf4j.processor.elf.ElfRelocation;
import io.github.bpf4j.processor.elf.ElfSection;
import io.github.bpf4j.processor.elf.ElfSymbol;
import io.github.bpf4j.processor.object.MapDefinition;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** The maps of an object by the addresses that the code has for them. */
final class MapValues {
    private static final String SECTION = ".maps";

    private final Btf btf;
    private final Map<Long, MapDefinition> byAddress = new HashMap<>();
    private final Map<Long, Set<Long>> inside = new HashMap<>();

    MapValues(ElfFile elf, Btf btf, List<MapDefinition> maps) {
        this.btf = btf;
        Map<String, MapDefinition> byName = new HashMap<>();
        maps.forEach(map -> byName.putIfAbsent(map.name(), map));
        Optional<ElfSection> section = elf.section(SECTION);
        for (ElfSymbol symbol : section.map(elf::symbols).orElse(List.of())) {
            MapDefinition map = byName.get(symbol.name());
            if (map != null) {
                byAddress.put(DwarfSections.address(symbol.sectionIndex(), symbol.value()), map);
                inside.put(
                        DwarfSections.address(symbol.sectionIndex(), symbol.value()),
                        inside(elf, section.get(), symbol));
            }
        }
    }

    /** The maps that the initial value of another refers to. */
    private static Set<Long> inside(ElfFile elf, ElfSection section, ElfSymbol map) {
        Set<Long> maps = new LinkedHashSet<>();
        for (ElfRelocation relocation : elf.relocations(section)) {
            long offset = relocation.offset() - map.value();
            if (offset >= 0 && offset < map.size()) {
                ElfSymbol symbol = relocation.symbol();
                maps.add(DwarfSections.address(symbol.sectionIndex(), symbol.value()));
            }
        }
        return maps;
    }

    /** The addresses of the maps that a map of maps has from the start. */
    Set<Long> inside(long address) {
        return inside.getOrDefault(address, Set.of());
    }

    Optional<MapDefinition> at(long address) {
        return Optional.ofNullable(byAddress.get(address));
    }

    /** The type of the values of the map at an address, if it is a struct or union of this size. */
    OptionalInt struct(long address, long size) {
        OptionalInt type = at(address).map(MapDefinition::valueTypeId).orElse(OptionalInt.empty());
        return type.isPresent()
                        && btf.resolve(type.getAsInt()) instanceof BtfType.Composite composite
                        && composite.size() == size
                ? type
                : OptionalInt.empty();
    }
}
