package io.github.bpf4j.runtime;

import io.github.bpf4j.runtime.type.BpfType;
import java.util.function.ObjIntConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Where XDP programs redirect packets to, by index. Places are empty at first.
 *
 * <p>All operations throw {@link IllegalStateException} when the skeleton is closed and
 * {@link IndexOutOfBoundsException} for an index outside the array. Any thread may call them.
 *
 * @param <V> what a value is in Java: a number, or a struct that begins with it and has room for a program
 */
public abstract class BpfRedirectMap<V> extends BpfMap {
    /** Where the program is, in {@code struct bpf_devmap_val} and {@code struct bpf_cpumap_val}. */
    static final int PROGRAM_OFFSET = 4;

    private final Slots<V> slots;

    BpfRedirectMap(BpfMapHandle handle, BpfType<V> value, BpfMapType kind) {
        super(handle);
        check(Integer.BYTES, value.size(), kind);
        this.slots = new Slots<>(this, value);
    }

    static void requireRoomForProgram(BpfMap map, String struct) {
        if (map.valueSize() < PROGRAM_OFFSET + Integer.BYTES) {
            throw new UnsupportedOperationException(
                    "the values of " + map + " have no room for a program: declare __type(value, " + struct + ")");
        }
    }

    /** What a value with room for a program is in C. */
    abstract String struct();

    /** How many places there are. */
    public final int length() {
        return slots.length();
    }

    /** The value at an index, independent of the map from then on; null if the place is empty. */
    public final @Nullable V get(int index) {
        return slots.get(index);
    }

    /**
     * Copies the value at an index into one that the caller has; allocates nothing.
     *
     * @return false if the place is empty; {@code into} is as before then
     * @throws UnsupportedOperationException if values are not structs
     */
    public final boolean get(int index, V into) {
        return slots.get(index, into);
    }

    /**
     * Stores a value.
     *
     * @throws BpfException if there is no such device or CPU
     */
    public final void set(int index, V value) {
        slots.set(index, value);
    }

    /**
     * Stores a value and with it a program that is run on each packet that is redirected there.
     *
     * @param value its program is disregarded
     * @throws BpfException if there is no such device or CPU, or the program is not made for this
     * @throws UnsupportedOperationException if values have no room for a program
     */
    public final void set(int index, V value, BpfProgram program) {
        requireRoomForProgram(this, struct());
        program.withDescriptor(descriptor -> slots.set(index, value, PROGRAM_OFFSET, descriptor));
    }

    /** Empties the place at an index. */
    public final void remove(int index) {
        slots.remove(index);
    }

    /** Passes each value and its index to the action, by index, without the places that are empty. */
    public final void forEach(ObjIntConsumer<? super V> action) {
        slots.forEach(action);
    }
}
