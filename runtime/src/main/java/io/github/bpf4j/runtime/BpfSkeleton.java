package io.github.bpf4j.runtime;

import java.util.function.Consumer;
import java.util.function.Function;

public abstract class BpfSkeleton implements AutoCloseable {
    private final BpfObject object;

    protected BpfSkeleton(BpfObject object) {
        this.object = object;
    }

    protected static <O, S extends BpfSkeleton> S load(
            BpfObject.Source source,
            BpfOptions options,
            Function<BpfObject, O> opened,
            Consumer<? super O> configure,
            Function<BpfObject, S> loaded) {
        throw new UnsupportedOperationException();
    }

    public final void attach() {
        throw new UnsupportedOperationException();
    }

    public final void detach() {
        throw new UnsupportedOperationException();
    }

    public final boolean closed() {
        throw new UnsupportedOperationException();
    }

    @Override
    public final void close() {
        throw new UnsupportedOperationException();
    }

    public final BpfObject object() {
        return object;
    }
}
