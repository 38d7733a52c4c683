package io.github.bpf4j.runtime;

import io.github.bpf4j.runtime.internal.Poller;
import java.lang.invoke.VarHandle;
import java.time.Duration;
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
 * <p>While many events come one right after the other, a loop does not sleep between them: it looks for the next ones for
 * 20 microseconds first. Programs may then have the room of up to a quarter of a ring buffer, already handled, only with
 * the next poll.
 *
 * <p>One thread at a time may poll; any thread may call the other methods, also while one polls, and also handlers may.
 */
public final class EventLoop implements AutoCloseable {
    private static final Duration LONGEST = Duration.ofDays(365);
    private static final long NANOS_PER_MILLI = 1_000_000;
    /** After a sleep that ended with so many events, the next ones are first looked for awake. */
    private static final int BURST = 16;
    /** About what it takes to wake a sleeping thread on another CPU. */
    private static final long SOON_NANOS = 20_000;
    /** Between two looks: some hundred nanoseconds. */
    private static final int PAUSES = 20;

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
    private final EventReaders readers = new EventReaders();
    /** The skeleton that took the last buffer with it. */
    private volatile @Nullable BpfObject gone;
    /** Whether events come so fast that it does not pay to sleep in between. */
    private boolean busy;

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
        read(buffer, handler, null);
        return this;
    }

    /**
     * The events of a buffer as a publisher, from the next {@link #poll} on. This loop must still be polled: it is the
     * polling thread that hands out copies of the events.
     *
     * @throws IllegalStateException if the loop or the buffer's skeleton is closed, or if a loop reads it already
     * @throws BpfException if the buffer cannot be mapped
     */
    public <E> EventPublisher<E> publisher(BpfEventBuffer<E> buffer) {
        EventPublisher<E> publisher = new EventPublisher<>();
        read(buffer, publisher::publish, publisher::over);
        return publisher;
    }

    private <E> void read(BpfEventBuffer<E> buffer, Consumer<? super E> handler, @Nullable Runnable over) {
        lifetime.enter();
        try {
            buffer.handle().lifetime().enter();
            try {
                add(buffer.read(this, handler, over));
            } finally {
                buffer.handle().lifetime().leave();
            }
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
        readers.add(reader);
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
                readers.remove(reader);
                gone = readers.all().isEmpty() ? reader.buffer().handle().object() : null;
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
     * @return how many events were handled; 0 after the time-out, after {@link #wakeup}, and when the loop was closed
     *     meanwhile
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
            requireBuffers();
            return drainOrWait(
                    timeout.compareTo(LONGEST) < 0 ? timeout.toNanos() : LONGEST.toNanos(), Integer.MAX_VALUE);
        } finally {
            lifetime.letGo();
        }
    }

    /**
     * Handles events that are there, without waiting for any. Buffers take turns in being the first.
     *
     * @param max how many at most
     * @return how many events were handled
     * @throws IllegalArgumentException if {@code max} is less than 1
     * @throws IllegalStateException if the loop is closed, or all its buffers are; if another thread polls
     * @throws BpfException if an event is shorter than its type
     */
    public int consume(int max) {
        if (max < 1) {
            throw new IllegalArgumentException("a loop can consume 1 event or more, and not " + max);
        }
        if (!lifetime.tryHold()) {
            throw lifetime.closedException();
        }
        try {
            requireBuffers();
            return drainOrWait(0, max);
        } finally {
            lifetime.letGo();
        }
    }

    /**
     * Handles events as they come, until this loop is closed or the last of its buffers is.
     *
     * @throws IllegalStateException if another thread polls
     * @throws BpfException if an event is shorter than its type
     */
    public void run() {
        while (lifetime.tryHold()) {
            try {
                if (gone != null) {
                    return;
                }
                drainOrWait(LONGEST.toNanos(), Integer.MAX_VALUE);
            } finally {
                lifetime.letGo();
            }
        }
    }

    /**
     * Ends the wait of a {@link #poll} under way, or else that of the next one. Any thread may call it; {@link #run}
     * goes on waiting.
     *
     * @throws IllegalStateException if the loop is closed
     */
    public void wakeup() {
        lifetime.enter();
        try {
            poller.wake();
        } finally {
            lifetime.leave();
        }
    }

    private void requireBuffers() {
        BpfObject closed = gone;
        if (closed != null) {
            throw new IllegalStateException("the event loop has no buffer any more: " + closed + " is closed");
        }
    }

    /** The caller holds the lifetime. */
    private int drainOrWait(long patience, int max) {
        startPolling();
        // Then the reader publishes its position after a part of the ring, and this method when it is no more so.
        boolean hurry = busy && patience > 0;
        int handled = 0;
        try {
            handled = readers.drain(max);
            if (handled == 0 && hurry && cameSoon()) {
                handled = readers.drain(max);
            }
            if (handled == 0 && patience > 0) {
                hurry = false;
                handled = await(patience, max);
            }
            return handled;
        } finally {
            if (handled == 0 || !hurry) {
                readers.publish();
            }
            polling.set(null);
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

    /**
     * Whether events came within some microseconds. Meanwhile the position is not published: a program that finds all
     * read wakes the reader, which costs it microseconds. And the memory that it writes is looked at only now and then,
     * since each look takes it from the program's CPU.
     */
    private boolean cameSoon() {
        long start = System.nanoTime();
        do {
            for (int i = 0; i < PAUSES; i++) {
                Thread.onSpinWait();
            }
            if (readers.ready()) {
                return true;
            }
        } while (System.nanoTime() - start < SOON_NANOS);
        return false;
    }

    private int await(long patience, int max) {
        long start = System.nanoTime();
        long left = patience;
        int handled = 0;
        while (handled == 0 && left > 0) {
            // A program wakes the reader if it has read all that was there before. That must be known to the kernel
            // before this thread looks for the last time: else each may think that the other has seen it.
            readers.publish();
            VarHandle.fullFence();
            boolean woken = !readers.ready() && poller.await(roundUpToMillis(left));
            handled = readers.drain(max);
            left = woken ? 0 : patience - (System.nanoTime() - start);
        }
        busy = handled >= BURST;
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
     * Ends the loop: a poll under way returns after the events at hand, 256 at most, later ones throw
     * {@link IllegalStateException}. Returns when that is done; called from a handler, no further event is handled, and
     * it takes effect when that {@code poll} returns. While the JVM shuts down it waits for another thread's poll two
     * seconds at most. Calling it again does nothing. The buffers can be read by another loop then.
     */
    @Override
    public void close() {
        lifetime.close();
    }

    private void interrupt() {
        readers.all().forEach(EventReader::interrupt);
        poller.wake();
    }

    private void release() {
        try {
            readers.all().forEach(EventReader::loopCloses);
        } finally {
            poller.close();
        }
    }
}
