package io.github.bpf4j.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bpf4j.runtime.internal.SystemCalls;
import java.io.BufferedReader;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** How an application ends: by a signal, by exit in a handler, with a hook that closes. */
@KernelTest
@Tag("slow")
@Timeout(120)
class ShutdownTest {
    private static final int SIGTERM_STATUS = 143;

    /** Polls until it is told to end; a hook closes loop and skeleton, as applications do. */
    static final class Application {
        private Application() {}

        public static void main(String[] mode) {
            Everything skeleton = Everything.load();
            skeleton.attach();
            EventLoop loop = EventLoop.create();
            Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                long start = System.nanoTime();
                skeleton.close();
                loop.close();
                boolean attached = skeleton.links().onGetpgid().isPresent();
                System.out.println("hook took " + (System.nanoTime() - start) / 1_000_000 + " ms, attached: " + attached
                        + ", closed: " + skeleton.closed());
            }));
            loop.on(skeleton.maps().events, event -> {
                if (mode[0].equals("exit")) {
                    System.exit(7);
                }
            });
            System.out.println("objects " + String.join(",", KernelObjects.bpf()));
            Thread producer = new Thread(() -> {
                while (true) {
                    SystemCalls.getpgid(100);
                }
            });
            producer.setDaemon(true);
            producer.start();
            try {
                while (true) {
                    loop.poll(Duration.ofSeconds(10));
                    skeleton.bss().produced();
                }
            } catch (IllegalStateException closed) {
                System.out.println("loop ended: " + closed.getMessage());
            }
        }
    }

    @Test
    void exitInAHandlerDetachesAfterTwoSeconds() {
        ChildJvm child = ChildJvm.run(List.of(), Application.class, "exit");
        assertThat(child.exitStatus()).as(child.output()).isEqualTo(7);
        assertThat(child.output()).containsPattern("hook took [2-5]\\d\\d\\d ms, attached: false, closed: true");
        assertThat(KernelObjects.remaining(objects(child.output()))).isEmpty();
    }

    @Test
    void aSignalMeetsABusyLoop() throws Exception {
        for (int i = 0; i < 3; i++) {
            Process process = ChildJvm.start(List.of(), List.of(), Application.class, "run");
            BufferedReader reader = process.inputReader();
            Set<String> objects = objects(reader.readLine());
            Thread.sleep(40L * i);
            process.toHandle().destroy();
            String output = reader.lines().collect(Collectors.joining("\n"));
            ChildJvm.awaitEnd(process);
            assertThat(process.exitValue()).as(output).isEqualTo(SIGTERM_STATUS);
            // Two seconds would mean that it gave up waiting.
            assertThat(output).containsPattern("hook took 1?\\d{1,3} ms, attached: false, closed: true");
            assertThat(output).doesNotContain("SIGSEGV").doesNotContain("Exception in");
            assertThat(KernelObjects.remaining(objects)).isEmpty();
        }
    }

    @Test
    void afterKillNothingStaysAttached() throws Exception {
        Process process = ChildJvm.start(List.of(), List.of(), Application.class, "run");
        Set<String> objects = objects(process.inputReader().readLine());
        assertThat(objects).anyMatch(object -> object.startsWith("link"));
        process.destroyForcibly();
        ChildJvm.awaitEnd(process);
        assertThat(KernelObjects.remaining(objects)).isEmpty();
    }

    private static Set<String> objects(String output) {
        String line = output.lines()
                .filter(l -> l.startsWith("objects "))
                .findFirst()
                .orElseThrow(() -> new AssertionError(output));
        return Stream.of(line.substring("objects ".length()).split(",")).collect(Collectors.toSet());
    }
}
