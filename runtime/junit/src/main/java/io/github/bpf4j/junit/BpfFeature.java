package io.github.bpf4j.junit;

import io.github.bpf4j.runtime.BpfAttachKind;
import io.github.bpf4j.runtime.BpfFeatures;
import io.github.bpf4j.runtime.BpfMapType;
import io.github.bpf4j.runtime.BpfProgramType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.BooleanSupplier;

/** What a test may need. */
public enum BpfFeature {
    /** libbpf, and the privileges to load BPF. */
    LOADING("libbpf and the privileges to load BPF", () -> BpfFeatures.supports(BpfMapType.ARRAY)),
    /** The kernel's own BTF, which CO-RE needs. */
    BTF("the kernel's BTF, /sys/kernel/btf/vmlinux", BpfFeatures::btf),
    /** tracefs, mounted: without it no tracepoint can be attached to. */
    TRACEPOINTS("tracefs at /sys/kernel/tracing", file("/sys/kernel/tracing/events")),
    /** Tracepoints of single system calls. */
    SYSCALL_TRACEPOINTS("tracepoints of system calls", file("/sys/kernel/tracing/events/syscalls")),
    /** kprobes and kretprobes. */
    KPROBES("kprobes", () -> BpfFeatures.supports(BpfAttachKind.KPROBE)),
    /** uprobes and uretprobes. */
    UPROBES("uprobes", () -> BpfFeatures.supports(BpfAttachKind.UPROBE)),
    /** Many kprobes by one link. */
    KPROBE_MULTI("kprobe.multi", () -> BpfFeatures.supports(BpfAttachKind.KPROBE_MULTI)),
    /** Many uprobes by one link. */
    UPROBE_MULTI("uprobe.multi", () -> BpfFeatures.supports(BpfAttachKind.UPROBE_MULTI)),
    /** fentry, fexit and fmod_ret. */
    FENTRY("fentry", () -> BpfFeatures.supports(BpfAttachKind.FENTRY)),
    /** tc by links. */
    TCX("tcx", () -> BpfFeatures.supports(BpfAttachKind.TCX)),
    /** Device pairs that run programs. */
    NETKIT("netkit", () -> BpfFeatures.supports(BpfAttachKind.NETKIT)),
    /** fentry, fexit, iterators and BTF tracepoints. */
    TRACING_PROGRAMS("programs of type TRACING", () -> BpfFeatures.supports(BpfProgramType.TRACING)),
    /** LSM programs, and the kernel started with them. */
    LSM("LSM programs", () -> BpfFeatures.supports(BpfAttachKind.LSM)),
    /** XDP programs. */
    XDP("XDP programs", () -> BpfFeatures.supports(BpfProgramType.XDP)),
    /** Programs that are run by a system call only. */
    SYSCALL_PROGRAMS("programs of type SYSCALL", () -> BpfFeatures.supports(BpfProgramType.SYSCALL)),
    /** struct_ops, for instance congestion control. */
    STRUCT_OPS("struct_ops", () -> BpfFeatures.supports(BpfProgramType.STRUCT_OPS)),
    /** Ring buffers. */
    RING_BUFFERS("ring buffers", BpfFeatures::ringBuffers),
    /** Storage for tasks. */
    TASK_STORAGE("task storage", () -> BpfFeatures.supports(BpfMapType.TASK_STORAGE));

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
