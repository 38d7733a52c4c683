package io.github.bpf4j.runtime;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What must be known before an object is opened.
 *
 * <p>Immutable: each method that takes a value returns options with that value changed.
 */
public final class BpfOptions {
    /** What kernels take. */
    private static final int LEAST_LOG = 128;

    private static final int MOST_LOG = 1 << 30;

    private static final BpfOptions DEFAULTS = new BpfOptions(null, null, null, 0, 0);

    private final @Nullable Path btf;
    private final @Nullable String kconfig;
    private final @Nullable Path pinRoot;
    private final int logLevel;
    private final int kernelLogSize;

    private BpfOptions(
            @Nullable Path btf, @Nullable String kconfig, @Nullable Path pinRoot, int logLevel, int kernelLogSize) {
        this.btf = btf;
        this.kconfig = kconfig;
        this.pinRoot = pinRoot;
        this.logLevel = logLevel;
        this.kernelLogSize = kernelLogSize;
    }

    /** The kernel's own BTF and configuration, pins in {@code /sys/fs/bpf}, the verifier's log on failure only. */
    public static BpfOptions defaults() {
        return DEFAULTS;
    }

    /** Relocates types against a BTF file rather than the running kernel's, which may lack it. */
    public BpfOptions btf(Path file) {
        return new BpfOptions(file, kconfig, pinRoot, logLevel, kernelLogSize);
    }

    public Optional<Path> btf() {
        return Optional.ofNullable(btf);
    }

    /** Lines of kernel configuration, {@code CONFIG_X=y}, which override the running kernel's for {@code .kconfig}. */
    public BpfOptions kconfig(String lines) {
        return new BpfOptions(btf, lines, pinRoot, logLevel, kernelLogSize);
    }

    public Optional<String> kconfig() {
        return Optional.ofNullable(kconfig);
    }

    /** The directory, in a BPF file system, for maps that are declared as pinned by name. */
    public BpfOptions pinRoot(Path directory) {
        return new BpfOptions(btf, kconfig, directory, logLevel, kernelLogSize);
    }

    public Optional<Path> pinRoot() {
        return Optional.ofNullable(pinRoot);
    }

    /**
     * How much the verifier logs: 0 nothing unless a program is rejected, 1 each program, 2 also each state; 4 added
     * for statistics. The log goes to the logger {@code io.github.bpf4j.libbpf}.
     *
     * @throws IllegalArgumentException if not between 0 and 7
     */
    public BpfOptions logLevel(int level) {
        if (level < 0 || level > 7) {
            throw new IllegalArgumentException("a verifier's log level is between 0 and 7, and not " + level);
        }
        return new BpfOptions(btf, kconfig, pinRoot, level, kernelLogSize);
    }

    public int logLevel() {
        return logLevel;
    }

    /**
     * How many bytes the kernel has for the verifier's log of each program. By default libbpf begins with 16 MiB, and
     * tries again with more where a log does not fit; with a size that is set here, the rest of a log is cut off (its
     * end on kernels before 6.4, its begin on later ones), and with a {@link #logLevel} above 0 load fails then.
     *
     * @throws IllegalArgumentException if not between 128 bytes and 1 GiB, or 0 for the default
     */
    public BpfOptions kernelLogSize(int bytes) {
        if (bytes != 0 && (bytes < LEAST_LOG || bytes > MOST_LOG)) {
            throw new IllegalArgumentException("the size of the kernel's log is between " + LEAST_LOG + " and "
                    + MOST_LOG + " bytes, and not " + bytes);
        }
        return new BpfOptions(btf, kconfig, pinRoot, logLevel, bytes);
    }

    /** 0 if libbpf decides. */
    public int kernelLogSize() {
        return kernelLogSize;
    }
}
