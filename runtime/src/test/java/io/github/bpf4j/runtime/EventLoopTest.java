package io.github.bpf4j.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.bpf4j.runtime.Everything.Event;
import io.github.bpf4j.runtime.internal.SystemCalls;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@KernelTest
@Tag("map:ringbuf")
@Timeout(60)
class EventLoopTest {
    private static final Duration NO_WAIT = Duration.ZERO;
    private static final Duration LONG = Duration.ofSeconds(30);
    /** A record of an event takes 8 bytes of header. */
    private static final int CAPACITY = 64 * 1024 / (Event.SIZE + 8);

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
    void handsOutEachEventInOrder() {
        List<Event> events = new ArrayList<>();
        assertThat(loop.on(skeleton.maps().events, event -> events.add(event.copy())))
                .isSameAs(loop);
        assertThat(loop.poll(NO_WAIT)).isZero();
        SystemCalls.getpgid(3);
        assertThat(loop.poll(LONG)).isEqualTo(3);
        assertThat(loop.poll(NO_WAIT)).isZero();
        SystemCalls.getpgid(1);
        assertThat(loop.poll(NO_WAIT)).isEqualTo(1);
        assertThat(events).extracting(Event::sequence).containsExactly(0L, 1L, 2L, 3L);
        assertThat(events).allMatch(event -> event.check() == (~event.sequence() & 0xffff_ffffL));
        assertThat(events.get(0).toString())
                .startsWith("{.sequence = 0, .tid = ")
                .contains(", .comm = \"");
    }

    @Test
    void discardedRecordsAreSkipped() {
        skeleton.close();
        skeleton = Everything.load(o -> o.rodata().discardEach(3));
        skeleton.attach();
        List<Long> sequences = new ArrayList<>();
        loop.on(skeleton.maps().events, event -> sequences.add(event.sequence()));
        SystemCalls.getpgid(9);
        assertThat(loop.poll(LONG)).isEqualTo(6);
        assertThat(sequences).containsExactly(0L, 1L, 2L, 3L, 4L, 5L);
    }

    @Test
    void eventsHaveTheLengthThatWasSent() {
        List<Integer> lengths = new ArrayList<>();
        loop.on(skeleton.maps().mixed, bytes -> lengths.add(bytes.byteLength()));
        for (int length : new int[] {0, 1, 7, 8, 9, 255, 256}) {
            SystemCalls.getsid(length);
        }
        assertThat(loop.poll(LONG)).isEqualTo(7);
        assertThat(lengths).containsExactly(0, 1, 7, 8, 9, 255, 256);
    }

    @Test
    void aShortEventIsAnErrorAndIsSkipped() {
        loop.on(new ShortEvents(skeleton.object()), event -> {});
        SystemCalls.getsid(31);
        SystemCalls.getsid(32);
        assertThatThrownBy(() -> loop.poll(LONG))
                .isInstanceOf(BpfException.class)
                .hasMessage("map mixed of everything has an event of 31 bytes, and a struct event takes 32: some"
                        + " program sends events of another type");
        assertThat(loop.poll(LONG)).isEqualTo(1);
    }

    private static final class ShortEvents extends BpfRingBuffer<Event> {
        private ShortEvents(BpfObject object) {
            super(object, "mixed", Event.TYPE);
        }
    }

    @Test
    void ofAStructThatWasSentInPartTheRestIsZero() {
        List<Event> copies = new ArrayList<>();
        List<Integer> lengths = new ArrayList<>();
        loop.on(new PartialEvents(skeleton.object()), event -> {
            lengths.add(event.byteLength());
            assertThat(event.check()).isZero();
            copies.add(event.copy());
        });
        for (int length : new int[] {0, 9, 31, 32, 40}) {
            SystemCalls.getsid(length);
        }

        assertThat(loop.poll(LONG)).isEqualTo(5);
        assertThat(lengths).containsExactly(0, 9, 31, 32, 40);
        assertThat(copies).allSatisfy(copy -> assertThat(copy.check()).isZero());
        assertThat(copies).extracting(Event::byteLength).isEqualTo(lengths);
    }

    private static final class PartialEvents extends BpfRingBuffer<Event> {
        private PartialEvents(BpfObject object) {
            super(object, "mixed", EventTypes.of(Event.TYPE).partial());
        }
    }

    @Test
    void severalRingBuffersOfSeveralSkeletons() {
        try (Everything other = Everything.load()) {
            other.attach();
            AtomicLong sum = new AtomicLong();
            loop.on(skeleton.maps().events, e -> sum.addAndGet(1))
                    .on(skeleton.maps().mixed, e -> sum.addAndGet(100))
                    .on(other.maps().events, e -> sum.addAndGet(10_000));
            SystemCalls.getpgid(2);
            SystemCalls.getsid(4);
            assertThat(loop.poll(LONG)).isEqualTo(5);
            assertThat(sum).hasValue(2 + 100 + 20_000);
            other.close();
            SystemCalls.getpgid(2);
            assertThat(loop.poll(LONG)).isEqualTo(2);
        }
    }

    @Test
    void waitsUntilThereIsAnEvent() throws Exception {
        loop.on(skeleton.maps().events, e -> {});
        Thread sender = new Thread(() -> {
            sleep(50);
            SystemCalls.getpgid(1);
        });
        sender.start();
        assertThat(loop.poll(LONG)).isEqualTo(1);
        sender.join();
    }

    @Test
    void waitsNoLongerThanItIsTold() {
        loop.on(skeleton.maps().events, e -> {});
        long start = System.nanoTime();
        assertThat(loop.poll(Duration.ofMillis(50))).isZero();
        assertThat(System.nanoTime() - start).isBetween(45_000_000L, 5_000_000_000L);
        assertThat(loop.poll(Duration.ofNanos(1))).isZero();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> loop.poll(Duration.ofNanos(-1)))
                .withMessage("a time-out cannot be negative: PT-0.000000001S");
    }

    @Test
    void aHandlersExceptionLeavesPollAndTheNextGoesOnBehindIt() {
        List<Long> sequences = new ArrayList<>();
        loop.on(skeleton.maps().events, event -> {
            sequences.add(event.sequence());
            if (event.sequence() == 1) {
                throw new UnsupportedOperationException("mine");
            }
        });
        SystemCalls.getpgid(4);
        assertThatThrownBy(() -> loop.poll(LONG))
                .isInstanceOf(UnsupportedOperationException.class)
                .hasMessage("mine");
        assertThat(loop.poll(LONG)).isEqualTo(2);
        assertThat(sequences).containsExactly(0L, 1L, 2L, 3L);
        SystemCalls.getpgid(CAPACITY);
        assertThat(skeleton.bss().lost()).as("room was given back").isZero();
    }

    @Test
    void aFullRingLosesWhatTheProgramCounts() {
        AtomicLong received = new AtomicLong();
        loop.on(skeleton.maps().events, event -> received.incrementAndGet());
        SystemCalls.getpgid(4_096);
        assertThat(loop.poll(NO_WAIT)).isEqualTo(CAPACITY);
        assertThat(skeleton.bss().lost()).isEqualTo(4_096 - CAPACITY);
        SystemCalls.getpgid(10);
        assertThat(loop.poll(NO_WAIT)).isEqualTo(10);
        assertThat(received).hasValue(skeleton.bss().produced());
    }

    @Test
    void oneThreadPolls() throws Exception {
        loop.on(
                skeleton.maps().events,
                e -> assertThatIllegalStateException()
                        .isThrownBy(() -> loop.poll(NO_WAIT))
                        .withMessage("a handler must not poll the event loop that called it"));
        Thread other = new Thread(() -> loop.poll(LONG), "poller");
        other.start();
        while (other.getState() != Thread.State.RUNNABLE) {
            Thread.onSpinWait();
        }
        sleep(100);
        assertThatIllegalStateException()
                .isThrownBy(() -> loop.poll(NO_WAIT))
                .withMessage("thread \"poller\" polls this event loop, and only one can: give each thread a loop of its"
                        + " own");
        SystemCalls.getpgid(1);
        other.join();
        SystemCalls.getpgid(1);
        assertThat(loop.poll(NO_WAIT)).isEqualTo(1);
    }

    @Test
    void aRingBufferHasOneReader() {
        loop.on(skeleton.maps().events, e -> {});
        assertThatIllegalStateException()
                .isThrownBy(() -> loop.on(skeleton.maps().events, e -> {}))
                .withMessage("an event loop reads map events of everything already, and it can have one reader only");
        try (EventLoop other = EventLoop.create()) {
            assertThatIllegalStateException().isThrownBy(() -> other.on(skeleton.maps().events, e -> {}));
            SystemCalls.getpgid(3);
            assertThat(loop.poll(NO_WAIT)).isEqualTo(3);
            SystemCalls.getpgid(2);
            loop.close();
            other.on(skeleton.maps().events, e -> {});
            assertThat(other.poll(NO_WAIT))
                    .as("goes on where the first stopped")
                    .isEqualTo(2);
        }
    }

    @Test
    void closeWakesAPoll() throws Exception {
        loop.on(skeleton.maps().events, e -> {});
        int[] result = {-1};
        Thread poller = new Thread(() -> result[0] = loop.poll(LONG));
        poller.start();
        sleep(100);
        long start = System.nanoTime();
        loop.close();
        poller.join();
        assertThat(System.nanoTime() - start).isLessThan(5_000_000_000L);
        assertThat(result[0]).isZero();
        assertThat(loop.closed()).isTrue();
        assertThatIllegalStateException().isThrownBy(() -> loop.poll(NO_WAIT)).withMessage("the event loop is closed");
        assertThatIllegalStateException().isThrownBy(() -> loop.on(skeleton.maps().mixed, e -> {}));
        loop.close();
    }

    @Test
    void closingTheLastSkeletonWakesAPollAndEndsTheLoop() throws Exception {
        loop.on(skeleton.maps().events, e -> {});
        int[] result = {-1};
        Thread poller = new Thread(() -> result[0] = loop.poll(LONG));
        poller.start();
        sleep(100);
        skeleton.close();
        poller.join();
        assertThat(result[0]).isZero();
        assertThatIllegalStateException()
                .isThrownBy(() -> loop.poll(LONG))
                .withMessage("the event loop has no buffer any more: everything is closed");
        try (Everything other = Everything.load()) {
            assertThat(loop.on(other.maps().events, e -> {}).poll(NO_WAIT)).isZero();
        }
    }

    @Test
    void aHandlerMayCloseItsLoop() {
        loop.on(skeleton.maps().events, e -> {
            loop.close();
            assertThat(loop.closed()).isFalse();
            assertThat(e.check()).as("the memory is still there").isEqualTo(0xffff_ffffL);
        });
        SystemCalls.getpgid(3);
        assertThat(loop.poll(LONG)).as("no further event is delivered").isEqualTo(1);
        assertThat(loop.closed()).isTrue();
        try (EventLoop other = EventLoop.create()) {
            other.on(skeleton.maps().events, e -> {});
            assertThat(other.poll(NO_WAIT)).isEqualTo(2);
        }
    }

    @Test
    void aHandlerMayCloseItsSkeleton() {
        Set<String> objects = KernelObjects.bpf();
        loop.on(skeleton.maps().events, e -> {
            skeleton.close();
            assertThat(skeleton.closed()).isFalse();
            assertThat(skeleton.bss().produced()).isEqualTo(3);
            assertThat(e.sequence()).isZero();
        });
        SystemCalls.getpgid(3);
        assertThat(loop.poll(LONG)).isEqualTo(1);
        assertThat(skeleton.closed()).isTrue();
        assertThat(KernelObjects.remaining(objects)).isEmpty();
        assertThatIllegalStateException().isThrownBy(() -> loop.poll(LONG));
    }

    @Test
    void closingFromAnotherThreadWaitsForTheHandlerAndStopsTheBatch() throws Exception {
        CountDownLatch inHandler = new CountDownLatch(1);
        AtomicBoolean leaving = new AtomicBoolean();
        loop.on(skeleton.maps().events, e -> {
            inHandler.countDown();
            sleep(100);
            assertThat(e.check()).isEqualTo(0xffff_ffffL);
            leaving.set(true);
        });
        SystemCalls.getpgid(1_000);
        Thread poller = new Thread(() -> loop.poll(LONG));
        poller.start();
        inHandler.await();
        skeleton.close();
        assertThat(leaving).isTrue();
        assertThat(skeleton.closed()).isTrue();
        poller.join();
    }

    @Test
    void aKeptViewShowsZerosAfterClose() {
        List<Event> kept = new ArrayList<>();
        loop.on(skeleton.maps().events, kept::add);
        SystemCalls.getpgid(1);
        loop.poll(LONG);
        assertThat(kept.get(0).check()).isEqualTo(0xffff_ffffL);
        loop.close();
        assertThat(kept.get(0).check()).isZero();
        skeleton.close();
        assertThat(kept.get(0).toString()).isEqualTo("{.sequence = 0, .tid = 0, .comm = \"\", .check = 0}");
    }

    @Test
    void aViewOfARecordCannotWrite() {
        AtomicLong readOnly = new AtomicLong();
        loop.on(skeleton.maps().events, event -> {
            assertThatThrownBy(() -> Event.TYPE.readInto(java.nio.ByteBuffer.allocate(32), 0, event))
                    .isInstanceOf(java.nio.ReadOnlyBufferException.class);
            readOnly.incrementAndGet();
        });
        SystemCalls.getpgid(1);
        loop.poll(LONG);
        assertThat(readOnly).hasValue(1);
    }

    @Test
    void descriptorsAndMappingsAreGivenBack() {
        loop.close();
        skeleton.close();
        List<String> before = KernelObjects.descriptors();
        for (int i = 0; i < 5; i++) {
            Everything one = Everything.load();
            long sections = KernelObjects.mappings();
            EventLoop first = EventLoop.create().on(one.maps().events, e -> {}).on(one.maps().mixed, e -> {});
            assertThat(KernelObjects.mappings()).isEqualTo(sections + 4);
            if (i % 2 == 0) {
                one.close();
                first.close();
            } else {
                first.close();
                one.close();
            }
            assertThat(KernelObjects.mappings()).isZero();
            assertThat(KernelObjects.descriptors()).isEqualTo(before);
        }
    }

    /** Loops and skeletons come and go under each other's feet. */
    @Test
    @Tag("slow")
    void closingAtAnyMomentIsSafe() throws Exception {
        for (int round = 0; round < 30; round++) {
            Everything mine = Everything.load();
            mine.progs().onGetpgid.attach();
            EventLoop polled = EventLoop.create()
                    .on(mine.maps().events, e -> assertThat(e.check()).isEqualTo(~e.sequence() & 0xffff_ffffL));
            Thread poller = new Thread(() -> {
                try {
                    while (true) {
                        polled.poll(Duration.ofMillis(1));
                    }
                } catch (IllegalStateException closed) {
                    // The end.
                }
            });
            Thread producer = new Thread(() -> {
                while (!mine.closed()) {
                    SystemCalls.getpgid(100);
                    try {
                        mine.bss().produced();
                        mine.maps().hash.put(1, Everything.Value.of(1, 1, ""));
                    } catch (IllegalStateException closed) {
                        // The end.
                    }
                }
            });
            poller.start();
            producer.start();
            sleep(round % 7);
            Thread closer = new Thread(round % 2 == 0 ? polled::close : mine::close);
            closer.start();
            (round % 2 == 0 ? (AutoCloseable) mine : polled).close();
            closer.join();
            poller.join();
            producer.join();
        }
        assertThatCode(() -> loop.poll(NO_WAIT)).doesNotThrowAnyException();
    }

    @Test
    void aPollAllocatesNothingPerEvent() {
        AtomicLong sum = new AtomicLong();
        loop.on(skeleton.maps().events, event -> sum.lazySet(sum.get() + event.sequence() + event.tid()));
        var thread = (com.sun.management.ThreadMXBean) java.lang.management.ManagementFactory.getThreadMXBean();
        long allocated = 0;
        int handled = 0;
        for (int round = 0; round < 200; round++) {
            SystemCalls.getpgid(CAPACITY);
            long before = thread.getCurrentThreadAllocatedBytes();
            handled = loop.poll(NO_WAIT);
            allocated = thread.getCurrentThreadAllocatedBytes() - before;
        }
        assertThat(handled).isEqualTo(CAPACITY);
        assertThat(allocated).as("bytes for %d events", handled).isLessThan(500);
    }

    private static void sleep(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
