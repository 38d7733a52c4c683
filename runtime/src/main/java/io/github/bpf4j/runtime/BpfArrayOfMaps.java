package io.github.bpf4j.runtime;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * An array of maps, all of the same kind and with the same sizes. Places are empty at first.
 *
 * <p>All operations throw {@link IllegalStateException} when the skeleton is closed and
 * {@link IndexOutOfBoundsException} for an index outside the array. Any thread may call them.
 *
 * @param <M> the class of the maps in it, a {@link BpfInnerMap}
 */
public class BpfArrayOfMaps<M extends BpfMap> extends BpfMap {
    private final Slots<Long> slots;
    private final InnerMaps<M> inner;

    /**
     * Called by generated code, after load; throws what {@link BpfMap#BpfMap} does, also if kind or sizes differ.
     *
     * @param inner constructor of the class of the maps in it
     */
    protected BpfArrayOfMaps(BpfObject object, String name, Function<BpfMapHandle, M> inner) {
        super(object, name);
        check(Integer.BYTES, Integer.BYTES, BpfMapType.ARRAY_OF_MAPS);
        this.slots = Slots.ofDescriptors(this);
        this.inner = new InnerMaps<>(handle(), inner);
    }

    /** How many maps it has room for. */
    public final int length() {
        return slots.length();
    }

    /**
     * Opens the map at an index; to be closed by the caller, else with the skeleton.
     *
     * @return null if there is none
     * @throws BpfException if it is not of the declared kind, or the process lacks {@code CAP_SYS_ADMIN}
     */
    public final @Nullable M get(int index) {
        return inner.open(() -> slots.get(index));
    }

    /** Whether there is a map at an index. */
    public final boolean isSet(int index) {
        return slots.contains(index);
    }

    /**
     * Puts a map at an index, where programs find it from then on; also one of another skeleton.
     *
     * @throws BpfException with errno {@code EINVAL} if it is not like what the array is declared to hold
     */
    public final void set(int index, BpfMap map) {
        map.withDescriptor(descriptor -> slots.set(index, (long) descriptor));
    }

    /** Empties the place at an index; returns whether there was a map. */
    public final boolean remove(int index) {
        return slots.remove(index);
    }

    /**
     * Makes an empty map of the declared kind, to be put into this one; to be closed by the caller, else with the
     * skeleton.
     *
     * @throws BpfException if this map does not declare what it holds
     */
    public final M create() {
        return inner.create();
    }
}
