package io.github.bpf4j.processor.build;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AntPatternTest {
    @ParameterizedTest
    @CsvSource({
        "**/*.bpf.c, a.bpf.c, true",
        "**/*.bpf.c, com/acme/a.bpf.c, true",
        "**/*.bpf.c, com/acme/a.c, false",
        "*.bpf.c, com/a.bpf.c, false",
        "com/**, com/acme/a.bpf.c, true",
        "com/, com/acme/a.bpf.c, true",
        "com/**/a.bpf.c, com/a.bpf.c, true",
        "com/**/a.bpf.c, common/a.bpf.c, false",
        "a?.bpf.c, ab.bpf.c, true",
        "a?.bpf.c, a/.bpf.c, false",
        "a[1].bpf.c, a[1].bpf.c, true",
        "**, com/acme/a.bpf.c, true",
    })
    void matchesLikeAnt(String pattern, String path, boolean matches) {
        assertThat(new AntPattern(pattern).matches(path)).isEqualTo(matches);
    }
}
