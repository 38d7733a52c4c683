package io.github.bpf4j.runtime.internal;

import io.github.bpf4j.runtime.BpfException;
import java.nio.file.Path;

/** A descriptor that the kernel is given to say which file, process or socket is meant. */
public final class Descriptor implements AutoCloseable {
    /** Only names the file: opens no device, and waits for nobody. */
    private static final int PATH_ONLY = 0x200000;

    private static final int CLOSE_ON_EXEC = 0x80000;

    private final int number;

    private Descriptor(int number) {
        this.number = number;
    }

    /**
     * Of a file or directory.
     *
     * @throws BpfException if there is none
     */
    public static Descriptor ofFile(Path file) {
        return open("file " + file, file, PATH_ONLY);
    }

    /**
     * Of a directory, for calls that do not take {@link #ofFile}.
     *
     * @throws BpfException if there is none
     */
    public static Descriptor ofDirectory(Path directory) {
        return open("directory " + directory, directory, 0);
    }

    /**
     * Of a namespace.
     *
     * @throws BpfException if there is none
     */
    public static Descriptor ofNamespace(Path namespace) {
        return open("namespace " + namespace, namespace, 0);
    }

    private static Descriptor open(String description, Path path, int flags) {
        try (NativeMemory memory = new NativeMemory()) {
            int number = LibC.open(memory.string(path.toString()), flags | CLOSE_ON_EXEC);
            return new Descriptor(Failures.check(number < 0 ? -LibC.errno() : number, Operation.FIND, description));
        }
    }

    /**
     * Of a process.
     *
     * @throws BpfException if there is none
     */
    public static Descriptor ofProcess(long pid) {
        return new Descriptor(Failures.check(SystemCall.pidfdOpen(pid), Operation.FIND, "process " + pid));
    }

    /**
     * A duplicate of one that a process has.
     *
     * @throws BpfException if there is no such process or descriptor, or this process may not look into that one
     */
    public static Descriptor ofProcess(long pid, int number) {
        try (Descriptor process = ofProcess(pid)) {
            return new Descriptor(Failures.check(
                    SystemCall.pidfdGetfd(process.number, number),
                    Operation.FIND,
                    "descriptor " + number + " of process " + pid));
        }
    }

    /** The number, valid until {@link #close}. */
    public int number() {
        return number;
    }

    @Override
    public void close() {
        LibC.close(number);
    }
}
