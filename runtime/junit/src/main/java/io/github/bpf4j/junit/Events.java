package io.github.bpf4j.junit;

import io.github.bpf4j.runtime.type.BpfStruct;
import io.github.bpf4j.runtime.type.StructType;
import java.nio.ByteBuffer;
import java.util.function.Consumer;

/**
 * Events without a kernel, for plain unit tests of handlers.
 *
 * <pre>{@code
 * Events.deliver(ExecsnoopBpf.Event.allocate().pid(42).comm("bash"), printer::print);
 * }</pre>
 */
public final class Events {
    private Events() {}

    /**
     * Hands an event to a handler as a loop does: in memory that cannot be written, by a view that shows nothing any
     * more when the handler has returned. So a handler that keeps the view instead of a copy is found out.
     *
     * @param event a view with memory of its own
     */
    public static <S extends BpfStruct> void deliver(S event, Consumer<? super S> handler) {
        StructType<S> type = StructType.of(event);
        byte[] bytes = new byte[type.size()];
        type.write(ByteBuffer.wrap(bytes), 0, event);
        deliver(type, bytes, handler);
    }

    /**
     * As the other, from bytes, which may be more than the struct has: those of a flexible array.
     *
     * @throws IllegalArgumentException if they are less than the struct has
     */
    public static <S extends BpfStruct> void deliver(StructType<S> type, byte[] bytes, Consumer<? super S> handler) {
        ByteBuffer memory =
                ByteBuffer.allocateDirect(bytes.length).put(0, bytes).asReadOnlyBuffer();
        S view = type.point(type.view(), memory, 0, bytes.length);
        try {
            handler.accept(view);
        } finally {
            view.release();
        }
    }
}
