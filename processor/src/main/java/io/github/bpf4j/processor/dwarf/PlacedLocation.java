package io.github.bpf4j.processor.dwarf;

/**
 * Where a variable is while some instructions run.
 *
 * @param everywhere whether that is for as long as its function runs; then the range says nothing
 */
public record PlacedLocation(boolean everywhere, AddressRange range, Location location) {
    /** Whether the variable is there when the instruction at this address runs. */
    public boolean holdsAt(long address) {
        return everywhere || range.holds(address);
    }
}
