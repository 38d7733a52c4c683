package io.github.bpf4j.processor.inference;

import io.github.bpf4j.processor.dwarf.DwarfEntry;

/**
 * A type that what is sent may be of.
 *
 * @param memory whether a variable of the type is at the address; else a pointer to it holds the address
 * @param inScope whether that is so at the call
 * @param part whether it is only a part of the variable
 */
record Candidate(DwarfEntry type, boolean memory, boolean inScope, boolean part) {
    long size() {
        return DwarfTypes.size(type);
    }

    boolean composite() {
        return DwarfTypes.isComposite(type);
    }
}
