package io.github.bpf4j.runtime;

import io.github.bpf4j.runtime.internal.Errno;
import io.github.bpf4j.runtime.internal.LibC;
import io.github.bpf4j.runtime.internal.Libbpf;
import io.github.bpf4j.runtime.internal.NativeMemory;
import io.github.bpf4j.runtime.internal.SystemCall;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Tries whether the kernel attaches programs in some way: a program that does nothing, to what does not exist where that
 * tells, else to a function that only tests of the kernel call.
 *
 * <p>By system calls rather than libbpf, which may be too old to ask.
 */
final class AttachProbe {
    /** {@code enum bpf_cmd}. */
    private static final int RAW_TRACEPOINT_OPEN = 17;

    private static final int LINK_CREATE = 28;
    private static final int NO_DEVICE = Integer.MAX_VALUE;
    private static final Path DEVICES = Path.of("/sys/bus/event_source/devices");
    private static final Path TRACEFS = Path.of("/sys/kernel/tracing/events");
    private static final Path TRACEFS_BEFORE = Path.of("/sys/kernel/debug/tracing/events");
    private static final Path SECURITY_MODULES = Path.of("/sys/kernel/security/lsm");

    private AttachProbe() {}

    /** @return 1 if it does, 0 if not, as libbpf's own probes */
    static int supports(BpfAttachKind kind) {
        Libbpf.requirePresent();
        return switch (kind) {
            case KPROBE -> answer(Files.exists(DEVICES.resolve("kprobe")));
            case UPROBE -> answer(Files.exists(DEVICES.resolve("uprobe")));
            case TRACEPOINT -> answer(Files.exists(TRACEFS) || Files.exists(TRACEFS_BEFORE));
            case KPROBE_MULTI -> link(BpfProgramType.KPROBE, ProbeProgram.TRACE_KPROBE_MULTI, 0, Errno.ESRCH);
            case UPROBE_MULTI -> link(BpfProgramType.KPROBE, ProbeProgram.TRACE_UPROBE_MULTI, 0, Errno.EBADF);
            case TCX -> link(BpfProgramType.SCHED_CLS, ProbeProgram.TCX_INGRESS, NO_DEVICE, Errno.ENODEV);
            case NETKIT -> link(BpfProgramType.SCHED_CLS, ProbeProgram.NETKIT_PRIMARY, NO_DEVICE, Errno.ENODEV);
            case FENTRY -> fentry();
            case LSM -> lsm();
        };
    }

    private static int answer(boolean yes) {
        return yes ? 1 : 0;
    }

    /** @param expected how a kernel that has such links refuses this one */
    private static int link(BpfProgramType type, int attachType, int target, int expected) {
        // What is attached to a device by tc may be so in several ways, and does not say in which.
        int program = ProbeProgram.load(type, type == BpfProgramType.SCHED_CLS ? 0 : attachType, 0);
        if (program < 0) {
            return 0;
        }
        try (NativeMemory memory = new NativeMemory()) {
            ByteBuffer link =
                    attributes(memory).putInt(0, program).putInt(4, target).putInt(8, attachType);
            if (attachType == ProbeProgram.TRACE_KPROBE_MULTI) {
                ByteBuffer names = memory.allocate(Long.BYTES).putLong(0, memory.string("bpf4j_no_such_function"));
                link.putInt(20, 1).putLong(24, NativeMemory.address(names));
            } else if (attachType == ProbeProgram.TRACE_UPROBE_MULTI) {
                // A directory is no program: that is refused later than what is unknown.
                ByteBuffer offsets = memory.allocate(Long.BYTES);
                link.putLong(16, memory.string("/"))
                        .putLong(24, NativeMemory.address(offsets))
                        .putInt(48, 1);
            }
            int result = SystemCall.bpf(LINK_CREATE, NativeMemory.address(link), ProbeProgram.ATTRIBUTES);
            if (result >= 0) {
                LibC.close(result);
            }
            return answer(result == -expected);
        } finally {
            LibC.close(program);
        }
    }

    private static int fentry() {
        int function = functionId("bpf_fentry_test1", ProbeProgram.TRACE_FENTRY);
        if (function <= 0) {
            return 0;
        }
        int program = ProbeProgram.load(BpfProgramType.TRACING, ProbeProgram.TRACE_FENTRY, function);
        if (program < 0) {
            return 0;
        }
        try (NativeMemory memory = new NativeMemory()) {
            ByteBuffer open = attributes(memory).putInt(8, program);
            int link = SystemCall.bpf(RAW_TRACEPOINT_OPEN, NativeMemory.address(open), ProbeProgram.ATTRIBUTES);
            if (link >= 0) {
                LibC.close(link);
            }
            return answer(link >= 0);
        } finally {
            LibC.close(program);
        }
    }

    private static int lsm() {
        int hook = functionId("file_open", ProbeProgram.LSM_MAC);
        int program = hook <= 0 ? -Errno.EINVAL : ProbeProgram.load(BpfProgramType.LSM, ProbeProgram.LSM_MAC, hook);
        if (program < 0) {
            return 0;
        }
        LibC.close(program);
        try {
            return answer(!Files.exists(SECURITY_MODULES)
                    || Files.readString(SECURITY_MODULES).contains("bpf"));
        } catch (IOException e) {
            // Without securityfs, or the right to look: the kernel took the program, and more cannot be known.
            return 1;
        }
    }

    private static int functionId(String name, int attachType) {
        try (NativeMemory memory = new NativeMemory()) {
            return Libbpf.findVmlinuxBtfId(memory.string(name), attachType);
        }
    }

    private static ByteBuffer attributes(NativeMemory memory) {
        return memory.allocate(ProbeProgram.ATTRIBUTES);
    }
}
