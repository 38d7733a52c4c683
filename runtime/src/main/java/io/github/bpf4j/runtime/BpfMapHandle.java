package io.github.bpf4j.runtime;

import io.github.bpf4j.runtime.internal.LibC;
import io.github.bpf4j.runtime.internal.Libbpf;

/**
 * A map in the kernel, by a descriptor that is valid inside its lifetime: a map of an object, or an inner map that was
 * opened by itself. Generated constructors hand it on.
 */
public final class BpfMapHandle {
    private final BpfObject object;
    private final String name;
    private final String description;
    private final int descriptor;
    private final Lifetime lifetime;
    private final Dependents dependents;

    /**
     * A map of an object.
     *
     * @throws BpfException if the object has no map of that name
     * @throws IllegalStateException if the object is closed
     */
    BpfMapHandle(BpfObject object, String name) {
        this(object, name, true);
    }

    /** As above, where a map that is not in the kernel may have the descriptor -1. */
    BpfMapHandle(BpfObject object, String name, boolean required) {
        this.object = object;
        this.name = name;
        this.description = object.describe("map", name);
        this.lifetime = object.lifetime();
        this.dependents = object.dependents();
        lifetime.enter();
        try {
            this.descriptor = required ? object.mapDescriptor(name) : Libbpf.mapFd(object.map(name));
        } finally {
            lifetime.leave();
        }
    }

    private BpfMapHandle(BpfObject object, String name, int descriptor) {
        InnerMap end = new InnerMap();
        this.object = object;
        this.name = name;
        this.description = object.describe("map", name);
        this.descriptor = descriptor;
        this.dependents = new Dependents();
        this.lifetime = new Lifetime(description, end);
        object.dependents().add(end);
    }

    /**
     * An inner map, open until {@link #close}, or until its object is closed. The caller is inside the object's
     * lifetime.
     *
     * @param descriptor becomes the handle's own
     */
    static BpfMapHandle inner(BpfObject object, String name, int descriptor) {
        return new BpfMapHandle(object, name, descriptor);
    }

    /** What an inner map's end, its own or that of its object, does. */
    private final class InnerMap implements Lifetime.Resources, Dependents.Dependent {
        @Override
        public void interrupt() {
            dependents.interrupt();
        }

        @Override
        public void ownerCloses() {
            lifetime.close();
        }

        @Override
        public void release() {
            object.dependents().remove(this);
            dependents.close();
            LibC.close(descriptor);
        }
    }

    /** Closes an inner map. */
    void close() {
        lifetime.close();
    }

    /** As {@link Lifetime#tryHold}. The code that runs meanwhile may need the object, whose end therefore waits, too. */
    boolean tryHold() {
        if (!object.lifetime().tryHold()) {
            return false;
        }
        if (lifetime == object.lifetime() || lifetime.tryHold()) {
            return true;
        }
        object.lifetime().letGo();
        return false;
    }

    void letGo() {
        if (lifetime != object.lifetime()) {
            lifetime.letGo();
        }
        object.lifetime().letGo();
    }

    BpfObject object() {
        return object;
    }

    String name() {
        return name;
    }

    /** Valid inside the lifetime. */
    int descriptor() {
        return descriptor;
    }

    Lifetime lifetime() {
        return lifetime;
    }

    Dependents dependents() {
        return dependents;
    }

    /** {@code map execs of execsnoop_bpf}. */
    @Override
    public String toString() {
        return description;
    }
}
