package io.github.bpf4j.runtime.type;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/** A fixed number of values at a fixed distance. */
final class ListType<T> extends BpfType<List<T>> {
    private final BpfType<T> element;
    private final int stride;
    private final int count;

    ListType(BpfType<T> element, int stride, int count) {
        super(element.cName() + "[" + count + "]", size(element, stride, count));
        this.element = element;
        this.stride = stride;
        this.count = count;
    }

    private static int size(BpfType<?> element, int stride, int count) {
        if (stride < element.size() || count < 0 || (long) stride * count > Integer.MAX_VALUE) {
            throw new IllegalArgumentException(count + " values of " + element.size() + " bytes cannot lie " + stride
                    + " bytes apart in a buffer");
        }
        return stride * count;
    }

    @Override
    public List<T> read(ByteBuffer memory, int offset) {
        List<T> values = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            values.add(element.read(memory, offset + i * stride));
        }
        return values;
    }

    @Override
    public void write(ByteBuffer memory, int offset, List<T> values) {
        checkCount(values);
        for (int i = 0; i < count; i++) {
            element.write(memory, offset + i * stride, values.get(i));
        }
    }

    @Override
    public void readInto(ByteBuffer memory, int offset, List<T> into) {
        checkCount(into);
        for (int i = 0; i < count; i++) {
            element.readInto(memory, offset + i * stride, into.get(i));
        }
    }

    private void checkCount(List<T> values) {
        if (values.size() != count) {
            throw new IllegalArgumentException(
                    "a list of " + values.size() + " values given where " + cName() + " is kept");
        }
    }
}
