package io.github.bpf4j.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.bpf4j.runtime.internal.SystemCalls;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The ways to drive a loop beside poll: consume, run, wakeup; and what it counts. */
@KernelTest
@Timeout(60)
class EventLoopWaysTest {
    private static final Duration NO_WAIT = Duration.ZERO;
    private static final Duration LONG = Duration.ofSeconds(30);

    private Everything skeleton;
    private EventLoop loop;

    @BeforeEach
    void load() {
        skeleton = Everything.load();
        skeleton.attach();
        loop = EventLoop.create();
    }

    @AfterEach
    void close() {
        loop.close();
        skeleton.close();
    }

    @Test
    void consumeHandlesNoMoreThanItIsTold() {
        List<Long> sequences = new ArrayList<>();
        loop.on(skeleton.maps().events, event -> sequences.add(event.sequence()));
        assertThat(loop.consume(1)).isZero();
        SystemCalls.getpgid(200);

        assertThat(loop.consume(1)).isEqualTo(1);
        assertThat(loop.consume(98)).isEqualTo(98);
        assertThat(sequences).hasSize(99).endsWith(97L, 98L);
        assertThat(loop.consume(1_000)).isEqualTo(101);
        assertThat(sequences).hasSize(200).endsWith(199L);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> loop.consume(0))
                .withMessage("a loop can consume 1 event or more, and not 0");
    }

    @Test
    void aBusyBufferDoesNotKeepAnotherFromBeingConsumed() {
        List<String> seen = new ArrayList<>();
        loop.on(skeleton.maps().events, event -> seen.add("event"));
        loop.on(skeleton.maps().mixed, event -> seen.add("mixed"));
        SystemCalls.getpgid(100);
        SystemCalls.getsid(8);

        loop.consume(10);
        loop.consume(10);

        assertThat(seen).hasSize(11 + 9 * (seen.get(0).equals("event") ? 1 : 0)).contains("mixed");
    }

    @Test
    void consumeIsRefusedWhenClosed() {
        loop.on(skeleton.maps().events, event -> {});
        skeleton.close();
        assertThatIllegalStateException().isThrownBy(() -> loop.consume(1));
        loop.close();
        assertThatIllegalStateException().isThrownBy(() -> loop.consume(1)).withMessage("the event loop is closed");
        assertThatIllegalStateException().isThrownBy(loop::wakeup).withMessage("the event loop is closed");
    }

    @Test
    void runGoesOnUntilTheLoopIsClosed() throws Exception {
        List<Long> sequences = new ArrayList<>();
        loop.on(skeleton.maps().events, event -> {
            sequences.add(event.sequence());
            if (event.sequence() == 2) {
                loop.close();
            }
        });
        Thread runner = running();
        loop.wakeup();
        SystemCalls.getpgid(2);
        while (skeleton.maps().events.counts().events() < 2) {
            Thread.onSpinWait();
        }
        SystemCalls.getpgid(5);
        runner.join();
        assertThat(sequences).containsExactly(0L, 1L, 2L);
        assertThatCode(loop::run).as("there is nothing to do").doesNotThrowAnyException();
    }

    @Test
    void runEndsWithTheLastSkeleton() throws Exception {
        loop.on(skeleton.maps().events, event -> {});
        Thread runner = running();
        Thread.sleep(50);
        skeleton.close();
        runner.join();
        assertThat(loop.closed()).isFalse();
    }

    private Thread running() {
        Thread runner = new Thread(loop::run);
        runner.start();
        return runner;
    }

    @Test
    void aHandlersExceptionLeavesRunAndNothingIsHandledTwice() {
        List<Long> sequences = new ArrayList<>();
        loop.on(skeleton.maps().events, event -> {
            sequences.add(event.sequence());
            if (event.sequence() == 70) {
                throw new UnsupportedOperationException("mine");
            } else if (event.sequence() == 99) {
                loop.close();
            }
        });
        SystemCalls.getpgid(100);
        assertThatThrownBy(loop::run).hasMessage("mine");
        assertThat(skeleton.maps().events.counts()).isEqualTo(new EventCounts(71, 71 * 32, 0));
        loop.run();
        assertThat(sequences).hasSize(100).doesNotHaveDuplicates();
    }

    @Test
    void wakeupEndsTheWaitUnderWay() throws Exception {
        loop.on(skeleton.maps().events, event -> {});
        AtomicReference<Integer> result = new AtomicReference<>();
        Thread poller = new Thread(() -> result.set(loop.poll(LONG)));
        long start = System.nanoTime();
        poller.start();
        Thread.sleep(50);
        loop.wakeup();
        poller.join();
        assertThat(result).hasValue(0);
        assertThat(System.nanoTime() - start).isLessThan(LONG.toNanos() / 2);
    }

    @Test
    void wakeupEndsTheNextWaitIfThereIsNone() {
        loop.on(skeleton.maps().events, event -> {});
        loop.wakeup();
        loop.wakeup();
        long start = System.nanoTime();
        assertThat(loop.poll(LONG)).isZero();
        assertThat(System.nanoTime() - start).isLessThan(LONG.toNanos() / 2);
        assertThat(loop.poll(Duration.ofMillis(20))).isZero();
        assertThat(System.nanoTime() - start).as("woken once").isGreaterThan(20_000_000);
    }

    @Test
    void eachBufferCountsItsOwn() {
        loop.on(skeleton.maps().events, event -> {});
        loop.on(skeleton.maps().mixed, event -> {});
        assertThat(skeleton.maps().events.counts()).isEqualTo(new EventCounts(0, 0, 0));
        SystemCalls.getpgid(100);
        SystemCalls.getsid(0);
        SystemCalls.getsid(7);
        SystemCalls.getsid(200);
        loop.poll(NO_WAIT);
        loop.poll(NO_WAIT);

        assertThat(skeleton.maps().events.counts()).isEqualTo(new EventCounts(100, 3_200, 0));
        assertThat(skeleton.maps().mixed.counts()).isEqualTo(new EventCounts(3, 207, 0));
        skeleton.close();
        assertThat(skeleton.maps().mixed.counts().events()).as("after close").isEqualTo(3);
    }
}
