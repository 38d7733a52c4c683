package io.github.bpf4j.processor.dwarf;

/** Instructions from one address up to, not including, another. */
public record AddressRange(long begin, long end) {
    public boolean holds(long address) {
        return address >= begin && address < end;
    }
}
