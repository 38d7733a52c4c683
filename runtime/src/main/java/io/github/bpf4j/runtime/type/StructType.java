package io.github.bpf4j.runtime.type;

import java.nio.ByteBuffer;
import java.util.Objects;
import java.util.function.Supplier;

/**
 * A C struct or union: makes its views and points them at memory.
 *
 * @param <S> the generated view class
 */
public final class StructType<S extends BpfStruct> extends BpfType<S> {
    private final Supplier<S> constructor;

    private StructType(String cName, int size, Supplier<S> constructor) {
        super(cName, size);
        this.constructor = constructor;
    }

    /**
     * Called by generated code, once for each class.
     *
     * @param size bytes, without those of a flexible array at the end
     */
    public static <S extends BpfStruct> StructType<S> of(String cName, int size, Supplier<S> constructor) {
        return new StructType<>(cName, size, constructor);
    }

    /** The type of a view. */
    @SuppressWarnings("unchecked") // The type of a view makes views of its class.
    public static <S extends BpfStruct> StructType<S> of(S view) {
        return (StructType<S>) view.structType();
    }

    /** A view with zeroed memory of its own, which is never pointed elsewhere. */
    public S allocate() {
        return own(ByteBuffer.allocate(size()));
    }

    /** A view that points nowhere yet: each access throws until {@link #point} was called. */
    public S view() {
        return constructor.get();
    }

    /**
     * A new view of the struct at {@code offset}.
     *
     * @throws IndexOutOfBoundsException if it does not lie between 0 and the buffer's limit
     */
    public S wrap(ByteBuffer memory, int offset) {
        return point(view(), memory, offset);
    }

    /**
     * Points a view at the struct at {@code offset}; allocates nothing.
     *
     * @return the view
     * @throws IndexOutOfBoundsException if the struct does not lie between 0 and the buffer's limit
     * @throws IllegalStateException if the view has memory of its own
     */
    public S point(S view, ByteBuffer memory, int offset) {
        return point(view, memory, offset, size());
    }

    /**
     * As {@link #point(BpfStruct, ByteBuffer, int)}, with the bytes that are really there: those of a flexible array
     * come after the struct's own.
     *
     * @throws IllegalArgumentException if {@code length} is less than the struct's size
     */
    public S point(S view, ByteBuffer memory, int offset, int length) {
        if (length < size()) {
            throw new IllegalArgumentException(cName() + " takes " + size() + " bytes, and there are " + length);
        }
        Objects.checkFromIndexSize(offset, length, memory.limit());
        view.point(memory, offset, length);
        return view;
    }

    /**
     * Points a view elsewhere in the memory that it points into: for structs in a row, of which the caller has checked
     * that they lie within the memory. Of one that does not, the accessors throw.
     */
    public void move(S view, int offset) {
        view.move(offset);
    }

    /** Whether a view points into this memory, at a struct of so many bytes. */
    public boolean pointsInto(S view, ByteBuffer memory, int length) {
        return view.pointsInto(memory, length);
    }

    /**
     * As {@link #point(BpfStruct, ByteBuffer, int)}, of a struct of which only the first bytes were sent.
     *
     * @param memory has all bytes of the struct; those that were not sent should be 0
     * @param length how many were sent, less than the struct's size: the view's {@link BpfStruct#byteLength}
     */
    public S pointPart(S view, ByteBuffer memory, int offset, int length) {
        Objects.checkFromIndexSize(offset, size(), memory.limit());
        Objects.checkFromToIndex(0, length, size());
        view.point(memory, offset, length);
        return view;
    }

    /**
     * A view with memory of its own and the same content, flexible array included: it outlives the handler, and is a
     * key for collections, as its equality is that of the bytes.
     */
    public S copy(S view) {
        ByteBuffer copy = ByteBuffer.allocate(Math.max(size(), view.byteLength()));
        copy.put(0, view.memory(), view.base, view.byteLength());
        return own(copy, view.byteLength());
    }

    @Override
    public S read(ByteBuffer memory, int offset) {
        ByteBuffer copy = ByteBuffer.allocate(size());
        copy.put(0, memory, offset, size());
        return own(copy);
    }

    @Override
    public void write(ByteBuffer memory, int offset, S value) {
        memory.put(offset, value.memory(), value.base, size());
    }

    /**
     * Stores all of a value, flexible array included, at {@code offset}.
     *
     * @throws IndexOutOfBoundsException if the memory ends before the value does
     */
    public void writeAll(ByteBuffer memory, int offset, S value) {
        memory.put(offset, value.memory(), value.base, value.byteLength());
    }

    @Override
    public void readInto(ByteBuffer memory, int offset, S into) {
        into.memory().put(into.base, memory, offset, size());
    }

    private S own(ByteBuffer memory) {
        return own(memory, memory.capacity());
    }

    private S own(ByteBuffer memory, int length) {
        S view = constructor.get();
        view.own(memory, length);
        return view;
    }
}
