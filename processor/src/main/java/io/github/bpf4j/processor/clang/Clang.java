package io.github.bpf4j.processor.clang;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** A clang that can compile for BPF; immutable, for use by any thread. */
public final class Clang {
    private final Path executable;
    private final int majorVersion;
    private final String version;

    Clang(Path executable, int majorVersion, String version) {
        this.executable = executable;
        this.majorVersion = majorVersion;
        this.version = version;
    }

    /**
     * Finds a clang.
     *
     * @param configured a path, or a name to look for on PATH; empty for the newest of clang and clang-NN on PATH
     * @throws ClangException if there is none, it is no clang, or it is too old
     * @throws InterruptedException if the thread is interrupted while a clang tells its version
     */
    public static Clang find(Optional<String> configured) throws InterruptedException {
        throw new ClangException("No clang");
    }

    /** The absolute path. */
    public Path executable() {
        return executable;
    }

    public int majorVersion() {
        return majorVersion;
    }

    /** The whole line, {@code Debian clang version 14.0.6}: what a cache should be keyed by. */
    public String version() {
        return version;
    }

    /**
     * Compiles a source.
     *
     * <p>The object appears under its name at once and whole, or not at all. An interrupt kills clang.
     *
     * @throws IOException if a file or folder cannot be written, or clang cannot be started
     * @throws InterruptedException if the thread is interrupted
     */
    public CompileResult compile(CompileRequest request) throws IOException, InterruptedException {
        throw new IOException("Cannot run " + executable);
    }
}
