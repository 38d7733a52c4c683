package io.github.bpf4j.processor.clang;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;

class ArchitectureTest {
    @Test
    void namesOfLibbpfAndOfJavaAreKnown() {
        assertThat(Architecture.of("arm64")).isEqualTo(Architecture.ARM64);
        assertThat(Architecture.of("ARM64")).isEqualTo(Architecture.ARM64);
        assertThat(Architecture.of("aarch64")).isEqualTo(Architecture.ARM64);
        assertThat(Architecture.of("amd64")).isEqualTo(Architecture.X86);
        assertThat(Architecture.of("s390x")).isEqualTo(Architecture.S390);
    }

    @Test
    void anUnknownNameIsAnsweredWithTheKnownOnes() {
        assertThatExceptionOfType(ClangException.class)
                .isThrownBy(() -> Architecture.of("vax"))
                .withMessage("There is no architecture \"vax\": set one of x86, arm64, arm, s390, powerpc, mips, riscv,"
                        + " loongarch, sparc");
    }

    @Test
    void everyMachineThatRunsThisHasOne() {
        assertThat(Architecture.host()).isNotNull();
    }
}
