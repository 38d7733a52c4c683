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
    private static final BpfOptions DEFAULTS = new BpfOptions(null, null, null, 0);

    private final @Nullable Path btf;
    private final @Nullable String kconfig;
    private final @Nullable Path pinRoot;
    private final int logLevel;

    private BpfOptions(@Nullable Path btf, @Nullable String kconfig, @Nullable Path pinRoot, int logLevel) {
        this.btf = btf;
        this.kconfig = kconfig;
        this.pinRoot = pinRoot;
        this.logLevel = logLevel;
    }

    /** The kernel's own BTF and configuration, pins in {@code /sys/fs/bpf}, the verifier's log on failure only. */
    public static BpfOptions defaults() {
        return DEFAULTS;
    }

    /** Relocates types against a BTF file rather than the running kernel's, which may lack it. */
    public BpfOptions btf(Path file) {
        return new BpfOptions(file, kconfig, pinRoot, logLevel);
    }

    public Optional<Path> btf() {
        return Optional.ofNullable(btf);
    }

    /** Lines of kernel configuration, {@code CONFIG_X=y}, which override the running kernel's for {@code .kconfig}. */
    public BpfOptions kconfig(String lines) {
        return new BpfOptions(btf, lines, pinRoot, logLevel);
    }

    public Optional<String> kconfig() {
        return Optional.ofNullable(kconfig);
    }

    /** The directory, in a BPF file system, for maps that are declared as pinned by name. */
    public BpfOptions pinRoot(Path directory) {
        return new BpfOptions(btf, kconfig, directory, logLevel);
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
        return new BpfOptions(btf, kconfig, pinRoot, level);
    }

    public int logLevel() {
        return logLevel;
    }
}
