package io.github.bpf4j.runtime.type;

import java.nio.ByteBuffer;

/** {@code char[N]}. */
final class TextType extends BpfType<String> {
    TextType(int size) {
        super("char[" + size + "]", size);
    }

    @Override
    public String read(ByteBuffer memory, int offset) {
        return Text.get(memory, offset, size());
    }

    @Override
    public void write(ByteBuffer memory, int offset, String value) {
        Text.set(memory, offset, size(), value);
    }
}
