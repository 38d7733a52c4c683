package io.github.bpf4j.examples.tools;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;

class Log2HistogramTest {
    private final Log2Histogram histogram =
            Log2Histogram.sum(List.of(new long[] {1, 0, 4, 0}, new long[] {0, 2, 4, 0}), slots -> slots);

    @Test
    void drawsUpToTheLastValue() {
        StringWriter drawn = new StringWriter();
        histogram.draw(new PrintWriter(drawn), "usecs");

        assertThat(drawn).hasToString("""
                          usecs          : count    distribution
                         0 -> 1          : 1        |*****                                   |
                         2 -> 3          : 2        |**********                              |
                         4 -> 7          : 8        |****************************************|
                """);
    }

    @Test
    void tellsWhatCameSince() {
        Log2Histogram earlier = Log2Histogram.sum(List.of(new long[] {1, 1, 0, 0}), slots -> slots);

        assertThat(histogram.count()).isEqualTo(11);
        assertThat(histogram.since(earlier).count()).isEqualTo(9);
        assertThat(Json.of(histogram.since(earlier).members()))
                .isEqualTo("[{\"from\":2,\"to\":3,\"count\":1},{\"from\":4,\"to\":7,\"count\":8}]");
    }

    @Test
    void drawsNothingOfNothing() {
        StringWriter drawn = new StringWriter();
        histogram.since(histogram).draw(new PrintWriter(drawn), "usecs");

        assertThat(drawn.toString()).isEmpty();
    }
}
