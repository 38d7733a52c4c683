package io.github.bpf4j.runtime.type;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BpfStructTest {
    @Test
    void allocatedViewsHaveZeroedMemoryOfTheirOwn() {
        TestView view = TestView.TYPE.allocate();
        assertThat(view.owned()).isTrue();
        assertThat(view.byteLength()).isEqualTo(64);
        for (int i = 0; i < 64; i++) {
            assertThat(view.getS8(i)).isZero();
        }
        assertThatIllegalStateException()
                .isThrownBy(() -> TestView.TYPE.point(view, ByteBuffer.allocate(64), 0))
                .withMessageContaining("struct test has memory of its own");
    }

    @Test
    void aViewPointsNowhereAtFirst() {
        TestView view = TestView.TYPE.view();
        assertThat(view.owned()).isFalse();
        assertThatIllegalStateException()
                .isThrownBy(() -> view.getS32LE(0))
                .withMessageContaining("struct test points at no memory")
                .withMessageContaining("copy()");
        assertThatIllegalStateException().isThrownBy(view::byteLength);
        assertThatIllegalStateException().isThrownBy(() -> view.setS32LE(0, 1));
        assertThatIllegalStateException().isThrownBy(view::inner);
        assertThatIllegalStateException().isThrownBy(() -> TestView.TYPE.copy(view));
    }

    @Test
    void pointsAtMemoryAgainAndAgain() {
        ByteBuffer memory = ByteBuffer.allocate(200).putLong(0, 0x0102030405060708L);
        TestView view = TestView.TYPE.view();
        assertThat(TestView.TYPE.point(view, memory, 0)).isSameAs(view);
        assertThat(view.getS64BE(0)).isEqualTo(0x0102030405060708L);
        TestView.TYPE.point(view, memory, 4);
        assertThat(view.getS32BE(0)).isEqualTo(0x05060708);
        view.setS8(63, (byte) 9);
        assertThat(memory.get(67)).isEqualTo((byte) 9);
    }

    @Test
    void refusesMemoryThatIsTooShort() {
        TestView view = TestView.TYPE.view();
        ByteBuffer memory = ByteBuffer.allocate(64);
        assertThatThrownBy(() -> TestView.TYPE.point(view, memory, 1)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> TestView.TYPE.point(view, memory, -1)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> TestView.TYPE.wrap(memory.limit(63), 0)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TestView.TYPE.point(view, memory, 0, 63))
                .withMessage("struct test takes 64 bytes, and there are 63");
        assertThatThrownBy(() -> TestView.TYPE.point(view, memory, Integer.MAX_VALUE, Integer.MAX_VALUE))
                .isInstanceOf(IndexOutOfBoundsException.class);
    }

    @Test
    void knowsTheBytesOfAFlexibleArray() {
        ByteBuffer memory = ByteBuffer.allocate(100);
        TestView view = TestView.TYPE.point(TestView.TYPE.view(), memory, 10, 80);
        memory.put(89, (byte) 5);
        assertThat(view.byteLength()).isEqualTo(80);
        TestView copy = TestView.TYPE.copy(view);
        assertThat(copy.byteLength()).isEqualTo(80);
        assertThat(copy.getS8(79)).isEqualTo((byte) 5);
    }

    @Test
    void membersAreViewsOfTheSameMemory() {
        TestView view = TestView.TYPE.allocate();
        TestView.Inner inner = view.inner();
        inner.number(42);
        assertThat(view.getS64LE(8)).isEqualTo(42);
        assertThat(view.inner()).isSameAs(inner);
        assertThat(inner.owned()).isFalse();
        assertThat(inner.byteLength()).isEqualTo(8);
        assertThat(TestView.Inner.TYPE.copy(inner).number()).isEqualTo(42);
    }

    @Test
    void copiesOutliveTheMemoryAndEqualByContent() {
        ByteBuffer memory = ByteBuffer.allocateDirect(64).putLong(8, 7);
        TestView view = TestView.TYPE.wrap(memory, 0);
        TestView copy = TestView.TYPE.copy(view);
        TestView second = TestView.TYPE.copy(view);
        memory.putLong(8, 8);
        assertThat(copy.getS64BE(8)).isEqualTo(7);
        assertThat(copy).isEqualTo(second).hasSameHashCodeAs(second).isNotSameAs(second);
        assertThat(copy).isNotEqualTo(TestView.TYPE.copy(view));
        assertThat(copy).isNotEqualTo(view).isNotEqualTo(null).isNotEqualTo("struct test");
        assertThat(view)
                .isNotEqualTo(copy)
                .isNotEqualTo(TestView.TYPE.wrap(memory, 0))
                .isEqualTo(view);
        assertThat(TestView.Inner.TYPE.allocate())
                .isNotEqualTo(
                        StructType.of("bytes", 8, () -> TestView.TYPE.view()).allocate());

        Map<TestView, String> map = new HashMap<>();
        map.put(copy, "found");
        assertThat(map.get(second)).isEqualTo("found");
    }

    @Test
    void aReleasedViewRefusesUntilItIsPointedAgain() {
        ByteBuffer memory = ByteBuffer.allocate(64);
        TestView view = TestView.TYPE.wrap(memory, 0);
        view.release();
        view.release();
        assertThatIllegalStateException().isThrownBy(() -> view.getS8(0));
        assertThat(TestView.TYPE.point(view, memory, 0).getS8(0)).isZero();
        TestView owned = TestView.TYPE.allocate();
        owned.release();
        assertThatIllegalStateException().isThrownBy(() -> owned.getS8(0));
        assertThatIllegalStateException().isThrownBy(() -> TestView.TYPE.point(owned, memory, 0));
    }

    @Test
    void bytesOfNoTypeAreBytes() {
        ByteBuffer memory = ByteBuffer.wrap(new byte[] {0, 1, 2, (byte) 255});
        BpfBytes bytes = BpfBytes.TYPE.point(BpfBytes.TYPE.view(), memory, 1, 3);
        assertThat(bytes.byteLength()).isEqualTo(3);
        assertThat(bytes.get(2)).isEqualTo((byte) -1);
        assertThat(bytes.toByteArray()).containsExactly(1, 2, 255);
        assertThat(bytes).hasToString("{0x01, 0x02, 0xff}");
        assertThat(bytes.copy()).isEqualTo(bytes.copy());
        assertThatThrownBy(() -> bytes.get(3)).isInstanceOf(IndexOutOfBoundsException.class);
        BpfBytes many = BpfBytes.TYPE.point(BpfBytes.TYPE.view(), ByteBuffer.allocate(100), 0, 100);
        assertThat(many.toString()).startsWith("{0x00, 0x00").endsWith(", … /* 100 bytes */}");
        assertThat(BpfBytes.TYPE.point(BpfBytes.TYPE.view(), memory, 4, 0)).hasToString("{}");
    }
}
