package io.github.bpf4j.runtime.type;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import org.junit.jupiter.api.Test;

/** Views of structs of which only the first bytes are there. */
class PartialStructTest {
    private final ByteBuffer memory = ByteBuffer.allocate(100);

    @Test
    void hasTheLengthThatIsThereAndZerosBehindIt() {
        memory.put(8, (byte) 7);
        TestView view = TestView.TYPE.pointPart(TestView.TYPE.view(), memory, 0, 9);

        assertThat(view.byteLength()).isEqualTo(9);
        assertThat(view.inner().number()).isEqualTo(7L);
    }

    @Test
    void aCopyHasAllMembersAndTheSameLength() {
        memory.put(8, (byte) 7);
        TestView view = TestView.TYPE.pointPart(TestView.TYPE.view(), memory, 0, 9);

        TestView copy = TestView.TYPE.copy(view);
        memory.put(8, (byte) 0);

        assertThat(copy.byteLength()).isEqualTo(9);
        assertThat(copy.inner().number()).isEqualTo(7L);
        assertThat(copy).isEqualTo(TestView.TYPE.copy(copy)).hasSameHashCodeAs(TestView.TYPE.copy(copy));
    }

    @Test
    void theMemoryHasToHaveAllOfTheStruct() {
        assertThatThrownBy(() -> TestView.TYPE.pointPart(TestView.TYPE.view(), memory, 37, 9))
                .isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> TestView.TYPE.pointPart(TestView.TYPE.view(), memory, 0, 65))
                .isInstanceOf(IndexOutOfBoundsException.class);
    }
}
