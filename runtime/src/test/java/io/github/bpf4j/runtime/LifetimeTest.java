package io.github.bpf4j.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class LifetimeTest {
    private final AtomicInteger interrupted = new AtomicInteger();
    private final AtomicInteger released = new AtomicInteger();
    private final Lifetime lifetime = lifetime("skeleton test");

    private Lifetime lifetime(String name) {
        return new Lifetime(name, new Lifetime.Resources() {
            @Override
            public void interrupt() {
                interrupted.incrementAndGet();
            }

            @Override
            public void release() {
                released.incrementAndGet();
            }
        });
    }

    @Test
    void closesOnceAndRefusesFromThenOn() {
        lifetime.enter();
        lifetime.leave();
        lifetime.close();
        lifetime.close();
        assertThat(released).hasValue(1);
        assertThat(interrupted).hasValue(1);
        assertThat(lifetime.closed()).isTrue();
        assertThat(lifetime.tryEnter()).isFalse();
        assertThat(lifetime.tryHold()).isFalse();
        assertThatIllegalStateException().isThrownBy(lifetime::enter).withMessage("the skeleton test is closed");
    }

    @Test
    void waitsForTheCallsInside() throws Exception {
        lifetime.enter();
        Thread closer = new Thread(lifetime::close);
        closer.start();
        while (!lifetime.closed()) {
            Thread.onSpinWait();
        }
        assertThat(lifetime.tryEnter()).isFalse();
        Thread second = new Thread(lifetime::close);
        second.start();
        Thread.sleep(50);
        assertThat(released).hasValue(0);
        assertThat(closer.isAlive()).isTrue();
        assertThat(second.isAlive()).isTrue();
        lifetime.leave();
        closer.join();
        second.join();
        assertThat(released).hasValue(1);
    }

    @Test
    void anInterruptDoesNotCutTheWaitShort() throws Exception {
        lifetime.enter();
        boolean[] stillInterrupted = new boolean[1];
        Thread closer = new Thread(() -> {
            lifetime.close();
            stillInterrupted[0] = Thread.interrupted();
        });
        closer.start();
        closer.interrupt();
        Thread.sleep(50);
        assertThat(released).hasValue(0);
        lifetime.leave();
        closer.join();
        assertThat(released).hasValue(1);
        assertThat(stillInterrupted[0]).isTrue();
    }

    @Test
    void closedByAHandlerItClosesWhenTheOutermostCallEnds() {
        Lifetime loop = lifetime("event loop");
        assertThat(loop.tryHold()).isTrue();
        assertThat(lifetime.tryHold()).isTrue();
        lifetime.close();
        lifetime.close();
        assertThat(released).hasValue(0);
        assertThat(interrupted).hasPositiveValue();
        lifetime.letGo();
        assertThat(lifetime.closed()).isFalse();
        loop.letGo();
        assertThat(lifetime.closed()).isTrue();
        assertThat(loop.closed()).isFalse();
        assertThat(released).hasValue(1);
    }

    @Test
    void handlersThatCloseEachOthersSkeletonsDoNotWaitForEachOther() throws Exception {
        Lifetime other = lifetime("skeleton other");
        CountDownLatch bothInside = new CountDownLatch(2);
        List<Thread> threads = new ArrayList<>();
        for (Lifetime[] pair : new Lifetime[][] {{lifetime, other}, {other, lifetime}}) {
            Thread thread = new Thread(() -> {
                pair[0].tryHold();
                bothInside.countDown();
                try {
                    bothInside.await();
                } catch (InterruptedException e) {
                    throw new AssertionError(e);
                }
                pair[1].close();
                pair[0].letGo();
            });
            thread.start();
            threads.add(thread);
        }
        for (Thread thread : threads) {
            thread.join();
        }
        assertThat(released).hasValue(2);
    }

    @Test
    void closedTwiceInAHandlerWhenClosedAlreadyItIsNotInterrupted() {
        lifetime.close();
        interrupted.set(0);
        Lifetime loop = lifetime("event loop");
        loop.tryHold();
        lifetime.close();
        assertThat(interrupted).as("its resources are gone").hasValue(0);
        loop.letGo();
        assertThat(released).hasValue(1);
    }

    /** What closing is for: nobody is inside when the resources go, whoever comes when. */
    @Test
    void nobodyIsInsideWhenTheResourcesGo() throws Exception {
        for (int round = 0; round < 300; round++) {
            AtomicInteger inside = new AtomicInteger();
            AtomicInteger violations = new AtomicInteger();
            boolean[] gone = new boolean[1];
            Lifetime raced = new Lifetime("raced", () -> {
                violations.addAndGet(inside.get());
                gone[0] = true;
            });
            List<Thread> threads = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                Thread thread = new Thread(() -> {
                    while (raced.tryEnter()) {
                        inside.incrementAndGet();
                        if (gone[0]) {
                            violations.incrementAndGet();
                        }
                        inside.decrementAndGet();
                        raced.leave();
                    }
                });
                thread.start();
                threads.add(thread);
            }
            raced.close();
            for (Thread thread : threads) {
                thread.join();
            }
            assertThat(violations).hasValue(0);
            assertThat(gone[0]).isTrue();
        }
    }
}
