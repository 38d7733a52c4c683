package io.github.bpf4j.processor.inference;

import io.github.bpf4j.processor.dwarf.DwarfEntry;

/**
 * A type that what is sent may be of.
 *
 * @param memory whether a variable of the type is at the address; else a pointer to it holds the address
 * @param inScope whether that is so at the call
 * @param possible whether it can be there at the call at all: a place of the frame may be another variable's elsewhere
 * @param part whether it is only a part of the variable
 */
record Candidate(DwarfEntry type, boolean memory, boolean inScope, boolean possible, boolean part) {
    /** A part of the variable instead of the whole. */
    Candidate part(DwarfEntry part) {
        return new Candidate(part, memory, inScope, possible, true);
    }

    long size() {
        return DwarfTypes.size(type);
    }

    boolean composite() {
        return DwarfTypes.isComposite(type);
    }
}
