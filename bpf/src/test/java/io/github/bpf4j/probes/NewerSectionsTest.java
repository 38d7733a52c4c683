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
import java.nio.file.Files;
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
@Tag("kernels")
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
            isInOrder(link, order -> programs.onReceivedToo().attach(device, order), network::receive);
        }
    }

    /** What is attached second comes where it is told to come. */
    private void isInOrder(BpfLink first, Function<BpfOrder, BpfLink> second, Action action) throws Exception {
        for (BpfOrder order : List.of(BpfOrder.first(), BpfOrder.before(first))) {
            assertThat(orderWith(() -> second.apply(order), action)).startsWith("21");
        }
        for (BpfOrder order : List.of(BpfOrder.last(), BpfOrder.after(first))) {
            assertThat(orderWith(() -> second.apply(order), action)).startsWith("12");
        }
    }

    private String orderWith(Supplier<BpfLink> attach, Action action) throws Exception {
        try (BpfLink link = attach.get()) {
            skeleton.bss().order(0);
            action.run();
            assertThat(link.attached()).isTrue();
            return Long.toUnsignedString(skeleton.bss().order());
        }
    }

    @Test
    @Tag("program:cgroup_skb")
    @RequiresKernel("6.17")
    void cgroupProgramsInOrder() throws Exception {
        var programs = loadCgroupPrograms();
        try (TestCgroup cgroup = TestCgroup.enter();
                BpfLink link = programs.onLeaving().attach(cgroup.path())) {
            Function<BpfOrder, BpfLink> attach =
                    order -> Here.orSkip(() -> programs.onLeavingToo().attach(cgroup.path(), order));
            isInOrder(link, attach, this::sendToMyself);
        }
    }

    /** A program of a cgroup above comes after those below, unless it is to come before them. */
    @Test
    @Tag("program:cgroup_skb")
    @RequiresKernel("6.17")
    void cgroupProgramsAboveThoseBelow() throws Exception {
        var programs = loadCgroupPrograms();
        try (TestCgroup cgroup = TestCgroup.enter();
                BpfLink below = programs.onLeaving().attach(cgroup.path())) {
            Path above = cgroup.path().getParent();
            assertThat(orderWith(() -> programs.onLeavingToo().attach(above), this::sendToMyself))
                    .startsWith("12");
            for (BpfOrder order : List.of(BpfOrder.first(), BpfOrder.last())) {
                Supplier<BpfLink> attach =
                        () -> Here.orSkip(() -> programs.onLeavingToo().attach(above, order.preorder()));
                assertThat(orderWith(attach, this::sendToMyself)).startsWith("21");
            }
            assertThat(below.attached()).isTrue();
        }
    }

    private NewerSectionsBpf.Progs loadCgroupPrograms() {
        return load(programs -> {
            programs.onLeavingToo().autoload(true);
            return programs.onLeaving();
        });
    }

    private void sendToMyself() throws Exception {
        try (DatagramSocket socket = new DatagramSocket()) {
            socket.send(new DatagramPacket(new byte[1], 1, InetAddress.getByName("127.0.0.1"), 9));
        }
    }

    @Test
    @Tag("program:netkit")
    @RequiresKernel("6.7")
    void netkit() throws Exception {
        var programs = load(programs1 -> {
            programs1.onNetkitToo().autoload(true);
            programs1.onPeer().autoload(true);
            return programs1.onNetkit();
        });
        try (TestNetwork network = TestNetwork.create("netkit")) {
            String device = network.here();
            isHitWhile(() -> programs.onNetkit().attach(device), network::send);
            isHitWhile(() -> programs.onPeer().attach(device), network::receive);
            try (BpfLink link = programs.onNetkit().attach(device)) {
                isInOrder(link, order -> programs.onNetkitToo().attach(device, order), network::send);
            }
        }
        try (TestNetwork network = TestNetwork.create()) {
            assertThatThrownBy(() -> programs.onNetkit().attach(network.here()))
                    .isInstanceOf(BpfException.class)
                    .hasMessageContaining("The interface is not the primary end of a netkit pair");
        }
    }

    @Test
    @Tag("program:netfilter")
    @RequiresKernel("6.4")
    void netfilter() throws Exception {
        var program = load(Opened.Progs::onNetfilter).onNetfilter();
        isHitWhile(() -> program.attach(Family.IPV4, Hook.LOCAL_OUT, -128), this::sendToMyself);
        isHitWhile(() -> program.attachDefragmented(Family.IPV4, Hook.LOCAL_IN, -127), this::sendToMyself);
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
    void kprobeSession(@TempDir Path folder) throws Exception {
        var program = load(Opened.Progs::aroundUnlinks).aroundUnlinks();
        countsOfUnlink(program::attach, 2, folder);
    }

    @Test
    @Tag("program:fsession")
    @RequiresKernel("7.0")
    void fsession(@TempDir Path folder) throws Exception {
        var program = load(Opened.Progs::aroundUnlink).aroundUnlink();
        countsOfUnlink(program::attach, 2, folder);
    }

    @Test
    @Tag("program:fentry.multi")
    @RequiresKernel("7.2")
    void fentryMulti(@TempDir Path folder) throws Exception {
        var program = load(Opened.Progs::enteringSeveral).enteringSeveral();
        countsOfUnlink(program::attach, 1, folder);
        assertThatThrownBy(() -> program.attach("vfs_unlinkk*"))
                .isInstanceOf(BpfException.class)
                .hasMessageContaining("This kernel has no function that fits vfs_unlinkk* and can be traced");
    }

    @Test
    @Tag("program:fexit.multi")
    @RequiresKernel("7.2")
    void fexitMulti(@TempDir Path folder) throws Exception {
        var program = load(Opened.Progs::leavingSeveral).leavingSeveral();
        countsOfUnlink(() -> program.attach("vfs_unlin?"), 1, folder);
    }

    @Test
    @Tag("program:fsession.multi")
    @RequiresKernel("7.2")
    void fsessionMulti(@TempDir Path folder) throws Exception {
        var program = load(Opened.Progs::aroundSeveral).aroundSeveral();
        countsOfUnlink(program::attach, 2, folder);
    }

    /** @param count how often a program runs for one file that is removed */
    private void countsOfUnlink(Supplier<BpfLink> attach, int count, Path folder) throws Exception {
        try (BpfLink link = Here.orSkip(attach)) {
            Files.delete(Files.createFile(folder.resolve("file")));
            assertThat(skeleton.bss().hits()).isEqualTo(count);
            assertThat(link.attached()).isTrue();
        }
        Files.delete(Files.createFile(folder.resolve("file")));
        assertThat(skeleton.bss().hits()).isEqualTo(count);
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
