package io.github.bpf4j.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bpf4j.runtime.internal.SystemCalls;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

@KernelTest
class SkeletonTest {
    @Test
    void carriesEventsFromTheKernelToAHandler() {
        List<Everything.Event> events = new ArrayList<>();
        try (Everything skeleton = Everything.load();
                EventLoop loop = EventLoop.create()) {
            skeleton.attach();
            loop.on(skeleton.maps().events, event -> events.add(event.copy()));
            SystemCalls.getpgid(3);
            assertThat(loop.poll(Duration.ofSeconds(1))).isEqualTo(3);
            assertThat(skeleton.bss().produced()).isEqualTo(3);
            assertThat(skeleton.bss().lost()).isZero();
        }
        assertThat(events).extracting(Everything.Event::sequence).containsExactly(0L, 1L, 2L);
        assertThat(events).allMatch(event -> event.check() == (~event.sequence() & 0xffff_ffffL));
        assertThat(events.get(0).toString())
                .startsWith("{.sequence = 0, .tid = ")
                .contains(".comm = \"");
    }
}
