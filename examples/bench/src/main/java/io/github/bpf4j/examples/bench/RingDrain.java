package io.github.bpf4j.examples.bench;

import io.github.bpf4j.runtime.BpfProgram;
import io.github.bpf4j.runtime.BpfTestRun;
import io.github.bpf4j.runtime.EventLoop;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** Drains a full ring buffer of 1 MiB: five members of each event are read and added up. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class RingDrain {
    /** A ring buffer, its program, and what its handler has added up since the ring was filled. */
    public abstract static class Ring {
        private RingsBpf skeleton;
        private EventLoop loop;
        private BpfProgram fill;
        long sum;
        private int handled;

        abstract BpfProgram connect(RingsBpf bpf, EventLoop to);

        abstract int events();

        @Setup
        public void load() {
            skeleton = RingsBpf.load();
            loop = EventLoop.create();
            fill = connect(skeleton, loop);
        }

        @Setup(Level.Invocation)
        public void fill() {
            fill.testRun(BpfTestRun.Input.none());
            sum = 0;
        }

        int drain() {
            handled = loop.poll(Duration.ZERO);
            return handled;
        }

        @TearDown(Level.Invocation)
        public void check() {
            if (handled != events()) {
                throw new IllegalStateException(handled + " events of " + events());
            }
        }

        @TearDown
        public void close() {
            loop.close();
            skeleton.close();
        }
    }

    @State(Scope.Thread)
    public static class Ring16 extends Ring {
        static final int EVENTS = (1 << 20) / (16 + 8);

        @Override
        BpfProgram connect(RingsBpf bpf, EventLoop to) {
            to.on(bpf.maps().ring16(), e -> sum += e.sequence() + e.pid() + e.cpu() + e.uid() + e.check());
            return bpf.progs().fillRing16();
        }

        @Override
        int events() {
            return EVENTS;
        }
    }

    @State(Scope.Thread)
    public static class Ring64 extends Ring {
        static final int EVENTS = (1 << 20) / (64 + 8);

        @Override
        BpfProgram connect(RingsBpf bpf, EventLoop to) {
            to.on(bpf.maps().ring64(), e -> sum += e.sequence() + e.time() + e.pid() + e.uid() + e.check());
            return bpf.progs().fillRing64();
        }

        @Override
        int events() {
            return EVENTS;
        }
    }

    @State(Scope.Thread)
    public static class Ring256 extends Ring {
        static final int EVENTS = (1 << 20) / (256 + 8);

        @Override
        BpfProgram connect(RingsBpf bpf, EventLoop to) {
            to.on(bpf.maps().ring256(), e -> sum += e.sequence() + e.time() + e.pid() + e.uid() + e.check());
            return bpf.progs().fillRing256();
        }

        @Override
        int events() {
            return EVENTS;
        }
    }

    @State(Scope.Thread)
    public static class FourRings extends Ring {
        static final int EVENTS = 4 * ((1 << 18) / (64 + 8));

        @Override
        BpfProgram connect(RingsBpf bpf, EventLoop to) {
            to.on(bpf.maps().ringA(), e -> sum += e.sequence() + e.time() + e.pid() + e.uid() + e.check());
            to.on(bpf.maps().ringB(), e -> sum += e.sequence() + e.time() + e.pid() + e.uid() + e.check());
            to.on(bpf.maps().ringC(), e -> sum += e.sequence() + e.time() + e.pid() + e.uid() + e.check());
            to.on(bpf.maps().ringD(), e -> sum += e.sequence() + e.time() + e.pid() + e.uid() + e.check());
            return bpf.progs().fillFour();
        }

        @Override
        int events() {
            return EVENTS;
        }
    }

    @Benchmark
    @OperationsPerInvocation(Ring16.EVENTS)
    public int ring16(Ring16 ring) {
        return ring.drain();
    }

    @Benchmark
    @OperationsPerInvocation(Ring64.EVENTS)
    public int ring64(Ring64 ring) {
        return ring.drain();
    }

    @Benchmark
    @OperationsPerInvocation(Ring256.EVENTS)
    public int ring256(Ring256 ring) {
        return ring.drain();
    }

    @Benchmark
    @OperationsPerInvocation(FourRings.EVENTS)
    public int fourRings(FourRings rings) {
        return rings.drain();
    }
}
