package io.github.bpf4j.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bpf4j.runtime.Everything.Event;
import io.github.bpf4j.runtime.internal.SystemCalls;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@KernelTest
@Tag("slow")
class CheckViewsTest {
    /** Keeps views of two events, and uses the first in the handler of the second and both afterwards. */
    static final class Application {
        private Application() {}

        public static void main(String[] arguments) {
            try (Everything skeleton = Everything.load();
                    EventLoop loop = EventLoop.create()) {
                skeleton.attach();
                List<Event> kept = new ArrayList<>();
                loop.on(skeleton.maps().events, event -> {
                    kept.add(event);
                    print(kept.get(0));
                });
                SystemCalls.getpgid(2);
                loop.poll(Duration.ofSeconds(5));
                kept.forEach(Application::print);
            }
        }

        private static void print(Event event) {
            try {
                System.out.println("event " + event.sequence());
            } catch (IllegalStateException e) {
                System.out.println(e.getMessage());
            }
        }
    }

    @Test
    void aKeptViewThrows() {
        ChildJvm child = ChildJvm.run(List.of("-Dbpf4j.checkViews=true"), Application.class);
        String refused = "this view of struct event points at no memory: it was let go when its handler returned, or"
                + " never pointed anywhere; keep what copy() returns instead";
        assertThat(child.output().lines()).containsExactly("event 0", refused, refused, refused);
    }

    @Test
    void orShowsAnotherEvent() {
        ChildJvm child = ChildJvm.run(List.of(), Application.class);
        assertThat(child.output().lines()).containsExactly("event 0", "event 1", "event 1", "event 1");
    }
}
