package io.github.bpf4j.runtime;

import io.github.bpf4j.runtime.internal.Errno;
import io.github.bpf4j.runtime.internal.Failures;
import io.github.bpf4j.runtime.internal.KernelInfo;
import io.github.bpf4j.runtime.internal.LibC;
import io.github.bpf4j.runtime.internal.Libbpf;
import io.github.bpf4j.runtime.internal.LibbpfLog;
import io.github.bpf4j.runtime.internal.LibbpfPrograms;
import io.github.bpf4j.runtime.internal.NativeMemory;
import io.github.bpf4j.runtime.internal.Operation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/** Files of a BPF file system, which keep programs and links in the kernel. */
final class Pins {
    private static final String WHERE =
            ": pins are made in a BPF file system (mount -t bpf bpf /sys/fs/bpf), under names" + " without a dot";

    private Pins() {}

    /** What may be pinned, as the names of descriptors in {@code /proc/self/fd} tell it. */
    enum Kind {
        LINK,
        PROGRAM;

        /** Kernels differ in how they write it: {@code bpf_link}, {@code bpf-link}. */
        boolean is(String target) {
            return target.replace('_', '-').endsWith(this == LINK ? "bpf-link" : "bpf-prog");
        }
    }

    static void pin(int descriptor, Path path, String object) {
        Path parent = path.toAbsolutePath().getParent();
        try (NativeMemory memory = new NativeMemory();
                LibbpfLog log = LibbpfLog.collect()) {
            if (parent != null) {
                Files.createDirectories(parent);
            }
            Failures.checkResult(
                    LibbpfPrograms.objPin(descriptor, memory.string(path.toString())),
                    Operation.PIN,
                    object + " at " + path,
                    log,
                    Pins::hint);
        } catch (IOException e) {
            throw failed("cannot pin " + object + " at " + path + " (" + e + ")" + WHERE, e);
        }
    }

    private static Optional<String> hint(int error) {
        return switch (error) {
            case Errno.EPERM, Errno.EINVAL ->
                Optional.of("The kernel does not pin this kind of link, or the place is none for it" + WHERE);
            case Errno.EEXIST -> Optional.of("There is such a file: remove it first, or open what is pinned there");
            default -> Optional.empty();
        };
    }

    private static BpfException failed(String message, IOException cause) {
        BpfException failure = new BpfException(message);
        failure.initCause(cause);
        return failure;
    }

    static void remove(Path path, String object) {
        try {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            throw failed("cannot unpin " + object + ": " + path + " cannot be removed (" + e + ")", e);
        }
    }

    /** A descriptor of what is pinned there. */
    static int open(Path path, Kind kind) {
        try (NativeMemory memory = new NativeMemory();
                LibbpfLog log = LibbpfLog.collect()) {
            int descriptor = Failures.check(
                    Libbpf.objGet(memory.string(path.toString())), Operation.OPEN, "the pin " + path, log);
            String target = target(descriptor);
            if (!target.isEmpty() && !kind.is(target)) {
                LibC.close(descriptor);
                throw new BpfException("cannot open the pin " + path + ": it is no "
                        + kind.name().toLowerCase(Locale.ROOT) + ", but " + target.replace("anon_inode:", ""));
            }
            return descriptor;
        }
    }

    private static String target(int descriptor) {
        try {
            return Files.readSymbolicLink(Path.of("/proc/self/fd/" + descriptor))
                    .toString();
        } catch (IOException e) {
            return "";
        }
    }

    /** The name of the program that a link keeps attached, as far as the kernel has it; "" if that may not be known. */
    static String programOfLink(int link) {
        int program = LibbpfPrograms.progGetFdById(KernelInfo.programOfLink(link));
        if (program < 0) {
            return "";
        }
        try {
            return KernelInfo.nameOfProgram(program);
        } finally {
            LibC.close(program);
        }
    }
}
