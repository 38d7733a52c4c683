package io.github.bpf4j.examples.tools;

import io.github.bpf4j.probes.OpensnoopBpf;
import io.github.bpf4j.probes.OpensnoopBpf.Event;
import io.github.bpf4j.runtime.EventLoop;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Prints each file that is opened, or that could not be. */
@Command(name = "opensnoop", description = "Prints each file that is opened, or that could not be, and by whom.")
final class Opensnoop extends Tool {
    /** Of each CPU's buffer: 2 MiB, some 6,000 events. Files are opened in bursts. */
    private static final int PAGES = 512;

    @Mixin
    private final ProcessOptions process = new ProcessOptions();

    @Option(
            names = {"-t", "--tid"},
            paramLabel = "TID",
            description = "Only this thread.")
    private @Nullable Long tid;

    @Option(
            names = {"-n", "--name"},
            paramLabel = "TEXT",
            description = "Only processes whose name contains this text.")
    private String name = "";

    @Option(
            names = {"-x", "--failed"},
            description = "Only files that could not be opened.")
    private boolean failed;

    @Option(
            names = {"-T", "--timestamp"},
            description = "Print the time.")
    private boolean timestamp;

    @Option(
            names = {"-e", "--extended-fields"},
            description = "Print the flags, in octal.")
    private boolean extended;

    /** One function of the kernel sees all; without kprobes, tracepoints of the system calls do. */
    private boolean kprobe;

    @Override
    void run() {
        kprobe = Hooks.kprobe("do_sys_openat2");
        try (OpensnoopBpf skeleton = OpensnoopBpf.load(this::configure);
                EventLoop loop = EventLoop.create()) {
            OpensnoopBpf.Maps.Events events = skeleton.maps().events();
            Printer<Event> printer = printer(columns());
            loop.on(events.pages(PAGES), event -> {
                if (event.comm().contains(name)) {
                    printer.print(event);
                }
            });
            skeleton.attach();
            started("opens by " + (kprobe ? "a kprobe on do_sys_openat2" : "tracepoints of system calls"));
            poll(loop);
            ended("%d printed, %d lost", printer.printed(), events.lost());
        }
    }

    private void configure(OpensnoopBpf.Opened opened) {
        OpensnoopBpf.Opened.Rodata rodata = opened.rodata().onlyFailed(failed);
        process.configure(rodata::targetPid, rodata::targetUid);
        if (tid != null) {
            rodata.targetTid(tid);
        }
        choosePrograms(opened.progs());
    }

    private void choosePrograms(OpensnoopBpf.Opened.Progs programs) {
        boolean openat = !kprobe && Hooks.tracepoint("syscalls", "sys_enter_openat");
        if (!kprobe && !openat) {
            throw new ToolException("this kernel has neither kprobes (CONFIG_KPROBES) nor tracepoints of system calls"
                    + " (CONFIG_FTRACE_SYSCALLS), or tracefs is not mounted. With one of them it works; for one process"
                    + " also \"strace -e trace=open,openat\" does");
        }
        programs.enterKprobe().autoload(kprobe);
        programs.exitKprobe().autoload(kprobe);
        programs.enterOpenat().autoload(openat);
        programs.exitOpenat().autoload(openat);
        // Linux on arm64 has no open and no creat, and openat2 came in 5.6.
        boolean open = openat && Hooks.tracepoint("syscalls", "sys_enter_open");
        programs.enterOpen().autoload(open);
        programs.exitOpen().autoload(open);
        boolean creat = openat && Hooks.tracepoint("syscalls", "sys_enter_creat");
        programs.enterCreat().autoload(creat);
        programs.exitCreat().autoload(creat);
        boolean openat2 = openat && Hooks.tracepoint("syscalls", "sys_enter_openat2");
        programs.enterOpenat2().autoload(openat2);
        programs.exitOpenat2().autoload(openat2);
    }

    private Columns<Event> columns() {
        Columns<Event> columns = new Columns<>();
        if (timestamp) {
            columns.time();
        }
        if (process.printUid()) {
            columns.number("UID", 6, Event::uid);
        }
        columns.number("PID", 7, Event::pid)
                .text("COMM", 16, Event::comm)
                .number("FD", 4, event -> Math.max(event.result(), -1))
                .number("ERR", 3, event -> Math.max(-event.result(), 0));
        if (extended) {
            columns.number("FLAGS", 8, event -> "%08o".formatted(event.flags()));
        }
        return columns.text("PATH", 0, Event::filename);
    }
}
