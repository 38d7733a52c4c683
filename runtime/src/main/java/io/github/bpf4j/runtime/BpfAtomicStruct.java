package io.github.bpf4j.runtime;

/**
 * Atomic access to the members of a C struct in a data section: the base of generated classes, with a method for each
 * member that has it.
 *
 * <p>Unlike a view of the struct, it belongs to the section, is never pointed elsewhere, and any thread may use it.
 */
public abstract class BpfAtomicStruct {
    /** The section that the struct lies in. */
    protected final BpfSection section;
    /** Where the struct begins, bytes from the start of the section. */
    protected final int base;

    /**
     * Called by generated code.
     *
     * @throws IllegalStateException if the object is not loaded yet
     */
    protected BpfAtomicStruct(BpfSection section, int base) {
        section.requireLoaded();
        this.section = section;
        this.base = base;
    }

    // What follows is for generated methods; offsets count from the start of the struct.

    protected final BpfAtomicInt atomicInt(int offset) {
        return new BpfAtomicInt(section, base + offset);
    }

    protected final BpfAtomicUnsignedInt atomicUnsignedInt(int offset) {
        return new BpfAtomicUnsignedInt(section, base + offset);
    }

    protected final BpfAtomicLong atomicLong(int offset) {
        return new BpfAtomicLong(section, base + offset);
    }
}
