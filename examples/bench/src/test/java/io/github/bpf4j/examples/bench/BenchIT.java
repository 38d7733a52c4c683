package io.github.bpf4j.examples.bench;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bpf4j.junit.BpfFeature;
import io.github.bpf4j.junit.RequiresFeature;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** That each scenario does what it should, in Java and in C; what it costs is not looked at. */
@RequiresFeature(BpfFeature.LOADING)
class BenchIT {
    static List<String> scenarios() {
        return List.copyOf(Scenarios.all().keySet());
    }

    @ParameterizedTest
    @MethodSource
    void scenarios(String name) {
        try (Scenario scenario = Scenarios.all().get(name).scenario().get()) {
            for (int i = 0; i < 2; i++) {
                scenario.prepare();
                scenario.run();
                scenario.check();
            }
            assertThat(scenario.operations()).isPositive();
        }
    }

    /** JMH, the peers in C, and the form of the line. */
    @Test
    void comparesJavaWithC() throws IOException {
        String java = System.getProperty("java.home") + "/bin/java";

        assertThat(Command.of(List.of("./bench", "idle-poll", "1", "100", java)).line())
                .matches("bench: idle-poll/\\d+ java=[0-9.]+ns c=[0-9.]+ns ratio=[0-9.]+ alloc=[0-9.]+B");
        assertThat(Command.of(List.of("./bench", "ring-live-paced", "1", "100", java))
                        .line())
                .matches("bench: ring-live-paced/\\d+ java=\\d+/ms c=\\d+/ms ratio=[0-9.]+"
                        + " java-lost=\\d+/ms java-full=[0-9.]+% java-interval=\\d+/ms java-lossless=\\d+%"
                        + " c-lost=\\d+/ms c-full=[0-9.]+% c-interval=\\d+/ms c-lossless=\\d+%");
    }
}
