package io.github.bpf4j.processor.object;

import io.github.bpf4j.processor.InvalidObjectException;
import io.github.bpf4j.processor.btf.BtfType;
import io.github.bpf4j.processor.elf.ElfFile;
import io.github.bpf4j.processor.elf.ElfRelocation;
import io.github.bpf4j.processor.elf.ElfSection;
import io.github.bpf4j.processor.elf.ElfSymbol;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Checks the initial {@code values} of maps of maps and of programs. */
final class MapValueChecker {
    private static final int POINTER = 8;

    private final ElfFile elf;
    private final Functions functions;
    private final TreeMap<Long, MapReader.Entry> maps;

    MapValueChecker(ElfFile elf, Functions functions, TreeMap<Long, MapReader.Entry> maps) {
        this.elf = elf;
        this.functions = functions;
        this.maps = maps;
    }

    /** @throws InvalidObjectException if libbpf could not fill a map with its values */
    void check() {
        elf.section(MapReader.SECTION)
                .ifPresent(section -> elf.relocations(section).forEach(relocation -> check(section, relocation)));
    }

    private void check(ElfSection section, ElfRelocation relocation) {
        Map.Entry<Long, MapReader.Entry> floor = maps.floorEntry(relocation.offset());
        if (floor == null) {
            throw new InvalidObjectException(
                    "Section .maps has a relocation at " + relocation.offset() + ", where no map is");
        }
        MapReader.Entry entry = floor.getValue();
        ElfSymbol target = relocation.symbol();
        boolean fits = switch (entry.map().kind()) {
            case ARRAY_OF_MAPS -> isMap(section, target);
            case HASH_OF_MAPS -> isMap(section, target) && entry.map().keySize() == Integer.BYTES;
            case PROG_ARRAY -> isProgram(target);
            default -> false;
        };
        if (!fits || !isValue(entry, relocation.offset() - floor.getKey())) {
            throw new InvalidObjectException("Map " + entry.map().name() + " cannot have " + target.name()
                    + " among its values: those of a PROG_ARRAY are programs, those of an ARRAY_OF_MAPS, or of a"
                    + " HASH_OF_MAPS with keys of 4 bytes, are maps");
        }
    }

    private boolean isMap(ElfSection section, ElfSymbol target) {
        return target.sectionIndex() == section.index() && maps.containsKey(target.value());
    }

    private boolean isProgram(ElfSymbol target) {
        return target.sectionIndex() < elf.sections().size()
                && !Functions.isText(elf.sections().get(target.sectionIndex()))
                && functions.at(target.sectionIndex(), target.value()).isPresent();
    }

    private static boolean isValue(MapReader.Entry entry, long offset) {
        List<BtfType.Member> members = entry.declaration().members();
        if (members.isEmpty()) {
            return false;
        }
        BtfType.Member last = members.get(members.size() - 1);
        long start = last.bitOffset() / 8;
        return last.name().equals("values")
                && offset >= start
                && (offset - start) % POINTER == 0
                && offset + POINTER <= entry.variable().size();
    }
}
