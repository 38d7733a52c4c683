package io.github.bpf4j.processor.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;

/** A slice of what {@code make fuzz} does. */
class ObjectFuzzerTest {
    private static final long NANOS = 30_000_000_000L;

    @Test
    void damagedObjectsAreReadOrRefused(TestReporter reporter) throws IOException {
        ObjectFuzzer fuzzer = new ObjectFuzzer(Seed.all(List.of()));
        long start = System.nanoTime();

        fuzzer.run(number -> System.nanoTime() - start < NANOS);

        reporter.publishEntry(fuzzer.toString());
        assertThat(fuzzer.toString()).doesNotContain(": 0 read").doesNotContain(" 0 refused");
    }
}
