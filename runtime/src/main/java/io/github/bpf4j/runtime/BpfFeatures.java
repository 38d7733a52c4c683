package io.github.bpf4j.runtime;

import io.github.bpf4j.runtime.internal.Errno;
import io.github.bpf4j.runtime.internal.Failures;
import io.github.bpf4j.runtime.internal.Libbpf;
import io.github.bpf4j.runtime.internal.LibbpfLog;
import io.github.bpf4j.runtime.internal.Operation;
import io.github.bpf4j.runtime.internal.Privileges;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntSupplier;

/**
 * What the running kernel can do with BPF, found by trying: each question is asked of it once. The process needs the
 * privileges to load BPF. Any thread may ask.
 */
public final class BpfFeatures {
    private static final Path BTF = Path.of("/sys/kernel/btf/vmlinux");

    private static final Map<Object, Boolean> ANSWERS = new ConcurrentHashMap<>();

    private BpfFeatures() {}

    /**
     * Whether there are maps of this kind.
     *
     * @throws BpfException if that cannot be found out, for instance for want of privileges
     */
    public static boolean supports(BpfMapType type) {
        return ask(type, "maps " + type, () -> Libbpf.probeMapType(type.ordinal()));
    }

    /**
     * Whether there are programs of this kind. Whether they may be attached to what one wants is another question.
     *
     * @throws BpfException as {@link #supports(BpfMapType)}
     */
    public static boolean supports(BpfProgramType type) {
        return ask(type, "programs " + type, () -> Libbpf.probeProgramType(type.ordinal()));
    }

    /**
     * Whether programs of this kind may call the function.
     *
     * @throws BpfException as {@link #supports(BpfMapType)}; always for {@code TRACING}, {@code EXT}, {@code LSM} and
     *     {@code STRUCT_OPS}, where it depends on what the program is attached to
     */
    public static boolean supports(BpfProgramType type, BpfHelper helper) {
        return ask(
                List.of(type, helper), helper + " in programs " + type, () -> ProbeProgram.callsHelper(type, helper));
    }

    /**
     * Whether programs can be attached this way.
     *
     * @throws BpfException as {@link #supports(BpfMapType)}
     */
    public static boolean supports(BpfAttachKind kind) {
        return ask(kind, "attaching by " + kind, () -> AttachProbe.supports(kind));
    }

    /** Whether there is BTF of the kernel itself, which CO-RE needs, unless {@link BpfOptions#btf} gives another. */
    public static boolean btf() {
        return Files.exists(BTF);
    }

    /**
     * Whether there are ring buffers: from Linux 5.8 on.
     *
     * @throws BpfException as {@link #supports(BpfMapType)}
     */
    public static boolean ringBuffers() {
        return supports(BpfMapType.RINGBUF);
    }

    /**
     * The version of libbpf in use: {@code 1.1}.
     *
     * @throws BpfLibraryException if there is none
     */
    public static String libbpfVersion() {
        return Libbpf.version();
    }

    /** @param probe 1 for yes, 0 for no, or a negated error number */
    private static boolean ask(Object question, String subject, IntSupplier probe) {
        Boolean known = ANSWERS.get(question);
        if (known == null) {
            // Not computeIfAbsent: a thread that asks something else must not wait for this one's probe.
            int answer = answer(probe);
            if (answer == 0 && !Privileges.missing().isEmpty()) {
                // To a process without privileges the kernel says no, whatever it could do.
                answer = -Errno.EPERM;
            }
            if (answer == -Errno.EOPNOTSUPP) {
                throw new BpfException(
                        "cannot find out whether this kernel supports " + subject + ": libbpf " + libbpfVersion()
                                + " is too old to ask for it, or it depends on what a program is attached to");
            }
            known = Failures.check(answer, Operation.INSPECT, "this kernel, for " + subject) == 1;
            ANSWERS.put(question, known);
        }
        return known;
    }

    private static int answer(IntSupplier probe) {
        try (LibbpfLog log = LibbpfLog.collect()) {
            int answer = probe.getAsInt();
            // What libbpf warns of then is the answer, and no one's concern.
            log.take();
            return answer;
        }
    }
}
