package io.github.bpf4j.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.bpf4j.runtime.Everything.Event;
import io.github.bpf4j.runtime.internal.SystemCalls;
import io.github.bpf4j.runtime.type.BpfBytes;
import io.github.bpf4j.runtime.type.BpfStruct;
import io.github.bpf4j.runtime.type.BpfTypes;
import io.github.bpf4j.runtime.type.StructType;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Records are read in runs of equal length, and by a loop made for the handler once there were many: nobody may notice. */
@KernelTest
@Timeout(60)
class RunsTest {
    private static final Duration NO_WAIT = Duration.ZERO;
    /** More than a handler gets from the loop that all share. */
    private static final int MANY = 20_000;

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

    private void sendAndPoll(int events) {
        for (int sent = 0; sent < events; sent += 1_000) {
            SystemCalls.getpgid(1_000);
            assertThat(loop.poll(NO_WAIT)).isEqualTo(1_000);
        }
    }

    @Test
    void whereTheRingWrapsRunsGoOn() {
        long[] state = new long[2];
        loop.on(skeleton.maps().events, checking(state));
        sendAndPoll(10 * MANY);
        assertThat(state).containsExactly(10L * MANY, 0);
    }

    private static Consumer<Event> checking(long[] state) {
        return event -> {
            boolean right = event.sequence() == state[0] && event.check() == (~state[0] & 0xffff_ffffL);
            state[1] += right ? 0 : 1;
            state[0]++;
        };
    }

    /** getsid(n) sends one record of n bytes, all zero but for what the ring held before. */
    @Test
    void lengthsInAnyOrderAreKept() {
        List<Integer> sent = new ArrayList<>();
        List<Integer> received = new ArrayList<>();
        loop.on(skeleton.maps().mixed, bytes -> received.add(bytes.byteLength()));
        Random random = new Random(1);
        int length = 0;
        for (int i = 0; i < MANY; i++) {
            // The same for a while, then another.
            length = random.nextInt(5) == 0 ? random.nextInt(257) : length;
            SystemCalls.getsid(length);
            sent.add(length);
            if (random.nextInt(40) == 0) {
                loop.poll(NO_WAIT);
            }
        }
        loop.poll(NO_WAIT);
        assertThat(received).isEqualTo(sent);
        assertThat(skeleton.maps().mixed.counts())
                .isEqualTo(new EventCounts(
                        MANY, sent.stream().mapToLong(Integer::longValue).sum(), 0));
    }

    @Test
    void discardedRecordsWithinRunsAreSkipped() {
        skeleton.close();
        skeleton = Everything.load(o -> o.rodata().discardEach(7));
        skeleton.attach();
        long[] state = new long[2];
        loop.on(skeleton.maps().events, checking(state));
        for (int i = 0; i < 50; i++) {
            SystemCalls.getpgid(700);
            assertThat(loop.poll(NO_WAIT)).isEqualTo(600);
        }
        assertThat(state).containsExactly(50 * 600, 0);
    }

    @Test
    void exceptionsAtAnyPlaceOfARunLoseNothing() {
        List<Long> sequences = new ArrayList<>();
        Random random = new Random(2);
        loop.on(skeleton.maps().events, event -> {
            sequences.add(event.sequence());
            if (random.nextInt(50) == 0) {
                throw new UnsupportedOperationException("mine");
            }
        });
        int failed = 0;
        for (int i = 0; i < 40; i++) {
            SystemCalls.getpgid(1_000);
            for (int handled = -1; handled != 0; ) {
                try {
                    handled = loop.poll(NO_WAIT);
                } catch (UnsupportedOperationException e) {
                    failed++;
                }
            }
        }
        assertThat(failed).isPositive();
        assertThat(sequences).hasSize(40_000);
        for (int i = 0; i < sequences.size(); i++) {
            assertThat(sequences.get(i)).isEqualTo(i);
        }
        assertThat(skeleton.maps().events.counts().events()).isEqualTo(40_000);
    }

    @Test
    void aHotHandlerMayCloseItsLoopInTheMiddleOfARun() {
        long[] state = new long[2];
        Consumer<Event> checking = checking(state);
        loop.on(skeleton.maps().events, event -> {
            checking.accept(event);
            if (state[0] == 2 * MANY + 30) {
                loop.close();
            }
        });
        sendAndPoll(2 * MANY);
        SystemCalls.getpgid(1_000);
        assertThat(loop.poll(NO_WAIT)).isEqualTo(30);
        assertThat(state).containsExactly(2 * MANY + 30, 0);
        assertThat(loop.closed()).isTrue();
        try (EventLoop other = EventLoop.create().on(skeleton.maps().events, checking)) {
            assertThat(other.poll(NO_WAIT)).as("the rest").isEqualTo(970);
            assertThat(state).containsExactly(2 * MANY + 1_000, 0);
        }
    }

    @Test
    void aHotHandlerMayCloseItsSkeletonInTheMiddleOfARun() {
        long[] state = new long[1];
        loop.on(skeleton.maps().events, event -> {
            if (++state[0] == MANY + 100) {
                skeleton.close();
            }
        });
        sendAndPoll(MANY);
        SystemCalls.getpgid(1_000);
        assertThat(loop.poll(NO_WAIT)).isEqualTo(100);
        assertThatIllegalStateException().isThrownBy(() -> loop.poll(NO_WAIT));
    }

    @Test
    void severalHotHandlersGetTheirOwnEvents() {
        List<Everything> others = List.of(Everything.load(), Everything.load(), Everything.load());
        try {
            long[] sums = new long[4];
            loop.on(skeleton.maps().events, event -> sums[0] += event.sequence());
            loop.on(others.get(0).maps().events, event -> sums[1] += event.sequence() * 2);
            loop.on(others.get(1).maps().events, event -> sums[2] += event.sequence() * 3);
            loop.on(others.get(2).maps().events, event -> sums[3] += event.sequence() * 4);
            others.forEach(BpfSkeleton::attach);
            for (int i = 0; i < 30; i++) {
                SystemCalls.getpgid(1_000);
                assertThat(loop.poll(NO_WAIT)).isEqualTo(4_000);
            }
            long sum = 29_999L * 30_000 / 2;
            assertThat(sums).containsExactly(sum, 2 * sum, 3 * sum, 4 * sum);
        } finally {
            others.forEach(BpfSkeleton::close);
        }
    }

    private static final class Tagged extends BpfRingBuffer<BpfStruct> {
        /** The lower half of the sequence number as a tag: 0 and 1 are known. */
        private Tagged(BpfObject object) {
            super(
                    object,
                    "events",
                    EventTypes.<BpfStruct>byTag(0, BpfTypes.U32LE, BpfBytes.TYPE)
                            .with(0, Event.TYPE)
                            .with(1, Everything.Value.TYPE));
        }
    }

    @Test
    void eachRecordOfARunHasATypeOfItsOwn() {
        List<Class<?>> types = new ArrayList<>();
        loop.on(new Tagged(skeleton.object()), event -> types.add(event.getClass()));
        sendAndPoll(2_000);
        assertThat(types.subList(0, 3)).containsExactly(Event.class, Everything.Value.class, BpfBytes.class);
        assertThat(types.subList(3, 2_000)).containsOnly(BpfBytes.class);
    }

    private static final class TaggedByByte extends BpfRingBuffer<BpfStruct> {
        /** The lowest byte of the sequence number as a tag, of which 100 are known. */
        private TaggedByByte(BpfObject object) {
            super(object, "events", types());
        }

        private static EventTypes<BpfStruct> types() {
            EventTypes<BpfStruct> types = EventTypes.byTag(0, BpfTypes.U8, BpfBytes.TYPE);
            for (int tag = 0; tag < 100; tag++) {
                types = types.with(tag, type(tag));
            }
            return types;
        }

        private static StructType<? extends BpfStruct> type(int sequence) {
            int tag = sequence % 256;
            return tag >= 100 ? BpfBytes.TYPE : tag % 2 == 0 ? Event.TYPE : Everything.Value.TYPE;
        }
    }

    @Test
    void severalTypesInARunStandWhatHandlersDo() {
        ByteBuffer elsewhere = ByteBuffer.allocate(64);
        Random random = new Random(3);
        int[] state = new int[2];
        loop.on(new TaggedByByte(skeleton.object()), event -> {
            int sequence = state[0]++;
            boolean right = StructType.of(event) == TaggedByByte.type(sequence)
                    && (!(event instanceof Event known) || known.sequence() == sequence);
            state[1] += right ? 0 : 1;
            if (event instanceof Event known && random.nextInt(20) == 0) {
                Event.TYPE.point(known, elsewhere, 0);
            } else if (random.nextInt(20) == 0) {
                event.release();
            }
            if (random.nextInt(500) == 0) {
                throw new UnsupportedOperationException("mine");
            }
        });
        for (int sent = 0; sent < MANY; sent += 1_000) {
            SystemCalls.getpgid(1_000);
            for (int handled = -1; handled != 0; ) {
                try {
                    handled = loop.poll(NO_WAIT);
                } catch (UnsupportedOperationException e) {
                    assertThat(e).hasMessage("mine");
                }
            }
        }
        assertThat(state).containsExactly(MANY, 0);
    }

    @Test
    void aShortRecordAmongManyIsTheOneThatIsSkipped() {
        List<Integer> lengths = new ArrayList<>();
        loop.on(
                new BpfRingBuffer<>(skeleton.object(), "mixed", Event.TYPE) {},
                event -> lengths.add(event.byteLength()));
        for (int length : new int[] {32, 32, 31, 31, 40}) {
            SystemCalls.getsid(length);
        }
        assertThatThrownBy(() -> loop.poll(NO_WAIT)).hasMessageContaining("has an event of 31 bytes");
        assertThatThrownBy(() -> loop.poll(NO_WAIT)).hasMessageContaining("has an event of 31 bytes");
        assertThat(loop.poll(NO_WAIT)).isEqualTo(1);
        assertThat(lengths).containsExactly(32, 32, 40);
    }

    @Test
    void copiesOfTheLoopAreClassesOfTheirOwn() {
        assertThat(RunLoops.copy(new RunLoops.Constants(40, new BpfStruct[0], event -> {}))
                        .getClass())
                .isNotEqualTo(RunLoops.copy(new RunLoops.Constants(40, new BpfStruct[0], event -> {}))
                        .getClass())
                .isNotEqualTo(RunLoops.SHARED.getClass());
    }

    @Test
    void aHandlerMayPointItsViewElsewhere() {
        long[] state = new long[2];
        Consumer<Event> checking = checking(state);
        ByteBuffer elsewhere = ByteBuffer.allocate(Event.SIZE);
        loop.on(skeleton.maps().events, event -> {
            checking.accept(event);
            if (state[0] % 3 == 0) {
                Event.TYPE.point(event, elsewhere, 0);
            } else if (state[0] % 3 == 1) {
                event.release();
            }
        });
        sendAndPoll(MANY);
        assertThat(state).containsExactly(MANY, 0);
    }
}
