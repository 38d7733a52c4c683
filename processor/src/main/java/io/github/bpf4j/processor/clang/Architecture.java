package io.github.bpf4j.processor.clang;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * The processor whose kernel runs the programs: it decides the registers that {@code bpf_tracing.h} names, the
 * system headers, and the byte order of the object.
 */
public enum Architecture {
    X86("x86_64-linux-gnu", "bpfel", "amd64", "x86_64", "i386"),
    ARM64("aarch64-linux-gnu", "bpfel", "aarch64"),
    ARM("arm-linux-gnueabihf", "bpfel"),
    S390("s390x-linux-gnu", "bpfeb", "s390x"),
    POWERPC("powerpc64le-linux-gnu", "bpfel", "ppc64le", "ppc64"),
    MIPS("mips64el-linux-gnuabi64", "bpfel", "mips64el"),
    RISCV("riscv64-linux-gnu", "bpfel", "riscv64"),
    LOONGARCH("loongarch64-linux-gnu", "bpfel", "loongarch64"),
    SPARC("sparc64-linux-gnu", "bpfeb", "sparcv9");

    private final String triple;
    private final String target;
    private final String[] javaNames;

    Architecture(String triple, String target, String... javaNames) {
        this.triple = triple;
        this.target = target;
        this.javaNames = javaNames;
    }

    /**
     * The architecture of this machine.
     *
     * @throws ClangException if it is none of these
     */
    public static Architecture host() {
        return of(System.getProperty("os.arch"));
    }

    /**
     * The architecture with this name: libbpf's ({@code arm64}), in any case, or Java's ({@code aarch64}).
     *
     * @throws ClangException if there is none
     */
    public static Architecture of(String name) {
        return Arrays.stream(values())
                .filter(architecture -> architecture.libbpfName().equalsIgnoreCase(name)
                        || Arrays.asList(architecture.javaNames).contains(name))
                .findFirst()
                .orElseThrow(() -> new ClangException("There is no architecture \"" + name + "\": set one of "
                        + Arrays.stream(values()).map(Architecture::libbpfName).collect(Collectors.joining(", "))));
    }

    /** As in {@code __TARGET_ARCH_arm64}. */
    public String libbpfName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The GNU triple, under whose name distributions keep this architecture's headers. */
    String triple() {
        return triple;
    }

    /** clang's name for BPF in this architecture's byte order. */
    String target() {
        return target;
    }
}
