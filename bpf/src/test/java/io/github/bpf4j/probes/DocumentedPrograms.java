package io.github.bpf4j.probes;

import io.github.bpf4j.probes.IteratorsBpf.Task;
import io.github.bpf4j.probes.TestRunsBpf.Header;
import io.github.bpf4j.runtime.BpfIteratorScope;
import io.github.bpf4j.runtime.BpfLink;
import io.github.bpf4j.runtime.BpfNetfilterProgram.Family;
import io.github.bpf4j.runtime.BpfNetfilterProgram.Hook;
import io.github.bpf4j.runtime.BpfOrder;
import io.github.bpf4j.runtime.BpfPerfEvent;
import io.github.bpf4j.runtime.BpfSocket;
import io.github.bpf4j.runtime.BpfStatistics;
import io.github.bpf4j.runtime.BpfTcProgram.Direction;
import io.github.bpf4j.runtime.BpfTestRun;
import io.github.bpf4j.runtime.BpfTestRun.Input;
import io.github.bpf4j.runtime.BpfXdpProgram.Mode;
import io.github.bpf4j.runtime.SkBuff;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The Java of docs/programs.md; each kind of program is tried by the tests beside. */
final class DocumentedPrograms {
    private DocumentedPrograms() {}

    static void functions(KernelFunctionsBpf.Progs progs) {
        progs.onUnlink().attach(); // SEC("kprobe/vfs_unlink")
        progs.onAny().attach("vfs_unlink"); // SEC("kprobe")
        progs.onAny().attach("vfs_unlink", 4); // four bytes into it
        progs.onAny().withCookie(7).attach("vfs_unlink"); // bpf_get_attach_cookie() returns 7
        progs.onWrite().attach("write"); // SEC("ksyscall")
        progs.onUnlinks().attach("tcp_*"); // SEC("kprobe.multi")
        progs.onUnlinks().attach(List.of("vfs_read", "vfs_write"));
        progs.onUnlinks().attach(Map.of("vfs_read", 1L, "vfs_write", 2L)); // with a cookie each
    }

    static void tracing() {
        var skeleton = KernelFunctionsBpf.load(opened -> {
            opened.progs().entering().autoload(true).attachTo("vfs_unlink"); // SEC("?fentry")
        });
        skeleton.progs().entering().attach();
    }

    static void users(UserFunctionsBpf.Progs progs, int pid) {
        progs.onAny().attach("c", "malloc"); // SEC("uprobe"); in libc.so.6, of all processes
        progs.onAny().attach("bash", "readline+4"); // a program in PATH
        progs.onAny().attach(Path.of("/opt/db/bin/server"), "parse_query", pid);
        progs.onAny().attach(Path.of("/opt/db/bin/server"), 0x1234); // an offset in the file
        progs.onTick().attach("python3", "python", "gc__start"); // SEC("usdt"): provider and probe
    }

    static void tracepoints(UserFunctionsBpf.Progs progs) {
        progs.onTracepoint().attach("sched", "sched_process_exec"); // SEC("tracepoint")
        progs.onRawTracepoint().attach("sched_switch"); // SEC("raw_tp")
    }

    static void samples(UserFunctionsBpf.Progs progs, int pid) {
        BpfPerfEvent clock = BpfPerfEvent.of(BpfPerfEvent.Software.CPU_CLOCK);
        progs.onSample().attachToEachCpu(clock.frequency(99)); // SEC("perf_event")
        progs.onSample().attach(clock.process(pid).period(1_000_000)); // each millisecond that it runs
        progs.onSample()
                .attach(BpfPerfEvent.of(BpfPerfEvent.Hardware.CACHE_MISSES)
                        .cpu(0)
                        .period(10_000));
    }

    static void interfaces(NetworkBpf.Progs progs) {
        progs.onFrame().attach("eth0"); // SEC("xdp")
        progs.onFrame().attach("eth0", Mode.SKB);
        progs.onPacket().attach("eth0", Direction.EGRESS); // SEC("tc")
    }

    static void newerInterfaces(NewerSectionsBpf.Progs progs) {
        BpfLink first = progs.onReceived().attach("eth0"); // SEC("tcx/ingress")
        progs.onReceivedToo().attach("eth0", BpfOrder.before(first));
        progs.onNetkit().attach("nk0"); // SEC("netkit/primary")
        progs.onNetfilter().attach(Family.IPV4, Hook.LOCAL_IN, -100); // SEC("netfilter")
    }

    static void groups(NetworkBpf skeleton, int descriptor) {
        NetworkBpf.Progs progs = skeleton.progs();
        progs.onConnect().attach(Path.of("/sys/fs/cgroup/system.slice")); // SEC("cgroup/connect4")
        progs.onLookup().attach(); // SEC("sk_lookup"), in this network namespace
        progs.onLookup().attach(Path.of("/run/netns/blue"));
        progs.onMessage().attach(skeleton.maps().sockets()); // SEC("sk_msg")
        progs.onDatagram().attach(BpfSocket.of(descriptor)); // SEC("socket")
    }

    static void iterators(IteratorsBpf skeleton, int pid) throws IOException {
        IteratorsBpf.Progs progs = skeleton.progs();
        List<String> lines = progs.printTasks().lines(); // SEC("iter/task"), bpf_seq_printf
        List<Task> tasks = progs.writeTasks().records(Task.TYPE); // bpf_seq_write of struct task
        progs.writeTasks().forEach(Task.TYPE, BpfIteratorScope.process(pid), task -> System.out.println(task.comm()));
        try (InputStream stream = progs.printTasks().open()) {
            stream.transferTo(System.out);
        }
        System.out.println(lines.size() + tasks.size());
    }

    static void replaces() {
        try (var network = NetworkBpf.load(
                        opened -> opened.progs().onWeighedFrame().autoload(true));
                var replacing = ReplacingBpf.load(opened -> {
                    opened.progs().heavier().attachTo(network.progs().onWeighedFrame(), "weight");
                })) {
            replacing.progs().heavier().attach(); // SEC("freplace/weight")
        }
    }

    static void links(NetworkBpf.Progs progs) {
        BpfLink link = progs.onFrame().attach("eth0");
        link.replace(progs.onOtherFrame()); // without a moment in which there is none
        link.pin(Path.of("/sys/fs/bpf/acme/frames")); // stays when the skeleton or the process ends

        try (BpfLink pinned = BpfLink.openPinned(Path.of("/sys/fs/bpf/acme/frames"))) {
            pinned.detach(); // and unpins
        }
    }

    static void runs(TestRunsBpf.Progs progs) {
        Header header = Header.allocate().kind(7);
        BpfTestRun run = progs.onPacket()
                .testRun(Input.ofPacket(Header.TYPE, header)
                        .withContext(SkBuff.allocate().mark(5))
                        .repeated(1000));
        System.out.println(run.returnValue() + " after " + run.duration());
        System.out.println(run.packet(0, Header.TYPE).kind());
        System.out.println(run.context(SkBuff.TYPE).mark());
    }

    static void statistics(NetworkBpf.Progs progs) throws InterruptedException {
        try (BpfStatistics statistics = BpfStatistics.enable()) {
            Thread.sleep(10_000);
            System.out.println(progs.onFrame().statistics() + " with " + statistics);
        }
    }
}
