package io.github.bpf4j.processor.inference;

import io.github.bpf4j.processor.dwarf.AddressRange;
import io.github.bpf4j.processor.dwarf.DwarfEntry;
import io.github.bpf4j.processor.dwarf.PlacedLocation;
import java.util.List;

/**
 * A variable or parameter.
 *
 * @param locations where it is and when
 * @param scope the instructions of the block that declares it; none if it is that of the function itself
 */
record Variable(DwarfEntry type, List<PlacedLocation> locations, List<AddressRange> scope) {
    Variable {
        locations = List.copyOf(locations);
        scope = List.copyOf(scope);
    }

    boolean inScope(long address) {
        return scope.isEmpty() || scope.stream().anyMatch(range -> range.holds(address));
    }
}
