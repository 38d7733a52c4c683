package io.github.bpf4j.runtime;

import io.github.bpf4j.runtime.internal.LibbpfLog;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * Guards native resources: a call enters before it touches them and leaves after; closing waits for the calls inside.
 *
 * <p>To enter and to leave costs an atomic addition each and allocates nothing. A call under which code of the
 * application runs (a handler) <em>holds</em> the lifetime instead. Whatever that code closes is closed when the
 * outermost such call of its thread ends: else it would wait for itself, or two handlers for each other.
 */
final class Lifetime {
    /** In {@link #state}: no call may enter any more. The other bits count the calls inside. */
    private static final int CLOSED = Integer.MIN_VALUE;

    private static final long SHUTDOWN_PATIENCE_MILLIS = 2_000;
    /** How often a wait looks whether a shutdown has begun meanwhile. */
    private static final long LOOK_MILLIS = 100;

    private static final ThreadLocal<@Nullable Held> HELD = new ThreadLocal<>();

    private final String owner;
    private final Resources resources;
    private final AtomicInteger state = new AtomicInteger();
    private boolean released;

    /** What is guarded. */
    interface Resources {
        /** Makes the calls inside return soon. Called at least once before the others. */
        default void interrupt() {}

        /** Frees everything. Called once, when no call is inside and none will be. */
        void release();

        /** Frees what may be freed although calls stay inside, because the JVM shuts down. */
        default void abandon() {}
    }

    /** The calls of a thread that run code of the application. */
    private static final class Held {
        private int depth;
        private final Queue<Lifetime> closeLater = new ArrayDeque<>();
    }

    /** @param owner what messages call it: {@code skeleton execsnoop_bpf} */
    Lifetime(String owner, Resources resources) {
        this.owner = owner;
        this.resources = resources;
    }

    /**
     * Must be followed by {@link #leave}, whatever happens.
     *
     * @throws IllegalStateException if closed
     */
    void enter() {
        if (!tryEnter()) {
            throw closedException();
        }
    }

    boolean tryEnter() {
        if (state.get() < 0) {
            return false;
        }
        if (state.getAndIncrement() < 0) {
            leave();
            return false;
        }
        return true;
    }

    void leave() {
        if (state.decrementAndGet() == CLOSED) {
            synchronized (this) {
                notifyAll();
            }
        }
    }

    /** As {@link #tryEnter}, for a call that runs code of the application; {@link #letGo} must end it. */
    boolean tryHold() {
        if (!tryEnter()) {
            return false;
        }
        held().depth++;
        return true;
    }

    private static Held held() {
        Held held = HELD.get();
        if (held == null) {
            held = new Held();
            HELD.set(held);
        }
        return held;
    }

    void letGo() {
        leave();
        Held held = held();
        if (--held.depth == 0) {
            for (Lifetime next = held.closeLater.poll(); next != null; next = held.closeLater.poll()) {
                next.close();
            }
        }
    }

    boolean closed() {
        return state.get() < 0;
    }

    IllegalStateException closedException() {
        return new IllegalStateException("the " + owner + " is closed");
    }

    /**
     * Refuses new calls, waits for those inside and frees the resources; whoever comes second waits until that is done.
     * While the JVM shuts down it waits two seconds at most, then abandons the resources.
     */
    void close() {
        Held held = held();
        if (held.depth > 0) {
            held.closeLater.add(this);
            interruptCalls();
            return;
        }
        LibbpfLog.during(this::closeNow);
    }

    private void interruptCalls() {
        if (tryEnter()) {
            try {
                resources.interrupt();
            } finally {
                leave();
            }
        }
    }

    private void closeNow() {
        boolean first = state.getAndUpdate(s -> s | CLOSED) >= 0;
        if (first) {
            resources.interrupt();
        }
        if (!await(first)) {
            resources.abandon();
        } else if (first) {
            try {
                resources.release();
            } finally {
                markReleased();
            }
        }
    }

    /** Waits until no call is inside; who comes second, until the first has freed the resources. */
    private synchronized boolean await(boolean first) {
        boolean interrupted = false;
        long start = System.nanoTime();
        while (first ? state.get() != CLOSED : !released) {
            long waited = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
            if (waited >= SHUTDOWN_PATIENCE_MILLIS && Shutdown.inProgress()) {
                return false;
            }
            try {
                wait(LOOK_MILLIS);
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        return true;
    }

    private synchronized void markReleased() {
        released = true;
        notifyAll();
    }
}
