package io.github.bpf4j.runtime.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.bpf4j.runtime.BpfException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class SystemCallTest {
    private static final long SELF = ProcessHandle.current().pid();

    @Test
    void perfEventOpenHasANumberOnEachArchitecture() {
        assertThat(SystemCall.perfEventOpenNumber("amd64")).isEqualTo(298);
        assertThat(SystemCall.perfEventOpenNumber("aarch64")).isEqualTo(241);
        assertThat(SystemCall.perfEventOpenNumber("riscv64")).isEqualTo(241);
        assertThat(SystemCall.perfEventOpenNumber("ppc64le")).isEqualTo(319);
        assertThat(SystemCall.perfEventOpenNumber("s390x")).isEqualTo(331);
    }

    @Test
    void bpfHasANumberOnEachArchitecture() {
        assertThat(SystemCall.bpfNumber("amd64")).isEqualTo(321);
        assertThat(SystemCall.bpfNumber("aarch64")).isEqualTo(280);
        assertThat(SystemCall.bpfNumber("riscv64")).isEqualTo(280);
        assertThat(SystemCall.bpfNumber("ppc64le")).isEqualTo(361);
        assertThat(SystemCall.bpfNumber("s390x")).isEqualTo(351);
        assertThat(SystemCall.bpf(-1, 0, 0)).isEqualTo(-Errno.EINVAL);
    }

    @Test
    void errorsAreNegated() {
        assertThat(SystemCall.pidfdOpen(Integer.MAX_VALUE)).isEqualTo(-Errno.ESRCH);
        assertThat(SystemCall.pidfdGetfd(-1, 0)).isNegative();
        assertThat(SystemCall.perfEventOpen(0, -1, 0, -1, 0)).isNegative();
        assertThat(PerfEvent.open(1 << 20, 1)).isNegative();
        assertThat(PerfEvent.enable(-1)).isNegative();
    }

    @Test
    void aDescriptorOfAProcessIsDuplicated() throws IOException {
        try (OpenFile file = OpenFile.of(Path.of("/etc/passwd"));
                Descriptor duplicate = Descriptor.ofProcess(SELF, file.descriptor())) {
            assertThat(duplicate.number()).isNotEqualTo(file.descriptor());
            assertThat(Files.readSymbolicLink(Path.of("/proc/self/fd/" + duplicate.number())))
                    .isEqualTo(Path.of("/etc/passwd"));
        }
        assertThatExceptionOfType(BpfException.class)
                .isThrownBy(() -> Descriptor.ofProcess(SELF, 1_000_000))
                .withMessageStartingWith("cannot find descriptor 1000000 of process " + SELF + ": EBADF");
    }

    @Test
    void aFileThatIsNotThereIsNamed() {
        assertThatExceptionOfType(BpfException.class)
                .isThrownBy(() -> Descriptor.ofFile(Path.of("/no/such/file")))
                .withMessage("cannot find file /no/such/file: ENOENT (No such file or directory)");
    }

    @Test
    void rangesOfCpusAreRead() {
        assertThat(OnlineCpus.parse("0\n")).containsExactly(0);
        assertThat(OnlineCpus.parse("0-3,8,10-11\n")).containsExactly(0, 1, 2, 3, 8, 10, 11);
        assertThat(OnlineCpus.list()).isNotEmpty().startsWith(0).isSorted();
    }
}
