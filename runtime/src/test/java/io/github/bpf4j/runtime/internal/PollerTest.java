package io.github.bpf4j.runtime.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.bpf4j.runtime.BpfException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class PollerTest {
    private final Poller poller = Poller.open();

    @AfterEach
    void close() {
        poller.close();
    }

    @Test
    void waitsForTheTimeout() {
        long start = System.nanoTime();
        assertThat(poller.await(30)).isFalse();
        assertThat(System.nanoTime() - start).isGreaterThan(25_000_000);
    }

    @Test
    void isWokenByAnotherThread() throws Exception {
        Thread waker = new Thread(() -> {
            try {
                Thread.sleep(20);
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
            poller.wake();
        });
        waker.start();
        assertThat(poller.await(10_000)).isTrue();
        waker.join();
        assertThat(poller.await(0)).isFalse();
    }

    @Test
    void isWokenInAdvance() {
        poller.wake();
        poller.wake();
        assertThat(poller.await(10_000)).isTrue();
        assertThat(poller.await(0)).isFalse();
    }

    @Test
    void waitsForDescriptors() {
        int ready = LibC.eventfd(1, 0);
        poller.add(ready, "an eventfd");
        long start = System.nanoTime();
        assertThat(poller.await(10_000)).isFalse();
        assertThat(System.nanoTime() - start).isLessThan(5_000_000_000L);
        poller.remove(ready);
        start = System.nanoTime();
        poller.await(20);
        assertThat(System.nanoTime() - start).isGreaterThan(15_000_000);
        LibC.close(ready);
    }

    @Test
    void saysWhatItCannotWaitFor() {
        assertThatThrownBy(() -> poller.add(-1, "ring buffer events of execsnoop_bpf"))
                .isInstanceOf(BpfException.class)
                .hasMessage(
                        "cannot wait for events of ring buffer events of execsnoop_bpf: EBADF (Bad file descriptor)");
    }
}
