package io.github.bpf4j.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.bpf4j.runtime.internal.SystemCalls;
import java.nio.ReadOnlyBufferException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

@KernelTest
class SkeletonTest {
    @Test
    void whatIsConfiguredTakesEffect() {
        try (Everything skeleton = Everything.load(o -> {
            assertThat(o.map("hash").maxEntries()).isEqualTo(1024);
            assertThat(o.map("hash").maxEntries(50).maxEntries()).isEqualTo(50);
            assertThat(o.onNothing().autoload()).isFalse();
            assertThat(o.onGetpgid().autoattach()).isTrue();
            assertThat(o.onGetpgid().autoattach(false).autoattach()).isFalse();
            assertThat(o.data().step()).isEqualTo(7);
            o.data().step(100);
            o.bss().produced(1_000);
        })) {
            assertThat(skeleton.maps().hash.maxEntries()).isEqualTo(50);
            assertThat(skeleton.rodata().target())
                    .isEqualTo(ProcessHandle.current().pid());
            assertThat(skeleton.data().step()).isEqualTo(100);
            assertThat(skeleton.bss().produced()).isEqualTo(1_000);
            skeleton.attach();
            assertThat(skeleton.links().onGetpgid()).isEmpty();
            skeleton.progs().onGetpgid.attach();
            SystemCalls.getpgid(2);
            assertThat(skeleton.bss().produced()).isEqualTo(1_002);
            assertThat(skeleton.bss().seen())
                    .as("of .data and of a section with static variables only")
                    .isEqualTo(105);
            skeleton.data().step(200);
            SystemCalls.getpgid(1);
            assertThat(skeleton.bss().seen()).isEqualTo(205);
            assertThat(skeleton.bss().lost()).isZero();
        }
    }

    @Test
    void configurationEndsWithTheCallback() {
        Everything.Opened[] kept = new Everything.Opened[1];
        OpenMap[] map = new OpenMap[1];
        OpenProgram[] program = new OpenProgram[1];
        try (Everything skeleton = Everything.load(o -> {
            kept[0] = o;
            map[0] = o.map("hash");
            program[0] = o.onGetpgid();
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> map[0].maxEntries(-1))
                    .withMessage("max_entries of a map hash of everything is a u32, and not -1");
            assertThatIllegalArgumentException().isThrownBy(() -> map[0].maxEntries(1L << 32));
            assertThatThrownBy(() -> o.map("nothing"))
                    .isInstanceOf(BpfException.class)
                    .hasMessageStartingWith("there is no map nothing of everything: its class was generated from");
        })) {
            String message =
                    "maps, programs and sections of everything can be configured only inside of the callback that is"
                            + " passed to load()";
            assertThatIllegalStateException()
                    .isThrownBy(() -> map[0].maxEntries(5))
                    .withMessage(message);
            assertThatIllegalStateException().isThrownBy(() -> map[0].maxEntries());
            assertThatIllegalStateException().isThrownBy(() -> program[0].autoload(false));
            assertThatIllegalStateException().isThrownBy(() -> program[0].autoattach());
            assertThatIllegalStateException()
                    .isThrownBy(() -> kept[0].rodata().target())
                    .withMessage(message);
            assertThatIllegalStateException()
                    .isThrownBy(() -> kept[0].rodata().target(1))
                    .withMessage(message);
            assertThatIllegalStateException().isThrownBy(() -> kept[0].map("hash"));
            assertThat(skeleton.closed()).isFalse();
        }
    }

    @Test
    void whateverFailsLeavesNothingBehind() {
        Everything.load().close();
        List<String> before = KernelObjects.descriptors();
        Everything.Opened[] kept = new Everything.Opened[1];
        OpenMap[] map = new OpenMap[1];
        assertThatThrownBy(() -> Everything.load(o -> {
                    kept[0] = o;
                    map[0] = o.map("hash");
                    throw new UnsupportedOperationException("mine");
                }))
                .isInstanceOf(UnsupportedOperationException.class)
                .hasMessage("mine");
        assertThatIllegalStateException().isThrownBy(() -> kept[0].bss().lost());
        assertThatIllegalStateException().isThrownBy(() -> map[0].maxEntries());
        assertThatThrownBy(
                        () -> Everything.load(o -> o.onNothing().autoload(true)).attach())
                .isInstanceOf(BpfException.class);
        assertThat(KernelObjects.descriptors().size()).isGreaterThan(before.size());
    }

    @Test
    void closingFreesEverything() {
        Everything.load().close();
        List<String> before = KernelObjects.descriptors();
        Everything skeleton = Everything.load();
        skeleton.attach();
        Set<String> objects = KernelObjects.bpf();
        // A link of a tracepoint is an object of its own from Linux 5.15 on.
        assertThat(objects).anyMatch(o -> o.startsWith("map ")).anyMatch(o -> o.startsWith("prog "));
        assertThat(KernelObjects.mappings()).isPositive();
        skeleton.close();
        skeleton.close();
        assertThat(skeleton.closed()).isTrue();
        assertThat(KernelObjects.descriptors()).isEqualTo(before);
        assertThat(KernelObjects.mappings()).isZero();
        assertThat(KernelObjects.remaining(objects)).isEmpty();
    }

    @Test
    void afterCloseEachCallThrows() {
        Everything skeleton = Everything.load();
        skeleton.attach();
        BpfLink link = skeleton.links().onGetpgid().orElseThrow();
        skeleton.close();
        String message = "the skeleton everything is closed";
        assertThatIllegalStateException().isThrownBy(skeleton::attach).withMessage(message);
        assertThatIllegalStateException().isThrownBy(skeleton::detach).withMessage(message);
        assertThatIllegalStateException()
                .isThrownBy(() -> skeleton.bss().produced())
                .withMessage(message);
        assertThatIllegalStateException().isThrownBy(() -> skeleton.data().step(1));
        assertThatIllegalStateException().isThrownBy(() -> skeleton.rodata().target());
        assertThatIllegalStateException()
                .isThrownBy(() -> skeleton.maps().hash.get(1))
                .withMessage(message);
        assertThatIllegalStateException().isThrownBy(() -> skeleton.maps().hash.put(1, Everything.Value.of(1, 1, "")));
        assertThatIllegalStateException().isThrownBy(() -> skeleton.maps().hash.keys());
        assertThatIllegalStateException().isThrownBy(() -> skeleton.maps().array.get(0));
        assertThatIllegalStateException().isThrownBy(() -> skeleton.maps().queue.pop());
        assertThatIllegalStateException().isThrownBy(skeleton.progs().onGetpgid::attach);
        try (EventLoop loop = EventLoop.create()) {
            assertThatIllegalStateException()
                    .isThrownBy(() -> loop.on(skeleton.maps().events, e -> {}))
                    .withMessage(message);
        }
        assertThat(link.attached()).isFalse();
        link.detach();
        assertThat(skeleton.links().onGetpgid()).isEmpty();
        assertThat(skeleton.maps().hash.maxEntries()).isEqualTo(1024);
    }

    @Test
    void attachesWhatItCanAndDetaches() {
        try (Everything skeleton = Everything.load()) {
            assertThat(skeleton.links().onGetpgid()).isEmpty();
            skeleton.attach();
            BpfLink link = skeleton.links().onGetpgid().orElseThrow();
            assertThat(link.attached()).isTrue();
            assertThat(link.program()).isEqualTo("on_getpgid");
            assertThat(link).hasToString("link of program on_getpgid of everything");
            assertThat(skeleton.object().link("on_call"))
                    .as("its section does not say where")
                    .isEmpty();
            skeleton.attach();
            assertThat(skeleton.links().onGetpgid()).contains(link);
            SystemCalls.getpgid(1);
            assertThat(skeleton.bss().produced()).isOne();

            link.close();
            assertThat(link.attached()).isFalse();
            assertThat(skeleton.links().onGetpgid()).isEmpty();
            SystemCalls.getpgid(1);
            assertThat(skeleton.bss().produced()).isOne();

            skeleton.attach();
            skeleton.detach();
            assertThat(skeleton.links().onGetpgid()).isEmpty();
            BpfLink again = skeleton.progs().onGetpgid.attach();
            assertThat(skeleton.links().onGetpgid()).contains(again);
            assertThatThrownBy(skeleton.progs().onGetpgid::attach)
                    .isInstanceOf(BpfException.class)
                    .hasMessageStartingWith(
                            "cannot attach program on_getpgid of everything: EEXIST (File exists). It is"
                                    + " attached there already");
            SystemCalls.getpgid(1);
            assertThat(skeleton.bss().produced()).isEqualTo(2);
        }
    }

    @Test
    void theLatestOfSeveralLinksIsTheProgramsLink() {
        try (Everything skeleton = Everything.load()) {
            BpfLink first = skeleton.progs().onCall.attach(Path.of("libc.so.6"), "getpgid");
            BpfLink second = skeleton.progs().onCall.attach(Path.of("libc.so.6"), "getsid");
            assertThat(skeleton.object().link("on_call")).contains(second);
            second.detach();
            assertThat(skeleton.object().link("on_call")).contains(first);
        }
    }

    @Test
    void programsKnowTheirSection() {
        try (Everything skeleton = Everything.load()) {
            assertThat(skeleton.progs().onGetpgid.name()).isEqualTo("on_getpgid");
            assertThat(skeleton.progs().onGetpgid.section()).isEqualTo("tracepoint/syscalls/sys_enter_getpgid");
            assertThat(skeleton.progs().onGetpgid.loaded()).isTrue();
            assertThat(skeleton.progs().onNothing.loaded()).isFalse();
            assertThatIllegalStateException()
                    .isThrownBy(skeleton.progs().onNothing::attach)
                    .withMessage("program on_nothing of everything was not loaded: turn its autoload on before load");
        }
    }

    @Test
    void attachesToFunctions() {
        try (Everything skeleton = Everything.load()) {
            try (BpfLink link = skeleton.progs().onCall.attach(Path.of("libc.so.6"), "getpgid")) {
                SystemCalls.getpgid(0);
                SystemCalls.getpgid(0);
                assertThat(skeleton.bss().uprobes()).isEqualTo(2);
                assertThat(skeleton.object().link("on_call")).contains(link);
            }
            SystemCalls.getpgid(0);
            assertThat(skeleton.bss().uprobes()).isEqualTo(2);
            try (BpfLink other = skeleton.progs().onCall.attach(Path.of("libc.so.6"), "getpgid", 1)) {
                SystemCalls.getpgid(0);
                assertThat(other.attached()).isTrue();
                assertThat(skeleton.bss().uprobes()).as("of process 1 only").isEqualTo(2);
            }
        }
    }

    @Test
    void readOnlyDataStaysAsItIs() {
        try (Everything skeleton = Everything.load()) {
            assertThatThrownBy(() -> skeleton.rodata().target(1)).isInstanceOf(ReadOnlyBufferException.class);
        }
    }

    @Test
    void severalOfOneObjectAreIndependent() {
        try (Everything one = Everything.load();
                Everything two = Everything.load()) {
            one.attach();
            SystemCalls.getpgid(1);
            assertThat(one.bss().produced()).isOne();
            assertThat(two.bss().produced()).isZero();
            one.maps().hash.put(1, Everything.Value.of(1, 2, "x"));
            assertThat(two.maps().hash.get(1)).isNull();
            one.close();
            two.attach();
            SystemCalls.getpgid(1);
            assertThat(two.bss().produced()).isOne();
        }
    }

    @Test
    void anyThreadMayClose() throws Exception {
        Everything skeleton = Everything.load();
        skeleton.attach();
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            Thread thread = new Thread(skeleton::close);
            thread.start();
            threads.add(thread);
        }
        for (Thread thread : threads) {
            thread.join();
            assertThat(skeleton.closed()).isTrue();
        }
        assertThat(KernelObjects.bpf()).noneMatch(object -> object.startsWith("link"));
    }
}
