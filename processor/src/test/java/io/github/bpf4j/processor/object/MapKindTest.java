package io.github.bpf4j.processor.object;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bpf4j.runtime.BpfMapType;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class MapKindTest {
    /** Written down twice, as generating must not initialise the runtime. */
    @Test
    void theRuntimeHasTheSameKindsByTheSameNumbers() {
        assertThat(Arrays.stream(MapKind.values()).map(Enum::name))
                .containsExactlyElementsOf(
                        Arrays.stream(BpfMapType.values()).map(Enum::name).toList());
    }
}
