package io.github.bpf4j.runtime.type;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.nio.ByteBuffer;
import org.junit.jupiter.api.Test;

class CheckedMembersTest {
    /** In a JVM with {@code -Dbpf4j.checkViews=true}: members that were handed out go with their struct. */
    static final class Application {
        private Application() {}

        public static void main(String[] arguments) {
            TestView view = TestView.TYPE.wrap(ByteBuffer.allocate(64), 0);
            TestView.Inner inner = view.inner();
            inner = view.inner();
            inner.number(5);
            view.release();
            assertThatIllegalStateException().isThrownBy(inner::number);
            TestView.TYPE.point(view, ByteBuffer.allocate(64), 0);
            assertThat(view.inner().number()).isZero();
            System.out.println("checked");
        }
    }

    @Test
    void membersAreLetGoWithTheirStruct() throws Exception {
        Process child = new ProcessBuilder(
                        System.getProperty("java.home") + "/bin/java",
                        "-Dbpf4j.checkViews=true",
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        Application.class.getName())
                .redirectErrorStream(true)
                .start();
        assertThat(new String(child.getInputStream().readAllBytes())).isEqualTo("checked\n");
        assertThat(child.waitFor()).isZero();
    }
}
