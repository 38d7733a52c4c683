package io.github.bpf4j.junit;

import io.github.bpf4j.runtime.BpfKernel;
import io.github.bpf4j.runtime.BpfMapType;
import io.github.bpf4j.runtime.BpfProgramType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.BooleanSupplier;

/** What a test may need. */
public enum BpfFeature {
    /** libbpf, and the privileges to load BPF. */
    LOADING("libbpf and the privileges to load BPF", () -> BpfKernel.supports(BpfMapType.ARRAY)),
    /** The kernel's own BTF, which CO-RE needs. */
    BTF("the kernel's BTF, /sys/kernel/btf/vmlinux", file("/sys/kernel/btf/vmlinux")),
    /** tracefs, mounted: without it no tracepoint can be attached to. */
    TRACEPOINTS("tracefs at /sys/kernel/tracing", file("/sys/kernel/tracing/events")),
    /** Tracepoints of single system calls. */
    SYSCALL_TRACEPOINTS("tracepoints of system calls", file("/sys/kernel/tracing/events/syscalls")),
    /** kprobes and kretprobes. */
    KPROBES("kprobes", file("/sys/bus/event_source/devices/kprobe")),
    /** uprobes and uretprobes. */
    UPROBES("uprobes", file("/sys/bus/event_source/devices/uprobe")),
    /** fentry, fexit, iterators and BTF tracepoints. */
    TRACING_PROGRAMS("programs of type TRACING", () -> BpfKernel.supports(BpfProgramType.TRACING)),
    /** LSM programs, and the kernel started with them. */
    LSM("LSM programs", () -> BpfKernel.supports(BpfProgramType.LSM)),
    /** XDP programs. */
    XDP("XDP programs", () -> BpfKernel.supports(BpfProgramType.XDP)),
    /** Programs that are run by a system call only. */
    SYSCALL_PROGRAMS("programs of type SYSCALL", () -> BpfKernel.supports(BpfProgramType.SYSCALL)),
    /** struct_ops, for instance congestion control. */
    STRUCT_OPS("struct_ops", () -> BpfKernel.supports(BpfProgramType.STRUCT_OPS)),
    /** Ring buffers. */
    RING_BUFFERS("ring buffers", () -> BpfKernel.supports(BpfMapType.RINGBUF)),
    /** Storage for tasks. */
    TASK_STORAGE("task storage", () -> BpfKernel.supports(BpfMapType.TASK_STORAGE));

    private final String description;
    private final BooleanSupplier probe;

    BpfFeature(String description, BooleanSupplier probe) {
        this.description = description;
        this.probe = probe;
    }

    private static BooleanSupplier file(String path) {
        return () -> Files.exists(Path.of(path));
    }

    /**
     * Whether it is there.
     *
     * @throws io.github.bpf4j.runtime.BpfException if that cannot be found out
     */
    public boolean present() {
        return probe.getAsBoolean();
    }

    @Override
    public String toString() {
        return description;
    }
}
