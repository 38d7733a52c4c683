package io.github.bpf4j.runtime;

import java.io.InputStream;
import java.util.function.Function;
import java.util.function.Supplier;

/** A loader of an object that lies nowhere: what generated skeletons have a class for. */
final class TestLoader<O, S extends BpfSkeleton> extends BpfSkeletonLoader<O, S> {
    private final Supplier<byte[]> bytes;
    private final Function<BpfObject, O> opened;
    private final Function<BpfObject, S> loaded;

    TestLoader(String name, Supplier<byte[]> bytes, Function<BpfObject, O> opened, Function<BpfObject, S> loaded) {
        super(name, TestLoader.class, name);
        this.bytes = bytes;
        this.opened = opened;
        this.loaded = loaded;
    }

    @Override
    byte[] read() {
        return bytes.get();
    }

    @Override
    protected InputStream resource(String file) {
        throw new UnsupportedOperationException(file);
    }

    @Override
    protected O opened(BpfObject object) {
        return opened.apply(object);
    }

    @Override
    protected S loaded(BpfObject object) {
        return loaded.apply(object);
    }
}
