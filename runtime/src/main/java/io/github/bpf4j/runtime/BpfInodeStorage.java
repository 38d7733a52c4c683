package io.github.bpf4j.runtime;

import io.github.bpf4j.runtime.internal.Descriptor;
import io.github.bpf4j.runtime.type.BpfType;
import java.nio.file.Path;

/** Values that the kernel keeps with files. Java names one by a path, which is followed if it is a symbolic link. */
public class BpfInodeStorage<V> extends BpfLocalStorage<Path, V> {
    /** Called by generated code, after load; throws what {@link BpfMap#BpfMap} does, also if kind or sizes differ. */
    protected BpfInodeStorage(BpfObject object, String name, BpfType<V> value) {
        this(new BpfMapHandle(object, name), value);
    }

    /** As the other, for an inner map. */
    protected BpfInodeStorage(BpfMapHandle handle, BpfType<V> value) {
        super(handle, value, BpfMapType.INODE_STORAGE);
    }

    @Override
    final Descriptor open(Path owner) {
        return Descriptor.ofFile(owner);
    }
}
