package io.github.bpf4j.probes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.bpf4j.junit.BpfFeature;
import io.github.bpf4j.junit.RequiresFeature;
import io.github.bpf4j.junit.RequiresKernel;
import io.github.bpf4j.probes.NewerSectionsBpf.Opened;
import io.github.bpf4j.runtime.BpfException;
import io.github.bpf4j.runtime.BpfLibraryException;
import io.github.bpf4j.runtime.BpfLink;
import io.github.bpf4j.runtime.BpfNetfilterProgram.Family;
import io.github.bpf4j.runtime.BpfNetfilterProgram.Hook;
import io.github.bpf4j.runtime.BpfOrder;
import io.github.bpf4j.runtime.OpenProgram;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sections that need libbpf 1.3 or later, which {@code -Dbpf4j.libbpf} selects; else it must say so. */
@RequiresFeature(BpfFeature.LOADING)
class NewerSectionsTest {
    private static final boolean OLD = isOld();

    private NewerSectionsBpf skeleton;

    @AfterEach
    void close() {
        if (skeleton != null) {
            skeleton.close();
        }
    }

    private static boolean isOld() {
        try {
            loadNow(Opened.Progs::onReceived, false).close();
            return false;
        } catch (BpfLibraryException e) {
            return true;
        } catch (BpfException e) {
            return false;
        }
    }

    private static NewerSectionsBpf loadNow(Function<Opened.Progs, OpenProgram> program, boolean withCookie) {
        return NewerSectionsBpf.load(opened -> {
            opened.rodata().target(ProcessHandle.current().pid()).withCookie(withCookie);
            program.apply(opened.progs()).autoload(true);
        });
    }

    private NewerSectionsBpf.Progs load(Function<Opened.Progs, OpenProgram> program) {
        return load(program, false);
    }

    private NewerSectionsBpf.Progs load(Function<Opened.Progs, OpenProgram> program, boolean withCookie) {
        skeleton = Here.orSkip(() -> loadNow(program, withCookie));
        return skeleton.progs();
    }

    @Test
    void anOldLibbpfSaysWhatItLacks() {
        assumeTrue(OLD, "this libbpf knows these sections");
        for (Map.Entry<String, Function<Opened.Progs, OpenProgram>> section :
                Map.<String, Function<Opened.Progs, OpenProgram>>of(
                                "tcx/ingress of program on_received",
                                Opened.Progs::onReceived,
                                "netkit/primary of program on_netkit",
                                Opened.Progs::onNetkit,
                                "netfilter of program on_netfilter",
                                Opened.Progs::onNetfilter,
                                "uprobe.multi of program on_functions",
                                Opened.Progs::onFunctions)
                        .entrySet()) {
            assertThatThrownBy(() -> loadNow(section.getValue(), false))
                    .isInstanceOf(BpfLibraryException.class)
                    .hasMessageMatching(
                            "section " + section.getKey() + " needs libbpf 1\\.3 or later, and \\S+ is version"
                                    + " 1\\.[012]: update it by apt install .* or build a newer one and give its path by"
                                    + " -Dbpf4j\\.libbpf=PATH");
        }
    }

    private interface Action {
        void run() throws Exception;
    }

    private void isHitWhile(Supplier<BpfLink> attach, Action action) throws Exception {
        long before = skeleton.bss().hits();
        try (BpfLink link = Here.orSkip(attach)) {
            action.run();
            assertThat(skeleton.bss().hits()).isGreaterThan(before);
            assertThat(link.attached()).isTrue();
        }
        long hits = skeleton.bss().hits();
        action.run();
        assertThat(skeleton.bss().hits()).isEqualTo(hits);
    }

    @Test
    @Tag("program:tcx")
    @RequiresKernel("6.6")
    void tcx() throws Exception {
        try (TestNetwork network = TestNetwork.create()) {
            var egress = load(Opened.Progs::onSent).onSent();
            isHitWhile(() -> egress.attach(network.here()), network::send);
            skeleton.close();
            var ingress = load(Opened.Progs::onReceived).onReceived();
            isHitWhile(() -> ingress.attach(network.here(), BpfOrder.first()), network::receive);
            assertThatThrownBy(() -> ingress.attach(1_000_000, BpfOrder.last()))
                    .isInstanceOf(BpfException.class)
                    .hasMessageContaining("There is no network interface 1000000 in this network namespace");
        }
    }

    @Test
    @Tag("program:tcx")
    @RequiresKernel("6.6")
    void tcxInOrder() throws Exception {
        var programs = load(programs1 -> {
            programs1.onReceivedToo().autoload(true);
            return programs1.onReceived();
        });
        try (TestNetwork network = TestNetwork.create();
                BpfLink link = programs.onReceived().attach(network.here())) {
            String device = network.here();
            for (BpfOrder order : List.of(BpfOrder.first(), BpfOrder.before(link))) {
                assertThat(orderWith(() -> programs.onReceivedToo().attach(device, order), network))
                        .startsWith("21");
            }
            for (BpfOrder order : List.of(BpfOrder.last(), BpfOrder.after(link))) {
                assertThat(orderWith(() -> programs.onReceivedToo().attach(device, order), network))
                        .startsWith("12");
            }
        }
    }

    private String orderWith(Supplier<BpfLink> attach, TestNetwork network) throws Exception {
        try (BpfLink link = attach.get()) {
            skeleton.bss().order(0);
            network.receive();
            assertThat(link.attached()).isTrue();
            return Long.toUnsignedString(skeleton.bss().order());
        }
    }

    @Test
    @Tag("program:netkit")
    @RequiresKernel("6.7")
    void netkit() throws Exception {
        var program = load(Opened.Progs::onNetkit).onNetkit();
        try (TestNetwork network = TestNetwork.create("netkit")) {
            isHitWhile(() -> program.attach(network.here()), network::send);
        }
    }

    @Test
    @Tag("program:netfilter")
    @RequiresKernel("6.4")
    void netfilter() throws Exception {
        var program = load(Opened.Progs::onNetfilter).onNetfilter();
        Action send = () -> {
            try (DatagramSocket socket = new DatagramSocket()) {
                socket.send(new DatagramPacket(new byte[1], 1, InetAddress.getByName("127.0.0.1"), 9));
            }
        };
        isHitWhile(() -> program.attach(Family.IPV4, Hook.LOCAL_OUT, -128), send);
        isHitWhile(() -> program.attachDefragmented(Family.IPV4, Hook.LOCAL_IN, -127), send);
    }

    private static void startThread() throws Exception {
        Thread thread = new Thread(() -> {});
        thread.start();
        thread.join();
    }

    @Test
    @Tag("program:uprobe.multi")
    @RequiresKernel("6.6")
    void uprobeMulti() throws Exception {
        var program = load(Opened.Progs::onFunctions, true).onFunctions();
        isHitByOthersToo(() -> program.attach("libc.so.6", "pthread_create*"));
        Path libc = Path.of("/usr/lib/x86_64-linux-gnu/libc.so.6");
        assumeTrue(libc.toFile().exists(), "the C library is elsewhere");
        isHitByOthersToo(() -> program.attach(libc, List.of("malloc", "free")));
        isHitByOthersToo(() -> program.attach(libc, Map.of("malloc", 61L)));
        assertThat(skeleton.bss().cookie()).isEqualTo(61);
        assertThatThrownBy(() -> program.attach(libc, List.of("pthread_creat")))
                .isInstanceOf(BpfException.class)
                .hasMessageContaining("libc.so.6 has no function pthread_creat; near it: pthread_create");
    }

    @Test
    @Tag("program:uretprobe.multi")
    @RequiresKernel("6.6")
    void uretprobeMulti() {
        var program = load(Opened.Progs::afterFunctions).afterFunctions();
        try (BpfLink link = Here.orSkip(program::attach)) {
            assertThat(link.attached()).isTrue();
        }
    }

    @Test
    @Tag("program:uprobe.session")
    @RequiresKernel("6.13")
    void uprobeSession() throws Exception {
        var program = load(Opened.Progs::aroundFunctions).aroundFunctions();
        isHitByOthersToo(() -> program.attach("libc.so.6", "pthread_create*"));
        assertThat(skeleton.bss().hits()).as("entry and return").isGreaterThanOrEqualTo(2);
    }

    @Test
    @Tag("program:kprobe.session")
    @RequiresKernel("6.10")
    void kprobeSession(@TempDir Path folder) {
        var program = load(Opened.Progs::aroundUnlinks).aroundUnlinks();
        try (BpfLink link = Here.orSkip(program::attach)) {
            assertThat(folder.resolve("nothing").toFile().delete()).isFalse();
            assertThat(skeleton.bss().hits()).as("entry and return").isGreaterThanOrEqualTo(2);
            assertThat(link.attached()).isTrue();
        }
    }

    private void isHitByOthersToo(Supplier<BpfLink> attach) throws Exception {
        long before = skeleton.bss().hits();
        try (BpfLink link = Here.orSkip(attach)) {
            startThread();
            assertThat(skeleton.bss().hits()).isGreaterThan(before);
            assertThat(link.attached()).isTrue();
        }
    }
}
