package io.github.bpf4j.probes;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bpf4j.junit.BpfFeature;
import io.github.bpf4j.junit.RequiresFeature;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** CO-RE: the one object that was compiled here reads a field that has another name, type and place on other kernels. */
@RequiresFeature({BpfFeature.LOADING, BpfFeature.BTF})
@Tag("kernels")
@Tag("program:raw_tp")
class MovedFieldTest {
    private static final int SLEEPS = 20;

    @Test
    void isReadWhereTheKernelHasIt() throws InterruptedException {
        try (MovedFieldBpf skeleton = MovedFieldBpf.load(
                opened -> opened.rodata().target(ProcessHandle.current().pid()))) {
            skeleton.attach();
            for (int i = 0; i < SLEEPS; i++) {
                Thread.sleep(10);
            }
            assertThat(skeleton.bss().sleeping()).isGreaterThanOrEqualTo(SLEEPS);
            assertThat(skeleton.bss().hasNewField()).isEqualTo(atLeast(5, 14));
        }
    }

    private static boolean atLeast(int major, int minor) {
        String[] numbers = System.getProperty("os.version").split("[.-]");
        int runningMajor = Integer.parseInt(numbers[0]);
        return runningMajor > major || runningMajor == major && Integer.parseInt(numbers[1]) >= minor;
    }
}
