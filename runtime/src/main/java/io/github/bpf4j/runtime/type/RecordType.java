package io.github.bpf4j.runtime.type;

import java.nio.ByteBuffer;
import java.util.function.BiConsumer;
import java.util.function.Function;

/**
 * A C struct whose values are objects of another class in Java, usually records.
 *
 * @param <R> that class
 */
public final class RecordType<R> extends BpfType<R> {
    private final Codec<R, ?> codec;

    private record Codec<R, S extends BpfStruct>(
            StructType<S> struct, Function<? super S, ? extends R> reader, BiConsumer<? super R, ? super S> writer) {
        R read(ByteBuffer memory, int offset) {
            return reader.apply(struct.wrap(memory, offset));
        }

        void write(ByteBuffer memory, int offset, R value) {
            writer.accept(value, struct.wrap(memory, offset));
        }
    }

    private RecordType(Codec<R, ?> codec) {
        super(codec.struct().cName(), codec.struct().size());
        this.codec = codec;
    }

    /**
     * A type of records.
     *
     * @param reader makes a record of what a view shows
     * @param writer stores a record's components by a view; the bytes are zero before
     */
    public static <R, S extends BpfStruct> RecordType<R> of(
            StructType<S> struct, Function<? super S, ? extends R> reader, BiConsumer<? super R, ? super S> writer) {
        return new RecordType<>(new Codec<>(struct, reader, writer));
    }

    @Override
    public R read(ByteBuffer memory, int offset) {
        return codec.read(memory, offset);
    }

    @Override
    public void write(ByteBuffer memory, int offset, R value) {
        // Padding and members that the record lacks: in a key they decide what is found.
        memory.put(offset, new byte[size()]);
        codec.write(memory, offset, value);
    }
}
