package io.github.bpf4j.runtime;

import io.github.bpf4j.runtime.internal.Failures;
import io.github.bpf4j.runtime.internal.LibbpfLinks;
import io.github.bpf4j.runtime.internal.LibbpfLog;
import io.github.bpf4j.runtime.internal.Operation;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Keeps a program attached, until it is detached or its skeleton is closed. One that is pinned keeps it attached
 * beyond that.
 *
 * <p>Any thread may call it.
 */
public final class BpfLink implements AutoCloseable {
    /** Null if the link was opened from a pin, and belongs to no skeleton. */
    private final @Nullable BpfObject object;

    private final ReentrantLock lock;
    private volatile String program;
    /** Null when detached. Changes under the lock, as does the pin. */
    private volatile @Nullable LinkHandle handle;

    private volatile @Nullable Path pin;

    BpfLink(BpfObject object, String program, LinkHandle handle) {
        this.object = object;
        this.lock = object.lock();
        this.program = program;
        this.handle = handle;
    }

    private BpfLink(String program, LinkHandle handle, Path pin) {
        this.object = null;
        this.lock = new ReentrantLock();
        this.program = program;
        this.handle = handle;
        this.pin = pin;
    }

    /**
     * Opens a link that was pinned, by this process or another. It belongs to no skeleton: the caller closes it.
     *
     * @throws BpfException if there is none
     */
    public static BpfLink openPinned(Path path) {
        int descriptor = Pins.open(path, Pins.Kind.LINK);
        return new BpfLink(Pins.programOfLink(descriptor), new DescriptorLink(descriptor), path);
    }

    /** Name of the program; of a link that was opened, its first 15 characters, or "" if it may not be known. */
    public String program() {
        return program;
    }

    /** Whether the program is still attached by this link. */
    public boolean attached() {
        return handle != null;
    }

    /** Where it is pinned, if it is. */
    public Optional<Path> pinnedAt() {
        return Optional.ofNullable(pin);
    }

    /**
     * Pins the link: the program stays attached when this link, its skeleton or the process ends, until
     * {@link #unpin} or {@link #detach} is called on the link, opened again maybe, or the file is removed. If it is on
     * a tracepoint, kprobe, uprobe or perf event, that event's descriptor then stays open in this process.
     *
     * @param path in a BPF file system, {@code /sys/fs/bpf}; its directories are made if need be
     * @throws BpfException if there is such a file already, or the kernel does not pin this kind of link
     * @throws IllegalStateException if it is detached, or pinned already
     */
    public void pin(Path path) {
        withHandle(descriptor -> {
            if (pin != null) {
                throw new IllegalStateException(this + " is pinned already, at " + pin);
            }
            Pins.pin(descriptor, path, toString());
            pin = path;
        });
    }

    /**
     * Removes the file by which it is pinned; the program stays attached as long as this link. If it is not pinned, does
     * nothing.
     *
     * @throws BpfException if the file cannot be removed
     */
    public void unpin() {
        lock.lock();
        try {
            Path path = pin;
            if (path != null) {
                Pins.remove(path, toString());
                pin = null;
            }
        } finally {
            lock.unlock();
        }
    }

    /**
     * Puts another program in place of this one, without a moment in which there is none.
     *
     * @param program of the same kind
     * @throws BpfException if the kernel cannot: it can for XDP, tcx, netkit, cgroups and network namespaces, and for
     *     iterators
     * @throws IllegalStateException if the link is detached, or the program not loaded
     */
    public void replace(BpfProgram program) {
        withHandle(link -> program.withDescriptor(descriptor -> {
            try (LibbpfLog log = LibbpfLog.collect()) {
                Failures.check(LibbpfLinks.linkUpdate(link, descriptor, 0), Operation.REPLACE, toString(), log);
            }
            this.program = program.name();
        }));
    }

    /** Passes the descriptor of the kernel's link, valid until the action returns. */
    void withDescriptor(IntConsumer action) {
        withHandle(action);
    }

    private void withHandle(IntConsumer action) {
        lock.lock();
        try {
            LinkHandle current = handle;
            if (current == null) {
                throw new IllegalStateException("the " + this);
            }
            if (current.descriptor() < 0) {
                throw new UnsupportedOperationException(
                        "the " + this + " is no link of the kernel's, which could be pinned, replaced or read from");
            }
            action.accept(current.descriptor());
        } finally {
            lock.unlock();
        }
    }

    /**
     * Detaches the program, and unpins it if it is pinned; if it is detached already, does nothing.
     *
     * @throws BpfException if the kernel refuses; the program counts as detached then
     */
    public void detach() {
        end(true);
    }

    /** As {@link #detach}; but if it is pinned, only lets go of it. */
    @Override
    public void close() {
        end(false);
    }

    private void end(boolean unpin) {
        try (LibbpfLog log = LibbpfLog.collect()) {
            lock.lock();
            try {
                LinkHandle current = handle;
                if (current != null) {
                    if (unpin) {
                        unpin();
                    }
                    String description = description();
                    handle = null;
                    if (object != null) {
                        object.links().remove(this);
                    }
                    Failures.check(current.release(pin != null), Operation.DETACH, description, log);
                }
            } finally {
                lock.unlock();
            }
        }
    }

    private String description() {
        return object != null ? object.describe("program", program) : "program " + program;
    }

    @Override
    public String toString() {
        return "link of " + description() + (attached() ? "" : ", detached");
    }
}
