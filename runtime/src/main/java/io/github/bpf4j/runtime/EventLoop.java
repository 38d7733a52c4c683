package io.github.bpf4j.runtime;

import io.github.bpf4j.runtime.internal.Poller;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Waits for events of any number of ring buffers and perf buffers, of any number of skeletons, and hands them to handlers.
 *
 * <p>A handler runs on the thread that polls, and gets a view of the event in the buffer's own memory: the view is
 * valid until the handler returns, and shows other events or zeros after; {@code copy()} makes one to keep. With
 * {@code -Dbpf4j.checkViews=true} to use it later throws {@link IllegalStateException}. Nothing is allocated for an
 * event.
 *
 * <p>One thread at a time may poll; any thread may call the other methods, also while one polls, and also handlers may.
 */
public final class EventLoop implements AutoCloseable {
    private static final Duration LONGEST = Duration.ofDays(365);
    private static final long NANOS_PER_MILLI = 1_000_000;

    private final Poller poller = Poller.open();
    private final Lifetime lifetime = new Lifetime("event loop", new Lifetime.Resources() {
        @Override
        public void interrupt() {
            EventLoop.this.interrupt();
        }

        @Override
        public void release() {
            EventLoop.this.release();
        }
    });
    private final AtomicReference<@Nullable Thread> polling = new AtomicReference<>();
    /** Replaced at each change, so that polling needs no lock. */
    private volatile List<EventReader> readers = List.of();
    /** The skeleton that took the last buffer with it. */
    private volatile @Nullable BpfObject gone;

    private EventLoop() {}

    /**
     * A loop without any buffers yet.
     *
     * @throws BpfException if the process has no descriptors left
     */
    public static EventLoop create() {
        return new EventLoop();
    }

    /**
     * Hands the events of a buffer to a handler, from the next {@link #poll} on.
     *
     * <p>An exception of the handler leaves {@code poll}; the event counts as handled then, and the next poll goes on
     * behind it.
     *
     * @return this loop
     * @throws IllegalStateException if the loop or the buffer's skeleton is closed, or if a loop reads it already
     * @throws BpfException if the buffer cannot be mapped
     */
    public <E> EventLoop on(BpfEventBuffer<E> buffer, Consumer<? super E> handler) {
        lifetime.enter();
        try {
            buffer.handle().lifetime().enter();
            try {
                add(buffer.read(this, handler));
            } finally {
                buffer.handle().lifetime().leave();
            }
            return this;
        } finally {
            lifetime.leave();
        }
    }

    private synchronized void add(EventReader reader) {
        try {
            reader.watch(poller);
        } catch (Throwable e) {
            reader.loopCloses();
            throw e;
        }
        List<EventReader> more = new ArrayList<>(readers);
        more.add(reader);
        readers = List.copyOf(more);
        gone = null;
    }

    /** The reader's object closes, and its descriptors are still open. */
    void remove(EventReader reader) {
        if (!lifetime.tryEnter()) {
            // Closed, and epoll with it, or about to be.
            return;
        }
        try {
            synchronized (this) {
                reader.unwatch(poller);
                readers = readers.stream().filter(other -> other != reader).toList();
                gone = readers.isEmpty() ? reader.buffer().handle().object() : null;
            }
            poller.wake();
        } finally {
            lifetime.leave();
        }
    }

    /**
     * Handles the events that are there; if there are none, waits for some. At most as many as were there when it
     * looked: a busy program cannot keep it.
     *
     * @param timeout how long to wait at most, rounded up to milliseconds; zero does not wait
     * @return how many events were handled; 0 after the time-out, and when the loop was closed meanwhile
     * @throws IllegalArgumentException if the time-out is negative
     * @throws IllegalStateException if the loop is closed, or all its buffers are; if another thread polls
     * @throws BpfException if an event is shorter than its type
     */
    public int poll(Duration timeout) {
        if (timeout.isNegative()) {
            throw new IllegalArgumentException("a time-out cannot be negative: " + timeout);
        }
        if (!lifetime.tryHold()) {
            throw lifetime.closedException();
        }
        try {
            startPolling();
            try {
                return drainOrWait(timeout);
            } finally {
                polling.set(null);
            }
        } finally {
            lifetime.letGo();
        }
    }

    private void startPolling() {
        Thread other = polling.compareAndExchange(null, Thread.currentThread());
        if (other == Thread.currentThread()) {
            throw new IllegalStateException("a handler must not poll the event loop that called it");
        } else if (other != null) {
            throw new IllegalStateException("thread \"" + other.getName() + "\" polls this event loop, and only one"
                    + " can: give each thread a loop of its own");
        }
    }

    private int drainOrWait(Duration timeout) {
        BpfObject closed = gone;
        if (closed != null) {
            throw new IllegalStateException("the event loop has no buffer any more: " + closed + " is closed");
        }
        int handled = drain();
        if (handled > 0 || timeout.isZero()) {
            return handled;
        }
        long start = System.nanoTime();
        long patience = timeout.compareTo(LONGEST) < 0 ? timeout.toNanos() : LONGEST.toNanos();
        long left = patience;
        while (handled == 0 && left > 0) {
            boolean woken = poller.await(roundUpToMillis(left));
            handled = drain();
            left = woken ? 0 : patience - (System.nanoTime() - start);
        }
        return handled;
    }

    private int drain() {
        int handled = 0;
        for (EventReader reader : readers) {
            handled += reader.drain();
        }
        return handled;
    }

    private static int roundUpToMillis(long nanos) {
        return (int) Math.min((nanos + NANOS_PER_MILLI - 1) / NANOS_PER_MILLI, Integer.MAX_VALUE);
    }

    /** Whether {@link #close} was called and has taken effect. */
    public boolean closed() {
        return lifetime.closed();
    }

    /**
     * Ends the loop: a poll under way returns after the event at hand, later ones throw {@link IllegalStateException}.
     * Returns when that is done; called from a handler, it takes effect when that {@code poll} returns. While the JVM
     * shuts down it waits for another thread's poll two seconds at most. Calling it again does nothing. The buffers
     * can be read by another loop then.
     */
    @Override
    public void close() {
        lifetime.close();
    }

    private void interrupt() {
        readers.forEach(EventReader::interrupt);
        poller.wake();
    }

    private void release() {
        try {
            readers.forEach(EventReader::loopCloses);
        } finally {
            poller.close();
        }
    }
}
