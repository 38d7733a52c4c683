package io.github.bpf4j.runtime;

import io.github.bpf4j.runtime.type.BpfStruct;
import io.github.bpf4j.runtime.type.StructType;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Flow;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The events of a buffer, as a publisher: {@link EventLoop#publisher}.
 *
 * <p>Nobody can make the kernel wait. So each subscriber gets the events that come while it has asked for more
 * ({@code request}); those that come while it has not, it does not get, and {@link #dropped} counts them. Ask for many
 * at a time.
 *
 * <p>Subscribers get copies, which are theirs to keep; with nobody to take an event, none is made. The thread that
 * polls the loop calls {@code onNext}; an exception from there ends the subscription and leaves {@code poll}. When the
 * loop or the skeleton closes, {@code onComplete} is called by a thread of the common pool.
 *
 * @param <E> the type of the events
 */
public final class EventPublisher<E> implements Flow.Publisher<E> {
    private final List<EventSubscription<E>> subscriptions = new CopyOnWriteArrayList<>();
    private final AtomicLong dropped = new AtomicLong();
    private boolean over;

    EventPublisher() {}

    /**
     * Adds a subscriber, for the events from now on; any thread may.
     *
     * @throws NullPointerException for null
     */
    @Override
    public void subscribe(Flow.Subscriber<? super E> subscriber) {
        EventSubscription<E> subscription = new EventSubscription<>(subscriber, subscriptions::remove);
        subscription.begin();
        synchronized (this) {
            if (!over) {
                subscriptions.add(subscription);
                // It may have been cancelled before it was there.
                subscription.removeIfEnded();
                return;
            }
        }
        subscription.complete();
    }

    /**
     * How many events were not delivered: counted for each subscriber that had not asked for more, or once if there
     * was no subscriber. Any thread may ask.
     */
    public long dropped() {
        return dropped.get();
    }

    /** Called by the thread that polls. */
    void publish(E view) {
        E copy = null;
        RuntimeException failure = null;
        int missed = subscriptions.isEmpty() ? 1 : 0;
        for (EventSubscription<E> subscription : subscriptions) {
            if (!subscription.wants()) {
                missed++;
                continue;
            }
            if (copy == null) {
                copy = copy(view);
            }
            try {
                subscription.deliver(copy);
            } catch (RuntimeException e) {
                failure = e;
            }
        }
        dropped.lazySet(dropped.getPlain() + missed);
        if (failure != null) {
            throw failure;
        }
    }

    /** An E is a view, or what several views have in common. */
    @SuppressWarnings("unchecked")
    private E copy(E view) {
        BpfStruct struct = (BpfStruct) view;
        return (E) StructType.of(struct).copy(struct);
    }

    /** Whoever closes holds locks, and the subscriber may do what it likes: so not on this thread. */
    void over() {
        List<EventSubscription<E>> last;
        synchronized (this) {
            over = true;
            last = List.copyOf(subscriptions);
        }
        if (!last.isEmpty()) {
            ForkJoinPool.commonPool().execute(() -> last.forEach(EventSubscription::complete));
        }
    }
}
