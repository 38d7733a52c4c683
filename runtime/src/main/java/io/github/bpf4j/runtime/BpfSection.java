package io.github.bpf4j.runtime;

import io.github.bpf4j.runtime.type.MemoryView;
import java.nio.ByteBuffer;

public abstract class BpfSection extends MemoryView {
    protected BpfSection(BpfObject object, String elfName, int size) {
        throw new UnsupportedOperationException(elfName + size + object);
    }

    @Override
    protected final ByteBuffer memory() {
        throw new UnsupportedOperationException();
    }
}
