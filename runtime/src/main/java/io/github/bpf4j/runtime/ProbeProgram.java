package io.github.bpf4j.runtime;

import io.github.bpf4j.runtime.internal.Errno;
import io.github.bpf4j.runtime.internal.LibC;
import io.github.bpf4j.runtime.internal.NativeMemory;
import io.github.bpf4j.runtime.internal.SystemCall;
import java.nio.ByteBuffer;
import java.util.List;

/**
 * Programs of two or three instructions that are loaded to see whether the kernel takes them.
 *
 * <p>By the system call rather than libbpf, which may be too old to ask, or to understand the answer.
 */
final class ProbeProgram {
    /** {@code enum bpf_attach_type}. */
    static final int TRACE_FENTRY = 24;

    static final int LSM_MAC = 27;
    static final int TRACE_KPROBE_MULTI = 42;
    static final int TCX_INGRESS = 46;
    static final int TRACE_UPROBE_MULTI = 48;
    static final int NETKIT_PRIMARY = 54;
    private static final int CGROUP_INET4_CONNECT = 10;
    private static final int CGROUP_GETSOCKOPT = 21;
    private static final int SK_LOOKUP = 36;
    private static final int NETFILTER = 45;

    /** Of {@code union bpf_attr}, as far as it is used here: kernels take more of it than they know if it is zero. */
    static final int ATTRIBUTES = 120;

    private static final int PROG_LOAD = 5;
    private static final int SLEEPABLE = 1 << 4;
    private static final int LOG_SIZE = 4096;

    private static final byte CALL = (byte) 0x85;
    private static final byte SET_R0 = (byte) 0xb7;
    private static final byte EXIT = (byte) 0x95;
    private static final int INSTRUCTION = 8;

    /** What the verifier says of a helper that this kernel, or this kind of program, does not have. */
    private static final List<String> NO_HELPER =
            List.of("invalid func ", "unknown func ", "program of this type cannot use helper ");

    private ProbeProgram() {}

    /**
     * Loads a program that does nothing.
     *
     * @return a descriptor, or a negated error number
     */
    static int load(BpfProgramType type, int attachType, int btfId) {
        try (NativeMemory memory = new NativeMemory()) {
            ByteBuffer code = memory.allocate(2 * INSTRUCTION).put(0, SET_R0).put(INSTRUCTION, EXIT);
            return load(type, attachType, btfId, code, memory.allocate(LOG_SIZE), memory);
        }
    }

    /** @return 1 if programs of this kind may call the helper, 0 if not, or a negated error number if that is not to be told */
    static int callsHelper(BpfProgramType type, BpfHelper helper) {
        switch (type) {
            case TRACING, LSM, EXT, STRUCT_OPS -> {
                return -Errno.EOPNOTSUPP;
            }
            default -> {}
        }
        try (NativeMemory memory = new NativeMemory()) {
            ByteBuffer code = memory.allocate(3 * INSTRUCTION)
                    .put(0, CALL)
                    .putInt(4, helper.ordinal())
                    .put(INSTRUCTION, SET_R0)
                    .put(2 * INSTRUCTION, EXIT);
            ByteBuffer log = memory.allocate(LOG_SIZE);
            int program = load(type, attachType(type), 0, code, log, memory);
            if (program >= 0) {
                LibC.close(program);
                return 1;
            }
            String text = NativeMemory.text(NativeMemory.address(log));
            if (text.isEmpty()) {
                // Refused before the verifier looked at the code: no such kind of program, or no privileges.
                return 0;
            }
            return NO_HELPER.stream().anyMatch(text::contains) ? 0 : 1;
        }
    }

    /** For the kinds of program that must say what they are for. */
    private static int attachType(BpfProgramType type) {
        return switch (type) {
            case CGROUP_SOCK_ADDR -> CGROUP_INET4_CONNECT;
            case CGROUP_SOCKOPT -> CGROUP_GETSOCKOPT;
            case SK_LOOKUP -> SK_LOOKUP;
            case NETFILTER -> NETFILTER;
            default -> 0;
        };
    }

    private static int load(
            BpfProgramType type, int attachType, int btfId, ByteBuffer code, ByteBuffer log, NativeMemory memory) {
        ByteBuffer attributes = memory.allocate(ATTRIBUTES)
                .putInt(0, type.ordinal())
                .putInt(4, code.capacity() / INSTRUCTION)
                .putLong(8, NativeMemory.address(code))
                .putLong(16, memory.string("GPL"))
                .putInt(24, 1)
                .putInt(28, LOG_SIZE)
                .putLong(32, NativeMemory.address(log))
                .putInt(44, type == BpfProgramType.SYSCALL ? SLEEPABLE : 0)
                .putInt(68, attachType)
                .putInt(108, btfId);
        return SystemCall.bpf(PROG_LOAD, NativeMemory.address(attributes), ATTRIBUTES);
    }
}
