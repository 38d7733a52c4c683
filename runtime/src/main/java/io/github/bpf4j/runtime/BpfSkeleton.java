package io.github.bpf4j.runtime;

import io.github.bpf4j.runtime.internal.StartUp;
import java.util.function.Consumer;

/**
 * A loaded BPF object with typed access to all that is in it: the base of generated skeletons.
 *
 * <p>Everything that comes from a skeleton belongs to it and ends with it. Any thread may call it.
 */
public abstract class BpfSkeleton implements AutoCloseable {
    static {
        StartUp.begin();
    }

    private final BpfObject object;

    /** Called by generated constructors. */
    protected BpfSkeleton(BpfObject object) {
        this.object = object;
    }

    /**
     * Opens an object, lets the caller configure it, and loads it; generated {@code load} methods call this. If
     * anything fails, nothing stays open.
     *
     * @param configure gets the skeleton's view of the open object, and may use it until it returns
     * @throws BpfLibraryException if there is no libbpf
     * @throws BpfPrivilegeException if the process may not load BPF
     * @throws BpfVerifierException if the kernel rejects a program
     * @throws BpfException if something else fails in libbpf or the kernel
     */
    protected static <O, S extends BpfSkeleton> S load(
            BpfSkeletonLoader<O, S> loader, BpfOptions options, Consumer<? super O> configure) {
        BpfObject object = ObjectLoader.open(loader, options);
        try {
            configure.accept(loader.opened(object));
            ObjectLoader.load(object, options);
            return loader.loaded(object);
        } catch (Throwable e) {
            object.lifetime().close();
            throw e;
        }
    }

    /**
     * Attaches all programs that are loaded, whose section says where, and that are not attached yet. If one fails, it
     * detaches those that it attached.
     *
     * @throws BpfException if a program cannot be attached
     * @throws IllegalStateException if the skeleton is closed
     */
    public final void attach() {
        object.links().attachAll();
    }

    /**
     * Detaches all programs.
     *
     * @throws IllegalStateException if the skeleton is closed
     */
    public final void detach() {
        object.links().detach();
    }

    /** Whether {@link #close} was called and has taken effect. */
    public final boolean closed() {
        return object.lifetime().closed();
    }

    /**
     * Detaches all programs and frees everything in the kernel that is not pinned; returns when that is done. Calls of
     * other threads that are under way come to their end first; later ones throw {@link IllegalStateException}. Called
     * from a handler of an event loop, it takes effect when that {@code poll} returns, and no further event is
     * delivered. While the JVM shuts down it waits for other threads two seconds at most, then only detaches and leaves
     * the rest to the exit. Calling it again does nothing.
     */
    @Override
    public final void close() {
        object.lifetime().close();
    }

    /** The object underneath. */
    public final BpfObject object() {
        return object;
    }
}
