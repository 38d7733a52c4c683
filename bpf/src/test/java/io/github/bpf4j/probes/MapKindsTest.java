package io.github.bpf4j.probes;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bpf4j.junit.BpfFeature;
import io.github.bpf4j.junit.RequiresFeature;
import io.github.bpf4j.junit.RequiresKernel;
import io.github.bpf4j.probes.MapKindsBpf.Maps.ByIndexInner;
import io.github.bpf4j.probes.MapKindsBpf.Maps.ByNumberInner;
import io.github.bpf4j.probes.MapKindsBpf.Named;
import io.github.bpf4j.probes.MapKindsBpf.Plain;
import io.github.bpf4j.probes.MapKindsBpf.TaggedEvent;
import io.github.bpf4j.probes.MapKindsBpf.Total;
import io.github.bpf4j.runtime.EventLoop;
import java.io.FileOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Generated classes of many kinds of maps, on the real kernel. */
@RequiresFeature({BpfFeature.LOADING, BpfFeature.SYSCALL_TRACEPOINTS})
@RequiresKernel("6.1")
@Tag("program:tracepoint")
class MapKindsTest {
    private static final int FIRST_COMMAND = 8000;
    private static final Duration NO_WAIT = Duration.ZERO;

    private MapKindsBpf skeleton;

    @BeforeEach
    void load() {
        skeleton = MapKindsBpf.load(opened -> {
            opened.rodata().target(ProcessHandle.current().pid());
            opened.dataHidden().hidden(12);
            assertThat(opened.maps().byNumber().innerMaxEntries()).isEqualTo(8);
            opened.maps().byNumber().innerMaxEntries(16);
        });
        skeleton.attach();
    }

    @AfterEach
    void close() {
        skeleton.close();
    }

    private static void send(int number) throws IOException {
        try (FileOutputStream nowhere = new FileOutputStream("/dev/null")) {
            nowhere.write(new byte[FIRST_COMMAND + number]);
        }
    }

    @Test
    @Tag("map:perf_event_array")
    void perfBuffersCarryOneTypeOrSeveral() throws IOException {
        List<Plain> plain = new ArrayList<>();
        List<String> tagged = new ArrayList<>();
        TaggedEvent.Visitor<String> visitor = new TaggedEvent.Visitor<>() {
            @Override
            public String plain(Plain event) {
                return "plain " + event.number();
            }

            @Override
            public String named(Named event) {
                return event.name() + " " + event.number();
            }
        };
        try (EventLoop loop = EventLoop.create()) {
            loop.on(skeleton.maps().single().pages(8), event -> plain.add(event.copy()))
                    .on(skeleton.maps().tagged(), event -> tagged.add(event.accept(visitor)));
            send(7);
            assertThat(loop.poll(Duration.ofSeconds(10))).isEqualTo(3);
            assertThat(loop.poll(NO_WAIT)).isZero();
        }
        assertThat(plain).singleElement().extracting(Plain::number).isEqualTo(7L);
        assertThat(tagged).containsExactly("plain 7", "named 7");
        assertThat(skeleton.maps().single().lost()).isZero();
    }

    @Test
    @Tag("map:user_ringbuf")
    @Tag("map:hash_of_maps")
    @Tag("map:array_of_maps")
    void requestsReachMapsInMaps() throws IOException {
        skeleton.maps().requests().submit(request -> request.number(1).weight(30));
        skeleton.maps().requests().submit(request -> request.number(2).weight(12));
        try (ByNumberInner made = skeleton.maps().byNumber().create()) {
            assertThat(made.maxEntries()).isEqualTo(16);
            skeleton.maps().byNumber().put(5, made);
            send(5);
            Total total = Total.allocate();
            assertThat(made.get(5, total)).isTrue();
            assertThat(total.count()).isEqualTo(2);
            assertThat(total.weight()).isEqualTo(42);
        }
        try (ByIndexInner always = skeleton.maps().byIndex().get(0);
                ByNumberInner again = skeleton.maps().byNumber().get(5)) {
            assertThat(always.get(5)).isEqualTo(again.get(5));
            assertThat(skeleton.maps().always().get(5)).isEqualTo(again.get(5));
        }
        assertThat(skeleton.maps().byNumber().get(6)).isNull();
        assertThat(skeleton.maps().byNumber().remove(5)).isTrue();
    }

    @Test
    @Tag("map:prog_array")
    void programsJumpToWhatWasSet() throws IOException {
        send(3);
        assertThat(skeleton.bss().jumpedTo()).isZero();
        skeleton.maps().jumps().set(3, skeleton.progs().jumpTarget());
        send(3);
        assertThat(skeleton.bss().jumpedTo()).as("what was set before load").isEqualTo(12);
        assertThat(skeleton.dataHidden().hidden()).isEqualTo(12);
        assertThat(skeleton.maps().jumps().remove(3)).isTrue();
    }

    @Test
    @Tag("map:bloom_filter")
    @Tag("map:task_storage")
    void valuesAreRememberedAndStored() throws IOException {
        send(9);
        assertThat(skeleton.maps().seen().mightContain(9L)).isTrue();
        long pid = ProcessHandle.current().pid();
        assertThat(skeleton.maps().ofTask().get(pid)).isNull();
        skeleton.maps().ofTask().put(pid, Total.allocate().count(4));
        assertThat(skeleton.maps().ofTask().get(pid).count()).isEqualTo(4);
    }

    /** As docs/maps.md shows it. */
    @Test
    void mapsAreMadePutAndOpened() {
        MapKindsBpf.Maps maps = skeleton.maps();
        try (ByNumberInner totals = maps.byNumber().create()) {
            maps.byNumber().put(7, totals); // from now on programs find it
        }
        try (ByNumberInner totals = maps.byNumber().get(7)) { // null if there is none
            totals.put(1, Total.allocate().count(1));
            totals.forEach((key, total) -> assertThat(total.count()).isEqualTo(key));
        }
        assertThat(maps.byNumber().containsKey(7)).isTrue();
    }
}
