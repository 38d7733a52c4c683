package io.github.bpf4j.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.bpf4j.runtime.Everything.Event;
import io.github.bpf4j.runtime.internal.SystemCalls;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Flow;
import java.util.concurrent.SubmissionPublisher;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@KernelTest
@Timeout(60)
class EventPublisherTest {
    private static final Duration NO_WAIT = Duration.ZERO;

    private Everything skeleton;
    private EventLoop loop;
    private EventPublisher<Event> publisher;

    /** Keeps what it gets; what it asks for is up to the test. */
    private static class Keeper implements Flow.Subscriber<Event> {
        final List<Event> events = new ArrayList<>();
        final CountDownLatch completed = new CountDownLatch(1);
        Flow.Subscription subscription;
        Throwable error;

        @Override
        public void onSubscribe(Flow.Subscription given) {
            subscription = given;
        }

        @Override
        public void onNext(Event event) {
            events.add(event);
        }

        @Override
        public void onError(Throwable thrown) {
            error = thrown;
        }

        @Override
        public void onComplete() {
            completed.countDown();
        }
    }

    @BeforeEach
    void load() {
        skeleton = Everything.load();
        skeleton.attach();
        loop = EventLoop.create();
        publisher = loop.publisher(skeleton.maps().events);
    }

    @AfterEach
    void close() {
        loop.close();
        skeleton.close();
    }

    private int send(int events) {
        SystemCalls.getpgid(events);
        return loop.poll(NO_WAIT);
    }

    private <S extends Flow.Subscriber<Event>> S subscribed(S subscriber) {
        publisher.subscribe(subscriber);
        return subscriber;
    }

    @Test
    void deliversWhatWasAskedForAndCountsTheRest() {
        Keeper keeper = subscribed(new Keeper());
        keeper.subscription.request(2);
        keeper.subscription.request(1);

        assertThat(send(5)).isEqualTo(5);

        assertThat(keeper.events).extracting(Event::sequence).containsExactly(0L, 1L, 2L);
        assertThat(keeper.events).allMatch(Event::owned);
        assertThat(publisher.dropped()).isEqualTo(2);
        keeper.subscription.request(10);
        send(1);
        assertThat(keeper.events).extracting(Event::sequence).containsExactly(0L, 1L, 2L, 5L);
    }

    @Test
    void withoutSubscribersEachEventIsDroppedOnce() {
        send(7);
        assertThat(publisher.dropped()).isEqualTo(7);
        assertThat(skeleton.maps().events.counts().events()).isEqualTo(7);
    }

    @Test
    void eachSubscriberHasItsOwnDemand() {
        Keeper fast = subscribed(new Keeper());
        Keeper slow = subscribed(new Keeper());
        fast.subscription.request(Long.MAX_VALUE);
        fast.subscription.request(Long.MAX_VALUE);
        slow.subscription.request(1);

        send(4);

        assertThat(fast.events).hasSize(4);
        assertThat(slow.events).containsExactly(fast.events.get(0));
        assertThat(publisher.dropped()).isEqualTo(3);
    }

    @Test
    void whoCancelsGetsNothingMore() {
        Keeper keeper = subscribed(new Keeper() {
            @Override
            public void onNext(Event event) {
                super.onNext(event);
                subscription.cancel();
            }
        });
        keeper.subscription.request(10);

        send(3);

        assertThat(keeper.events).hasSize(1);
        assertThat(publisher.dropped()).as("nobody wanted them").isEqualTo(2);
        loop.close();
        keeper.subscription.request(1);
        assertThat(keeper.completed.getCount()).isEqualTo(1);
    }

    @Test
    void canBeCancelledAtOnce() {
        subscribed(new Keeper() {
            @Override
            public void onSubscribe(Flow.Subscription given) {
                given.request(1);
                given.cancel();
            }

            @Override
            public void onNext(Event event) {
                throw new AssertionError("after it was cancelled");
            }
        });

        assertThat(send(1)).isEqualTo(1);
    }

    @Test
    void anExceptionEndsTheSubscriptionAndReachesThePoll() {
        Keeper other = new Keeper();
        Keeper failing = subscribed(new Keeper() {
            @Override
            public void onNext(Event event) {
                super.onNext(event);
                throw new UnsupportedOperationException("mine");
            }
        });
        subscribed(other);
        failing.subscription.request(10);
        other.subscription.request(10);
        SystemCalls.getpgid(3);

        assertThatThrownBy(() -> loop.poll(NO_WAIT)).hasMessage("mine");

        assertThat(loop.poll(NO_WAIT)).isEqualTo(2);
        assertThat(failing.events).hasSize(1);
        assertThat(other.events).hasSize(3);
    }

    @Test
    void aRequestForNothingIsAnError() {
        Keeper keeper = subscribed(new Keeper());
        keeper.subscription.request(0);

        assertThat(keeper.error).hasMessage("a subscriber can request 1 event or more, and not 0");
        send(1);
        assertThat(keeper.events).isEmpty();
    }

    @Test
    void completesWhenTheLoopCloses() throws Exception {
        Keeper keeper = subscribed(new Keeper());
        loop.close();
        assertThat(keeper.completed.await(30, TimeUnit.SECONDS)).isTrue();
        assertThat(subscribed(new Keeper()).completed.getCount()).isZero();
    }

    /** Which waits for itself if it is called at the wrong moment. */
    @Test
    void whoGetsTheEndMayCloseEverything() throws Exception {
        CountDownLatch closed = new CountDownLatch(1);
        subscribed(new Keeper() {
            @Override
            public void onComplete() {
                skeleton.close();
                loop.close();
                closed.countDown();
            }
        });
        skeleton.close();
        assertThat(closed.await(30, TimeUnit.SECONDS)).isTrue();
        assertThatIllegalStateException().isThrownBy(() -> loop.poll(NO_WAIT));
    }

    @Test
    void feedsWhatElseThereIs() throws Exception {
        Keeper keeper = new Keeper();
        try (SubmissionPublisher<Event> buffered = new SubmissionPublisher<>(Runnable::run, 16)) {
            buffered.subscribe(keeper);
            keeper.subscription.request(Long.MAX_VALUE);
            subscribed(new Keeper() {
                        @Override
                        public void onNext(Event event) {
                            buffered.submit(event);
                        }
                    })
                    .subscription
                    .request(Long.MAX_VALUE);
            send(100);
        }
        assertThat(keeper.completed.await(30, TimeUnit.SECONDS)).isTrue();
        assertThat(keeper.events).hasSize(100);
        assertThat(publisher.dropped()).isZero();
    }

    @Test
    void refusesNull() {
        assertThatNullPointerException().isThrownBy(() -> publisher.subscribe(null));
    }
}
