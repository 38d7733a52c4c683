package io.github.bpf4j.runtime;

import io.github.bpf4j.runtime.internal.Failures;
import io.github.bpf4j.runtime.internal.LibbpfLinks;
import io.github.bpf4j.runtime.internal.LibbpfLog;
import io.github.bpf4j.runtime.internal.Operation;

/**
 * Keeps a program attached, until it is detached or its skeleton is closed.
 *
 * <p>Any thread may call it.
 */
public final class BpfLink implements AutoCloseable {
    private final BpfObject object;
    private final String program;
    /** Of a {@code struct bpf_link}; 0 when detached. Changes under the object's lock. */
    private volatile long pointer;

    BpfLink(BpfObject object, String program, long pointer) {
        this.object = object;
        this.program = program;
        this.pointer = pointer;
    }

    /** Name of the program. */
    public String program() {
        return program;
    }

    /** Whether the program is still attached by this link. */
    public boolean attached() {
        return pointer != 0;
    }

    /**
     * Detaches the program; if it is detached already, does nothing.
     *
     * @throws BpfException if the kernel refuses; the program counts as detached then
     */
    public void detach() {
        try (LibbpfLog log = LibbpfLog.collect()) {
            object.lock().lock();
            try {
                long link = pointer;
                if (link != 0) {
                    pointer = 0;
                    object.links().remove(this);
                    Failures.check(
                            LibbpfLinks.linkDestroy(link), Operation.DETACH, object.describe("program", program), log);
                }
            } finally {
                object.lock().unlock();
            }
        }
    }

    /** As {@link #detach}. */
    @Override
    public void close() {
        detach();
    }

    @Override
    public String toString() {
        return "link of " + object.describe("program", program) + (attached() ? "" : ", detached");
    }
}
