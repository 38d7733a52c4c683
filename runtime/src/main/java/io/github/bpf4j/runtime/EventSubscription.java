package io.github.bpf4j.runtime;

import java.util.Objects;
import java.util.concurrent.Flow;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What connects a publisher with one subscriber, by the rules of {@link Flow}. Signals are given under its monitor, so
 * that they come one after the other.
 */
final class EventSubscription<E> implements Flow.Subscription {
    private final Consumer<EventSubscription<E>> remove;
    private final AtomicLong wanted = new AtomicLong();
    /** Let go of when the subscription ends. */
    private volatile Flow.@Nullable Subscriber<? super E> subscriber;

    /** @param remove takes it off the publisher's list, where it need not be */
    EventSubscription(Flow.Subscriber<? super E> subscriber, Consumer<EventSubscription<E>> remove) {
        this.subscriber = Objects.requireNonNull(subscriber);
        this.remove = remove;
    }

    synchronized void begin() {
        Flow.Subscriber<? super E> current = subscriber;
        if (current != null) {
            current.onSubscribe(this);
        }
    }

    void removeIfEnded() {
        if (subscriber == null) {
            remove.accept(this);
        }
    }

    boolean wants() {
        return wanted.get() > 0;
    }

    /** To be called if it {@link #wants} one. */
    synchronized void deliver(E event) {
        Flow.Subscriber<? super E> current = subscriber;
        if (current == null) {
            return;
        }
        wanted.getAndUpdate(n -> n == Long.MAX_VALUE ? n : n - 1);
        try {
            current.onNext(event);
        } catch (RuntimeException e) {
            cancel();
            throw e;
        }
    }

    synchronized void complete() {
        Flow.Subscriber<? super E> current = subscriber;
        if (current != null) {
            cancel();
            current.onComplete();
        }
    }

    @Override
    public void request(long n) {
        if (n > 0) {
            // So many that nobody counts them any more.
            wanted.getAndUpdate(before -> before + n < 0 ? Long.MAX_VALUE : before + n);
        } else {
            fail(new IllegalArgumentException("a subscriber can request 1 event or more, and not " + n));
        }
    }

    private synchronized void fail(IllegalArgumentException failure) {
        Flow.Subscriber<? super E> current = subscriber;
        if (current != null) {
            cancel();
            current.onError(failure);
        }
    }

    @Override
    public void cancel() {
        subscriber = null;
        remove.accept(this);
    }
}
