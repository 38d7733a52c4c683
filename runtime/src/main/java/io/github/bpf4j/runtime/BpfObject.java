package io.github.bpf4j.runtime;

import java.io.InputStream;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

public final class BpfObject {
    BpfObject() {}

    public static Source source(String name, Supplier<? extends @Nullable InputStream> bytes) {
        throw new UnsupportedOperationException(name + bytes);
    }

    public String name() {
        throw new UnsupportedOperationException();
    }

    /** The link of an attached program; empty while it is not attached. */
    public Optional<BpfLink> link(String program) {
        throw new UnsupportedOperationException(program);
    }

    public static final class Source {
        Source() {}
    }
}
