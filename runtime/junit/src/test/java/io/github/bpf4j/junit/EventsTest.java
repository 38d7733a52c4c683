package io.github.bpf4j.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ReadOnlyBufferException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Events without a kernel. */
class EventsTest {
    private static BpfExtensionTestBpf.Call call() {
        return BpfExtensionTestBpf.Call.allocate().pid(42).comm("bash");
    }

    @Test
    void theHandlerSeesTheEvent() {
        List<String> seen = new ArrayList<>();

        Events.deliver(call(), event -> seen.add(event.pid() + " " + event.comm()));

        assertThat(seen).containsExactly("42 bash");
    }

    @Test
    void aViewThatIsKeptShowsNothing() {
        List<BpfExtensionTestBpf.Call> kept = new ArrayList<>();

        Events.deliver(call(), kept::add);

        assertThatThrownBy(() -> kept.get(0).pid()).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void theHandlerCannotWrite() {
        assertThatThrownBy(() -> Events.deliver(call(), event -> event.pid(1)))
                .isInstanceOf(ReadOnlyBufferException.class);
    }
}
