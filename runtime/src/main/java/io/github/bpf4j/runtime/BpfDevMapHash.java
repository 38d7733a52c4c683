package io.github.bpf4j.runtime;

import io.github.bpf4j.runtime.type.BpfType;

/** Network devices, by any key, to which XDP programs redirect packets. A value is or begins with a device's index. */
public class BpfDevMapHash<K, V> extends BpfKeyedMap<K, V> {
    /** Called by generated code, after load; throws what {@link BpfMap#BpfMap} does, also if kind or sizes differ. */
    protected BpfDevMapHash(BpfObject object, String name, BpfType<K> key, BpfType<V> value) {
        this(new BpfMapHandle(object, name), key, value);
    }

    /** As the other, for an inner map. */
    protected BpfDevMapHash(BpfMapHandle handle, BpfType<K> key, BpfType<V> value) {
        super(handle, key, value);
        check(key.size(), value.size(), BpfMapType.DEVMAP_HASH);
    }

    /**
     * Stores a value and with it a program that is run on each packet that is redirected there.
     *
     * @param value its program is disregarded
     * @throws BpfException if there is no such device, or the program is not made for this
     * @throws UnsupportedOperationException if values have no room for a program
     */
    public final void put(K key, V value, BpfProgram program) {
        BpfRedirectMap.requireRoomForProgram(this, BpfDevMap.STRUCT);
        program.withDescriptor(
                descriptor -> values().store(values().holding(key), value, BpfRedirectMap.PROGRAM_OFFSET, descriptor));
    }
}
