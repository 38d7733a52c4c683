package io.github.bpf4j.junit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bpf4j.runtime.BpfLibraryException;
import io.github.bpf4j.runtime.BpfSkeleton;
import java.util.List;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/** Events without a kernel, in a JVM that has no way to call native code: jffi, which does it, is not there. */
class WithoutNativesTest {
    /** What a plain unit test does. */
    static final class Main {
        private Main() {}

        public static void main(String[] arguments) {
            Events.deliver(
                    BpfExtensionTestBpf.Call.allocate().pid(42).comm("bash"),
                    event -> System.out.println(event.pid() + " " + event.comm()));
            System.out.println(BpfExtensionTest_CallCodec.read(
                    BpfExtensionTestBpf.Call.allocate().argument(7)));
            try {
                BpfExtensionTestBpf.load();
            } catch (BpfLibraryException e) {
                System.out.println(e.getMessage().replaceFirst(",.*", "")); // so that the other lines prove something
            }
        }
    }

    @Test
    void eventsAreDelivered() throws Exception {
        ChildJava.Result result = ChildJava.run(
                List.of(),
                ChildJava.classPath(Events.class, Main.class, BpfSkeleton.class, NullMarked.class),
                Main.class);

        assertThat(result.output().lines())
                .containsExactly("42 bash", "Call[pid=0, argument=7, comm=]", "native functions cannot be called");
        assertThat(result.status()).isZero();
    }
}
