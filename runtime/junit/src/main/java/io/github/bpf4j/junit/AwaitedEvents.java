package io.github.bpf4j.junit;

import io.github.bpf4j.runtime.BpfEventBuffer;
import io.github.bpf4j.runtime.EventLoop;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.opentest4j.AssertionFailedError;

/**
 * The events of a buffer, for a test that waits for some of them.
 *
 * <pre>{@code
 * try (AwaitedEvents<Exec> events = AwaitedEvents.of(skeleton.maps().events(), Exec::of)) {
 *     start("/bin/true");
 *     Exec exec = events.await(Duration.ofSeconds(5), e -> e.filename().equals("/bin/true"));
 * }
 * }</pre>
 *
 * <p>Of each event that arrives it keeps what a function makes of it, since the event itself is gone when the next one
 * comes: often {@code copy()}, or a record. For one thread.
 *
 * @param <T> what is kept of an event
 */
public final class AwaitedEvents<T> implements AutoCloseable {
    private static final Duration STEP = Duration.ofMillis(50);

    private final EventLoop loop = EventLoop.create();
    private final List<T> all = new ArrayList<>();
    private final String buffer;

    private AwaitedEvents(String buffer) {
        this.buffer = buffer;
    }

    /**
     * Begins to read a buffer; events that are in it already count.
     *
     * @throws IllegalStateException if a loop reads it already
     */
    public static <E, T> AwaitedEvents<T> of(BpfEventBuffer<E> buffer, Function<? super E, ? extends T> keep) {
        AwaitedEvents<T> events = new AwaitedEvents<>(buffer.toString());
        try {
            events.loop.on(buffer, event -> events.all.add(keep.apply(event)));
            return events;
        } catch (Throwable e) {
            events.close();
            throw e;
        }
    }

    /**
     * The first event that fits, among those that have come and those that come in time.
     *
     * @throws AssertionFailedError if there is none within that time; it names the events that have come
     */
    public T await(Duration patience, Predicate<? super T> wanted) {
        return awaitAll(patience, 1, wanted).get(0);
    }

    /**
     * As many events that fit, in the order of their coming.
     *
     * @throws AssertionFailedError if there are fewer within that time; it names the events that have come
     */
    public List<T> awaitAll(Duration patience, int count, Predicate<? super T> wanted) {
        long end = System.nanoTime() + patience.toNanos();
        while (true) {
            List<T> found = all.stream().filter(wanted).limit(count).toList();
            if (found.size() == count) {
                return found;
            }
            long left = end - System.nanoTime();
            if (left <= 0) {
                throw new AssertionFailedError("Of " + count + " events of " + buffer + " that were awaited "
                        + found.size() + " came within " + patience + "; all that came: " + all);
            }
            loop.poll(Duration.ofNanos(Math.min(left, STEP.toNanos())));
        }
    }

    /** All events that have come so far, without waiting for more. */
    public List<T> now() {
        while (loop.poll(Duration.ZERO) > 0) {
            // Until the buffer is empty.
        }
        return List.copyOf(all);
    }

    /** Stops to read the buffer. */
    @Override
    public void close() {
        loop.close();
    }
}
