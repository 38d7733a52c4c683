package io.github.bpf4j.processor.inference;

import io.github.bpf4j.processor.dwarf.DwarfEntry;

/**
 * A type that what is sent may be of.
 *
 * @param memory whether a variable of the type is at the address; else a pointer to it holds the address
 * @param inScope whether that is so at the call
 * @param possible whether it can be there at the call at all: a place of the frame may be another variable's elsewhere
 * @param part whether it is only a part of the variable
 * @param size of the type
 * @param composite whether the type is a struct or union
 */
record Candidate(
        DwarfEntry type,
        boolean memory,
        boolean inScope,
        boolean possible,
        boolean part,
        long size,
        boolean composite) {
    /** A whole variable. */
    static Candidate of(DwarfEntry type, boolean memory, boolean inScope, boolean possible) {
        return of(type, memory, inScope, possible, false);
    }

    private static Candidate of(DwarfEntry type, boolean memory, boolean inScope, boolean possible, boolean part) {
        return new Candidate(
                type, memory, inScope, possible, part, DwarfTypes.size(type), DwarfTypes.isComposite(type));
    }

    /** A part of the variable instead of the whole. */
    Candidate part(DwarfEntry part) {
        return of(part, memory, inScope, possible, true);
    }
}
