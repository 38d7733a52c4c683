package io.github.bpf4j.runtime;

/** A map of a kind that has no class of its own: its name and sizes. */
public class BpfOtherMap extends BpfMap {
    /** Called by generated code, after load; throws what {@link BpfMap#BpfMap} does. */
    public BpfOtherMap(BpfObject object, String name) {
        super(object, name);
    }

    /** As the other, for an inner map. */
    public BpfOtherMap(BpfMapHandle handle) {
        super(handle);
    }
}
