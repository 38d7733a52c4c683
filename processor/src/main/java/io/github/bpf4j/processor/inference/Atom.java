package io.github.bpf4j.processor.inference;

import org.jspecify.annotations.Nullable;

/**
 * One thing that a register may hold.
 *
 * @param id which argument, or at which instruction; 0 for the other kinds
 * @param offset what is added to it; for {@link Kind#CONSTANT} the value
 */
record Atom(Kind kind, int id, long offset) {
    enum Kind {
        CONSTANT,
        /** An address in the frame of the function, counted from r10. */
        STACK,
        /** An address of {@link io.github.bpf4j.processor.dwarf.DwarfSections}. */
        STATIC,
        /** What the instruction {@code id} of the function came up with, whatever it is: a call's result, a load. */
        RESULT,
        /** What the function was called with in register {@code id}. */
        ARGUMENT
    }

    static Atom constant(long value) {
        return new Atom(Kind.CONSTANT, 0, value);
    }

    Atom plus(long number) {
        return number == 0 ? this : new Atom(kind, id, offset + number);
    }

    boolean constant() {
        return kind == Kind.CONSTANT;
    }

    /** Written out, since the interpreter compares atoms all the time. */
    @Override
    public boolean equals(@Nullable Object other) {
        return this == other
                || other instanceof Atom atom && atom.offset == offset && atom.id == id && atom.kind == kind;
    }

    @Override
    public int hashCode() {
        return 31 * (31 * kind.ordinal() + id) + Long.hashCode(offset);
    }
}
