package io.github.bpf4j.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.bpf4j.runtime.BpfException;
import io.github.bpf4j.runtime.BpfLibraryException;
import io.github.bpf4j.runtime.BpfPrivilegeException;
import io.github.bpf4j.runtime.BpfVerifierException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.opentest4j.AssertionFailedError;
import org.opentest4j.TestAbortedException;

/** What is skipped, and what fails. */
class ConditionsTest {
    @Test
    void comparesKernels() {
        assertThat(KernelCondition.compare("5.8", "6.1.0-44-amd64").isDisabled())
                .isFalse();
        assertThat(KernelCondition.compare("5.8", "5.8").isDisabled()).isFalse();
        assertThat(KernelCondition.compare("6.1.2", "6.1.10-arch").isDisabled()).isFalse();

        ConditionEvaluationResult older = KernelCondition.compare("5.10", "5.8.0-63-generic");

        assertThat(older.isDisabled()).isTrue();
        assertThat(older.getReason()).hasValue("the test needs Linux 5.10, and this is 5.8.0-63-generic");
        assertThatThrownBy(() -> KernelCondition.compare("five", "6.1"))
                .isInstanceOf(ExtensionConfigurationException.class)
                .hasMessage("\"five\" is no version of a kernel: write \"5.8\" or \"5.8.1\"");
    }

    private static Object attempt(RuntimeException e) {
        return Feasibility.attempt(() -> {
            throw e;
        });
    }

    @Test
    void skipsForWantOfSomething() {
        assertThatThrownBy(() -> attempt(new BpfLibraryException("no libbpf")))
                .isInstanceOf(TestAbortedException.class)
                .hasMessage("no libbpf");
        assertThatThrownBy(() -> attempt(new BpfPrivilegeException("no CAP_BPF", "load", "x", "EPERM", "")))
                .isInstanceOf(TestAbortedException.class)
                .hasMessage("no CAP_BPF");
        assertThatThrownBy(() -> attempt(new BpfException("forbidden", "load", "x", "EPERM", "")))
                .isInstanceOf(TestAbortedException.class);
    }

    @Test
    void failsForAMistake() {
        assertThatThrownBy(() -> attempt(new BpfException("too large", "load", "x", "E2BIG", "")))
                .isInstanceOf(BpfException.class);
        assertThatThrownBy(() -> attempt(new BpfVerifierException("rejected", "f", "", "0: R1 invalid", "EACCES", "")))
                .isInstanceOf(AssertionFailedError.class)
                .hasMessage("rejected\n0: R1 invalid");
    }

    @Test
    void skipsNothingIfTold() {
        System.setProperty(Feasibility.REQUIRED, "true");
        try {
            assertThatThrownBy(() -> attempt(new BpfLibraryException("no libbpf")))
                    .isInstanceOf(BpfLibraryException.class);
        } finally {
            System.clearProperty(Feasibility.REQUIRED);
        }
    }
}
