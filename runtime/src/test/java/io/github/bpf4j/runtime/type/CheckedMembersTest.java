package io.github.bpf4j.runtime.type;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.github.bpf4j.runtime.ChildJvm;
import java.nio.ByteBuffer;
import java.util.List;
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
    void membersAreLetGoWithTheirStruct() {
        ChildJvm child = ChildJvm.run(List.of("-Dbpf4j.checkViews=true"), Application.class);
        assertThat(child.output()).isEqualTo("checked\n");
    }
}
