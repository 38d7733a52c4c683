package io.github.bpf4j.runtime;

import java.io.IOException;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Tests that load BPF into the running kernel; they are skipped, with the reason, where that cannot be done.
 * {@code make kernels} runs them on other kernels, too, by their tag; it leaves out what is tagged {@code slow}.
 */
@Tag("kernels")
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(KernelTest.Condition.class)
public @interface KernelTest {
    final class Condition implements ExecutionCondition {
        private static final ConditionEvaluationResult RESULT = evaluate();

        @Override
        public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
            return RESULT;
        }

        private static ConditionEvaluationResult evaluate() {
            try {
                if (!Files.getAttribute(Path.of("/proc/self"), "unix:uid").equals(0)) {
                    return ConditionEvaluationResult.disabled("to load BPF the tests must run as root");
                }
                new ProcessBuilder("clang", "--version").start().waitFor();
                Path tracing = Path.of("/sys/kernel/tracing");
                if (!Files.exists(tracing.resolve("events"))) {
                    new ProcessBuilder("mount", "-t", "tracefs", "tracefs", tracing.toString())
                            .start()
                            .waitFor();
                }
                return Files.exists(tracing.resolve("events/syscalls/sys_enter_getpgid"))
                        ? ConditionEvaluationResult.enabled("root, clang and tracefs are there")
                        : ConditionEvaluationResult.disabled("this kernel has no tracepoints of system calls");
            } catch (IOException e) {
                return ConditionEvaluationResult.disabled("clang is not installed: " + e.getMessage());
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
