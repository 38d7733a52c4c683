package io.github.bpf4j.processor.inference;

import io.github.bpf4j.processor.dwarf.AddressRange;
import io.github.bpf4j.processor.dwarf.Dwarf;
import io.github.bpf4j.processor.dwarf.DwarfEntry;
import io.github.bpf4j.processor.dwarf.DwarfUnit;
import io.github.bpf4j.processor.dwarf.Location;
import io.github.bpf4j.processor.dwarf.PlacedLocation;
import io.github.bpf4j.processor.dwarf.SourceLine;
import io.github.bpf4j.processor.dwarf.Tag;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** The variables of functions, with those of what the compiler has put inline, and those that are static. */
final class Variables {
    private final List<DwarfUnit> units;
    private final Map<Long, DwarfEntry> functions = new HashMap<>();
    private final List<DwarfEntry> globals = new ArrayList<>();
    private @Nullable List<Variable> statics;

    Variables(Dwarf dwarf) {
        units = dwarf.units();
        for (DwarfUnit unit : units) {
            for (DwarfEntry entry : unit.definitions()) {
                if (entry.tag() == Tag.SUBPROGRAM) {
                    OptionalLong start = entry.start();
                    start.ifPresent(address -> functions.putIfAbsent(address, entry));
                } else if (entry.tag() == Tag.VARIABLE) {
                    globals.add(entry);
                }
            }
        }
    }

    /** The variables outside of functions. */
    private List<Variable> statics() {
        List<Variable> known = statics;
        if (known == null) {
            known = new ArrayList<>();
            for (DwarfEntry variable : globals) {
                add(variable, List.of(), known);
            }
            statics = known;
        }
        return known;
    }

    private static void add(DwarfEntry entry, List<AddressRange> scope, List<Variable> to) {
        List<PlacedLocation> locations = entry.locations();
        Optional<DwarfEntry> type = entry.type();
        if (type.isPresent()) {
            to.add(new Variable(type.get(), locations, scope));
        }
    }

    /** Variables at a static address, those of functions too. */
    List<Variable> at(long address, List<Variable> local) {
        List<Variable> found = new ArrayList<>();
        for (List<Variable> variables : List.of(statics(), local)) {
            for (Variable variable : variables) {
                for (PlacedLocation place : variable.locations()) {
                    if (place.location() instanceof Location.Static at
                            && at.address() <= address
                            && address < at.address() + DwarfTypes.size(variable.type())) {
                        found.add(variable);
                    }
                }
            }
        }
        return found;
    }

    /** The variables of the function that starts at an address. */
    List<Variable> of(BpfFunction function) {
        List<Variable> variables = new ArrayList<>();
        DwarfEntry entry = functions.get(function.address(0));
        if (entry != null) {
            collect(entry, List.of(), variables);
        }
        return variables;
    }

    private static void collect(DwarfEntry block, List<AddressRange> scope, List<Variable> variables) {
        for (DwarfEntry entry : block.children()) {
            switch (entry.tag()) {
                case Tag.VARIABLE, Tag.FORMAL_PARAMETER -> add(entry, scope, variables);
                case Tag.LEXICAL_BLOCK, Tag.INLINED_SUBROUTINE -> {
                    List<AddressRange> ranges = entry.ranges();
                    collect(entry, ranges.isEmpty() ? scope : ranges, variables);
                }
                default -> {}
            }
        }
    }

    Optional<SourceLine> line(long address) {
        for (DwarfUnit unit : units) {
            Optional<SourceLine> line = unit.line(address);
            if (line.isPresent()) {
                return line;
            }
        }
        return Optional.empty();
    }
}
