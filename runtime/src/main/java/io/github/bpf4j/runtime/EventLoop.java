package io.github.bpf4j.runtime;

import io.github.bpf4j.runtime.type.BpfStruct;
import java.time.Duration;
import java.util.function.Consumer;

public final class EventLoop implements AutoCloseable {
    private EventLoop() {}

    public static EventLoop create() {
        throw new UnsupportedOperationException();
    }

    public <E extends BpfStruct> EventLoop on(BpfRingBuffer<E> ring, Consumer<? super E> handler) {
        throw new UnsupportedOperationException(ring.toString() + handler);
    }

    public int poll(Duration timeout) {
        throw new UnsupportedOperationException(timeout.toString());
    }

    public boolean closed() {
        throw new UnsupportedOperationException();
    }

    @Override
    public void close() {
        throw new UnsupportedOperationException();
    }
}
