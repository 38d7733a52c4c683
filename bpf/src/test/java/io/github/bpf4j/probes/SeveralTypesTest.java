package io.github.bpf4j.probes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.management.ThreadMXBean;
import io.github.bpf4j.junit.BpfFeature;
import io.github.bpf4j.junit.RequiresFeature;
import io.github.bpf4j.probes.SeveralTypesBpf.ExecEvent;
import io.github.bpf4j.probes.SeveralTypesBpf.ExitEvent;
import io.github.bpf4j.probes.SeveralTypesBpf.Kind;
import io.github.bpf4j.probes.SeveralTypesBpf.OpenEvent;
import io.github.bpf4j.probes.SeveralTypesBpf.SizedEvent;
import io.github.bpf4j.probes.SeveralTypesBpf.SizedU64;
import io.github.bpf4j.probes.SeveralTypesBpf.Small;
import io.github.bpf4j.probes.SeveralTypesBpf.TaggedEvent;
import io.github.bpf4j.runtime.BpfException;
import io.github.bpf4j.runtime.EventLoop;
import java.io.FileOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Events of several types through one buffer of the real kernel. */
@RequiresFeature(BpfFeature.LOADING)
@Tag("kernels")
class SeveralTypesTest {
    private static final int FIRST_COMMAND = 7000;
    private static final Duration NO_WAIT = Duration.ZERO;

    private SeveralTypesBpf skeleton;
    private EventLoop loop;
    private final List<TaggedEvent> tagged = new ArrayList<>();
    private final List<SizedEvent> sized = new ArrayList<>();

    @BeforeEach
    void load() {
        skeleton = SeveralTypesBpf.load(
                opened -> opened.rodata().target(ProcessHandle.current().pid()));
        skeleton.attach();
        loop = EventLoop.create();
    }

    @AfterEach
    void close() {
        if (skeleton != null) {
            loop.close();
            skeleton.close();
        }
    }

    private static void send(int command) throws IOException {
        try (FileOutputStream nowhere = new FileOutputStream("/dev/null")) {
            nowhere.write(new byte[FIRST_COMMAND + command]);
        }
    }

    private void collect() {
        loop.on(skeleton.maps().tagged(), event -> tagged.add(event.copy()));
        loop.on(skeleton.maps().sized(), event -> sized.add(event.copy()));
    }

    @Test
    void oneTypeNeedsNoRule() throws Exception {
        List<Long> numbers = new ArrayList<>();
        loop.on(skeleton.maps().numbers(), (Small event) -> numbers.add(event.number()));
        send(8);

        assertThat(loop.poll(NO_WAIT)).isOne();

        assertThat(numbers).containsExactly(0x55667788L);
    }

    @Test
    void tagsTellTheTypesApart() throws Exception {
        collect();
        send(0);

        assertThat(loop.poll(NO_WAIT)).isEqualTo(4);

        assertThat(tagged)
                .hasExactlyElementsOfTypes(ExecEvent.class, ExitEvent.class, OpenEvent.class, ExitEvent.class);
        assertThat(((ExecEvent) tagged.get(0)).comm()).isEqualTo("bash");
        ExitEvent exit = (ExitEvent) tagged.get(1);
        assertThat(exit.code()).isEqualTo(-7);
        assertThat(exit.header().kind()).isEqualTo(Kind.KIND_EXIT);
        assertThat(exit.header().sequence()).isEqualTo(1);
        assertThat(((OpenEvent) tagged.get(2)).flags()).isEqualTo(0xffff_ffffL);
        assertThat(((ExitEvent) tagged.get(3)).header().kind()).isEqualTo(Kind.KIND_KILLED);
    }

    @Test
    void tagsTellTheTypesOfAPerfBufferApart() throws Exception {
        List<String> texts = new ArrayList<>();
        loop.on(skeleton.maps().perf(), event -> {
            if (event instanceof ExecEvent exec) {
                texts.add(exec.comm());
            } else if (event instanceof ExitEvent exit) {
                texts.add(exit.code() + "");
            } else {
                texts.add(event.toString());
            }
        });
        send(9);

        assertThat(loop.poll(NO_WAIT)).isEqualTo(2);

        assertThat(texts).containsExactly("bash", "-7");
    }

    @Test
    void anUnknownTagGivesTheBytes() throws Exception {
        collect();
        send(1);

        assertThat(loop.poll(NO_WAIT)).isOne();

        assertThat(tagged).singleElement().isInstanceOfSatisfying(TaggedEvent.Unrecognized.class, event -> {
            assertThat(event.byteLength()).isEqualTo(ExecEvent.SIZE);
            assertThat(event.toByteArray()[8]).isEqualTo((byte) 4);
        });
    }

    @Test
    void aRecordThatEndsBeforeItsTagGivesTheBytes() throws Exception {
        collect();
        send(2);

        assertThat(loop.poll(NO_WAIT)).isEqualTo(2);

        assertThat(tagged).hasOnlyElementsOfType(TaggedEvent.Unrecognized.class);
        assertThat(tagged).extracting(TaggedEvent::byteLength).containsExactly(8, 10);
    }

    @Test
    void aRecordThatIsTooShortForItsTypeIsAnError() throws Exception {
        collect();
        send(3);
        send(1);

        assertThatThrownBy(() -> loop.poll(NO_WAIT))
                .isInstanceOf(BpfException.class)
                .hasMessageContaining("has an event of 20 bytes, and a struct exec_event takes 32");
        assertThat(loop.poll(NO_WAIT)).as("the next one").isOne();
    }

    @Test
    void aRecordMayBeLongerThanItsType() throws Exception {
        collect();
        send(4);

        loop.poll(NO_WAIT);

        assertThat(tagged).singleElement().isInstanceOf(ExitEvent.class);
        assertThat(tagged.get(0).byteLength()).isEqualTo(ExitEvent.SIZE + 5);
    }

    @Test
    void sizesTellTheTypesApart() throws Exception {
        collect();
        send(5);

        assertThat(loop.poll(NO_WAIT)).isEqualTo(3);

        assertThat(sized).hasExactlyElementsOfTypes(Small.class, ExecEvent.class, SizedU64.class);
        assertThat(((Small) sized.get(0)).number()).isEqualTo(0x55667788);
        assertThat(((ExecEvent) sized.get(1)).comm()).isEqualTo("sized");
        assertThat(((SizedU64) sized.get(2)).value()).isEqualTo(0x1122334455667788L);
    }

    @Test
    void anotherSizeGivesTheBytes() throws Exception {
        collect();
        send(6);

        assertThat(loop.poll(NO_WAIT)).isEqualTo(2);

        assertThat(sized).hasOnlyElementsOfType(SizedEvent.Unrecognized.class);
        assertThat(sized).extracting(SizedEvent::byteLength).containsExactly(ExecEvent.SIZE - 1, 0);
    }

    /** Describes events, and takes what it does not know as the interface says. */
    private static class Describing implements TaggedEvent.Visitor<String> {
        @Override
        public String execEvent(ExecEvent event) {
            return "exec of " + event.comm();
        }

        @Override
        public String exitEvent(ExitEvent event) {
            return "exit with " + event.code();
        }

        @Override
        public String openEvent(OpenEvent event) {
            return "open";
        }
    }

    @Test
    void aVisitorGetsEachByItsType() throws Exception {
        List<String> texts = new ArrayList<>();
        loop.on(skeleton.maps().tagged(), event -> texts.add(event.accept(new Describing())));
        send(0);
        loop.poll(NO_WAIT);

        assertThat(texts).containsExactly("exec of bash", "exit with -7", "open", "exit with -7");
    }

    @Test
    void aVisitorThrowsForWhatItDoesNotKnowUnlessItSaysOtherwise() throws Exception {
        List<String> texts = new ArrayList<>();
        loop.on(skeleton.maps().tagged(), event -> texts.add(event.accept(new Describing())));
        send(1);
        assertThatThrownBy(() -> loop.poll(NO_WAIT))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith(
                        "map tagged has a record of none of the types that were declared for it: 32 bytes,"
                                + " {0x00, 0x00");

        loop.close();
        loop = EventLoop.create();
        loop.on(
                skeleton.maps().tagged(),
                event -> texts.add(event.accept(new Describing() {
                    @Override
                    public String unrecognized(TaggedEvent.Unrecognized event) {
                        return event.byteLength() + " bytes";
                    }
                })));
        send(1);
        loop.poll(NO_WAIT);
        assertThat(texts).containsExactly("32 bytes");
    }

    /** Counts, and keeps nothing. */
    private static final class Counting implements TaggedEvent.Visitor<Void> {
        private long execs;
        private long codes;
        private long bytes;

        @Override
        public Void execEvent(ExecEvent event) {
            execs++;
            return null;
        }

        @Override
        public Void exitEvent(ExitEvent event) {
            codes += event.code();
            return null;
        }

        @Override
        public Void openEvent(OpenEvent event) {
            return null;
        }

        @Override
        public Void unrecognized(TaggedEvent.Unrecognized event) {
            bytes += event.byteLength();
            return null;
        }
    }

    @Test
    void nothingIsAllocatedForAnEvent() throws Exception {
        Counting counting = new Counting();
        loop.on(skeleton.maps().tagged(), event -> event.accept(counting));
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long allocated = 0;
        for (int round = 0; round < 5; round++) { // the first ones load classes
            send(7);
            long before = threads.getCurrentThreadAllocatedBytes();
            assertThat(loop.poll(NO_WAIT)).isEqualTo(5000);
            allocated = threads.getCurrentThreadAllocatedBytes() - before;
        }

        assertThat(counting.execs).isEqualTo(5_000);
        assertThat(counting.codes).isEqualTo(-70_000);
        assertThat(counting.bytes).isEqualTo(80_000);
        assertThat(allocated).as("bytes for 5000 events").isLessThan(5000);
    }
}
