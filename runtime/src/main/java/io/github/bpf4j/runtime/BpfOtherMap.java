package io.github.bpf4j.runtime;

public class BpfOtherMap extends BpfMap {
    public BpfOtherMap(BpfObject object, String name) {
        super(object, name);
    }
}
