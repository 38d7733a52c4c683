package io.github.bpf4j.runtime.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.function.IntConsumer;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Against what {@link ByteBuffer} itself reads, from all that is one. */
class MemoryReadsTest {
    private static final int SIZE = 24;

    static Stream<ByteBuffer> buffers() {
        ByteBuffer direct = filled(ByteBuffer.allocateDirect(SIZE));
        ByteBuffer larger = filled(ByteBuffer.allocateDirect(SIZE + 13));
        return Stream.of(
                direct,
                direct.asReadOnlyBuffer(),
                // Not aligned, and with bytes behind the end that belong to another.
                larger.slice(3, SIZE),
                larger.duplicate().limit(SIZE),
                filled(ByteBuffer.allocate(SIZE)),
                filled(ByteBuffer.allocate(SIZE + 13)).slice(3, SIZE).asReadOnlyBuffer());
    }

    private static ByteBuffer filled(ByteBuffer memory) {
        for (int i = 0; i < memory.capacity(); i++) {
            memory.put(i, (byte) (0x91 + 37 * i));
        }
        return memory;
    }

    @ParameterizedTest
    @MethodSource("buffers")
    void everyIndexOfEveryWidth(ByteBuffer memory) {
        ByteBuffer expected = memory.duplicate().order(ByteOrder.nativeOrder());
        for (int i = 0; i <= SIZE - Short.BYTES; i++) {
            assertThat(MemoryReads.getShort(memory, i)).isEqualTo(expected.getShort(i));
        }
        for (int i = 0; i <= SIZE - Integer.BYTES; i++) {
            assertThat(MemoryReads.getInt(memory, i)).isEqualTo(expected.getInt(i));
        }
        for (int i = 0; i <= SIZE - Long.BYTES; i++) {
            assertThat(MemoryReads.getLong(memory, i)).isEqualTo(expected.getLong(i));
        }
    }

    @ParameterizedTest
    @MethodSource("buffers")
    void nothingOutsideIsRead(ByteBuffer memory) {
        outside(i -> MemoryReads.getShort(memory, i), Short.BYTES);
        outside(i -> MemoryReads.getInt(memory, i), Integer.BYTES);
        outside(i -> MemoryReads.getLong(memory, i), Long.BYTES);
        ByteBuffer short1 = memory.duplicate().limit(1);
        assertThatThrownBy(() -> MemoryReads.getShort(short1, 0)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> MemoryReads.getLong(short1, 0)).isInstanceOf(IndexOutOfBoundsException.class);
    }

    private static void outside(IntConsumer read, int bytes) {
        for (int index : new int[] {SIZE - bytes + 1, SIZE, -1, Integer.MIN_VALUE, Integer.MAX_VALUE}) {
            assertThatThrownBy(() -> read.accept(index))
                    .as("index %d", index)
                    .isInstanceOf(IndexOutOfBoundsException.class);
        }
    }
}
