package io.github.bpf4j.processor.object;

import io.github.bpf4j.processor.btf.BtfType;

/**
 * A variable of a data section, where the linker put it.
 *
 * @param offset where the instructions find it
 * @param listedOffset where libbpf takes it to be: the same, save in objects that were linked wrongly
 * @param size bytes that are reserved for it
 * @param global whether it is seen outside of its file: neither static nor hidden
 */
record PlacedVariable(BtfType.Variable variable, long offset, long listedOffset, long size, boolean global) {
    String name() {
        return variable.name();
    }
}
