package io.github.bpf4j.kernels;

import java.io.PrintStream;
import java.util.HashMap;
import java.util.Map;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.support.descriptor.ClassSource;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

/**
 * Writes a {@link TestResult} a line. A class that is skipped or fails as a whole gives a line for each of its tests, so
 * that no tag is lost.
 */
final class ResultLines implements TestExecutionListener {
    private final PrintStream results;
    private final PrintStream progress;
    private final Map<String, Long> started = new HashMap<>();
    private TestPlan plan;
    private boolean succeeded = true;

    /**
     * Writes to two streams.
     *
     * @param results gets the lines
     * @param progress gets one for people, and stack traces
     */
    ResultLines(PrintStream results, PrintStream progress) {
        this.results = results;
        this.progress = progress;
    }

    /** Whether no test has failed. */
    boolean succeeded() {
        return succeeded;
    }

    @Override
    public void testPlanExecutionStarted(TestPlan testPlan) {
        plan = testPlan;
    }

    @Override
    public void executionStarted(TestIdentifier test) {
        started.put(test.getUniqueId(), System.nanoTime());
    }

    @Override
    public void executionSkipped(TestIdentifier test, String reason) {
        write(test, TestResult.Outcome.SKIPPED, reason);
    }

    @Override
    public void executionFinished(TestIdentifier test, TestExecutionResult result) {
        String reason = result.getThrowable().map(ResultLines::message).orElse("");
        switch (result.getStatus()) {
            case SUCCESSFUL -> {
                if (test.isTest()) {
                    write(test, TestResult.Outcome.WORKS, "");
                }
            }
            case ABORTED -> write(test, TestResult.Outcome.SKIPPED, reason);
            case FAILED -> {
                result.getThrowable().ifPresent(failure -> failure.printStackTrace(progress));
                write(test, TestResult.Outcome.FAILED, reason);
            }
        }
    }

    private static String message(Throwable failure) {
        return failure.getMessage() == null ? failure.toString() : failure.getMessage();
    }

    private void write(TestIdentifier test, TestResult.Outcome outcome, String reason) {
        if (outcome == TestResult.Outcome.FAILED) {
            succeeded = false;
        }
        if (!test.isTest()) {
            plan.getChildren(test).forEach(child -> write(child, outcome, reason));
            return;
        }
        long start = started.getOrDefault(test.getUniqueId(), System.nanoTime());
        long millis = (System.nanoTime() - start) / 1_000_000;
        TestResult result = TestResult.of(name(test), test.getTags(), outcome, reason);
        results.println(result.line());
        progress.println(outcome + " " + result.test() + " " + millis + " ms " + result.reason());
    }

    private static String name(TestIdentifier test) {
        return test.getSource()
                .map(source -> source instanceof MethodSource method
                        ? simple(method.getClassName()) + "." + method.getMethodName()
                        : source instanceof ClassSource type ? simple(type.getClassName()) : test.getDisplayName())
                .orElse(test.getDisplayName());
    }

    private static String simple(String className) {
        return className.substring(className.lastIndexOf('.') + 1);
    }
}
