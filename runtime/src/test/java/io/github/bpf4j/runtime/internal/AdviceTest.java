package io.github.bpf4j.runtime.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bpf4j.runtime.BpfException;
import org.junit.jupiter.api.Test;

/** For what cannot be brought about on the kernel that the tests run on; the rest is in ErrorsTest. */
class AdviceTest {
    @Test
    void aKernelWithoutBtf() {
        for (String log : new String[] {
            "libbpf: failed to find valid kernel BTF\nlibbpf: Error loading vmlinux BTF: -3",
            "libbpf: kernel BTF is missing at '/sys/kernel/btf/vmlinux', was CONFIG_DEBUG_INFO_BTF enabled?"
        }) {
            assertThat(message(Errno.ESRCH, Operation.LOAD, log))
                    .startsWith("cannot load execsnoop_bpf: ESRCH (No such process). This kernel has no BTF"
                            + " (/sys/kernel/btf/vmlinux)")
                    .contains("give a BTF file for it by BpfOptions.btf\n  libbpf: ");
        }
    }

    @Test
    void aKernelThatDoesNotTellItsConfiguration() {
        assertThat(message(Errno.EINVAL, Operation.LOAD, "libbpf: failed to open system Kconfig"))
                .contains("neither in /proc/config.gz nor in /boot/config-" + System.getProperty("os.version")
                        + " here: give all of them by BpfOptions.kconfig");
    }

    @Test
    void lockedMemoryCountsOnOldKernels() {
        assertThat(Advice.countsLockedMemory("5.10.0-30-amd64")).isTrue();
        assertThat(Advice.countsLockedMemory("4.19.1")).isTrue();
        assertThat(Advice.countsLockedMemory("5.11.0")).isFalse();
        assertThat(Advice.countsLockedMemory("6.1.0-18")).isFalse();
        assertThat(Advice.countsLockedMemory("unknown")).isFalse();
    }

    @Test
    void theLimitOfLockedMemoryIsTheShells() throws Exception {
        Process shell = new ProcessBuilder("sh", "-c", "ulimit -l").start();
        String limit = new String(shell.getInputStream().readAllBytes()).strip();
        assertThat(Privileges.lockedMemoryLimited()).isEqualTo(!limit.equals("unlimited"));
        assertThat("Max locked memory         unlimited            unlimited            bytes     ")
                .matches(Privileges.UNLIMITED);
        assertThat("Max locked memory         65536                unlimited            bytes     ")
                .doesNotMatch(Privileges.UNLIMITED);
    }

    @Test
    void forbiddenAlthoughTheCapabilitiesAreThere() {
        assertThat(Advice.isPrivilege(Errno.EINVAL)).isFalse();
        if (Privileges.missing().isEmpty()) {
            assertThat(message(Errno.EPERM, Operation.LOAD, ""))
                    .contains("The process has the capabilities, so something else forbids it: the seccomp filter of a"
                            + " container");
        }
    }

    @Test
    void aHashMapThatCannotGiveAndRemoveAtOnce() {
        assertThat(message(Errno.ENOTSUPP, Operation.TAKE, ""))
                .isEqualTo("cannot take out of execsnoop_bpf: ENOTSUPP (Operation is not supported). To remove and"
                        + " return a value at once needs Linux 5.14 for a hash map: get it and remove it by two calls,"
                        + " if nothing changes it between");
    }

    private static String message(int error, Operation operation, String log) {
        BpfException failure = Failures.of(error, operation, "execsnoop_bpf", log);
        return failure.getMessage();
    }
}
