package io.github.bpf4j.junit;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** Runs test classes as JUnit does for users, and tells how each test ended. */
final class Tests {
    private Tests() {}

    /**
     * The end of a test.
     *
     * @param how {@code SKIPPED}, or what JUnit calls it
     */
    record End(String test, String how, String message, Optional<Throwable> thrown) {
        @Override
        public String toString() {
            return how + " " + test + ": " + message;
        }
    }

    static List<End> run(Class<?>... classes) {
        List<End> ends = new ArrayList<>();
        LauncherFactory.create()
                .execute(
                        LauncherDiscoveryRequestBuilder.request()
                                .selectors(Arrays.stream(classes)
                                        .map(type -> selectClass(type))
                                        .toList())
                                .build(),
                        new TestExecutionListener() {
                            @Override
                            public void executionSkipped(TestIdentifier test, String reason) {
                                ends.add(new End(test.getDisplayName(), "SKIPPED", reason, Optional.empty()));
                            }

                            @Override
                            public void executionFinished(TestIdentifier test, TestExecutionResult result) {
                                if (test.isTest()) {
                                    ends.add(new End(
                                            test.getDisplayName(),
                                            result.getStatus().toString(),
                                            result.getThrowable()
                                                    .map(Throwable::getMessage)
                                                    .orElse(""),
                                            result.getThrowable()));
                                }
                            }
                        });
        return ends;
    }
}
