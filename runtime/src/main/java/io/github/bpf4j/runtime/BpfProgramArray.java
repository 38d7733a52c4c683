package io.github.bpf4j.runtime;

/**
 * Programs by index, which programs jump to by tail calls. Places are empty at first, save those that the C source
 * fills; a jump to an empty one does nothing.
 *
 * <p>All operations throw {@link IllegalStateException} when the skeleton is closed and
 * {@link IndexOutOfBoundsException} for an index outside the array. Any thread may call them.
 */
public class BpfProgramArray extends BpfMap {
    private final Slots<Long> slots;

    /** Called by generated code, after load; throws what {@link BpfMap#BpfMap} does, also if it is another kind. */
    protected BpfProgramArray(BpfObject object, String name) {
        super(object, name);
        check(Integer.BYTES, Integer.BYTES, BpfMapType.PROG_ARRAY);
        this.slots = Slots.ofDescriptors(this);
    }

    /** How many programs it has room for. */
    public final int length() {
        return slots.length();
    }

    /** Whether there is a program at an index. */
    public final boolean isSet(int index) {
        return slots.contains(index);
    }

    /**
     * Puts a program at an index.
     *
     * @throws BpfException with errno {@code EINVAL} if it is of another type than the programs that use the array
     * @throws IllegalStateException if it was not loaded
     */
    public final void set(int index, BpfProgram program) {
        program.withDescriptor(descriptor -> slots.set(index, (long) descriptor));
    }

    /**
     * As the other, with a program of the same skeleton by its name in C.
     *
     * @throws BpfException if there is no such program
     */
    public final void set(int index, String program) {
        set(index, new BpfProgram(handle().object(), program));
    }

    /** Empties the place at an index; returns whether there was a program. */
    public final boolean remove(int index) {
        return slots.remove(index);
    }
}
