package io.github.bpf4j.runtime.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearestTest {
    @ParameterizedTest
    @CsvSource({
        "malloc, malloc, 0",
        "malloc, mallocc, 1",
        "malloc, maloc, 1",
        "malloc, mallco, 1",
        "malloc, calloc, 1",
        "'', abc, 3",
        "abc, '', 3"
    })
    void distanceCountsEdits(String a, String b, int expected) {
        assertThat(Nearest.distance(a, b)).isEqualTo(expected);
    }

    @Test
    void theNearestComeFirst() {
        assertThat(Nearest.of("do_unlink", Stream.of("do_unlinkat", "do_rmdir", "do_sys_open", "do_unlinkk", "unlink")))
                .containsExactly("do_unlinkk", "do_unlinkat", "unlink");
        assertThat(Nearest.of("something_else", Stream.of("do_unlinkat"))).isEmpty();
    }

    @Test
    void asText() {
        assertThat(Nearest.text("maloc", Stream.of("malloc", "free"))).isEqualTo("; near it: malloc");
        assertThat(Nearest.text("maloc", Stream.of("free"))).isEmpty();
    }
}
