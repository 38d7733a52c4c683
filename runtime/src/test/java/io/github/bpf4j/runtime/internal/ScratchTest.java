package io.github.bpf4j.runtime.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ScratchTest {
    @Test
    void eachThreadKeepsOne() throws Exception {
        Scratch first = Scratch.take(16);
        first.give();
        Scratch again = Scratch.take(200);
        assertThat(again).isSameAs(first);
        again.give();
        Scratch[] other = new Scratch[1];
        Thread thread = new Thread(() -> other[0] = Scratch.take(16));
        thread.start();
        thread.join();
        assertThat(other[0]).isNotSameAs(first);
    }

    @Test
    void takenTwiceItIsAnother() {
        Scratch outer = Scratch.take(16);
        Scratch inner = Scratch.take(16);
        assertThat(inner).isNotSameAs(outer);
        assertThat(inner.address()).isNotEqualTo(outer.address());
        inner.give();
        outer.give();
    }

    @Test
    void growsAndKeepsTheLarger() {
        for (int size : new int[] {1, 256, 257, 1000, 5000, 65_536, 65_537, 1 << 20}) {
            Scratch scratch = Scratch.take(size);
            assertThat(scratch.buffer().capacity()).isGreaterThanOrEqualTo(size);
            assertThat(scratch.address()).isEqualTo(NativeMemory.address(scratch.buffer()));
            scratch.give();
        }
        Scratch kept = Scratch.take(60_000);
        kept.give();
        assertThat(Scratch.take(1)).isSameAs(kept);
        kept.give();
    }
}
