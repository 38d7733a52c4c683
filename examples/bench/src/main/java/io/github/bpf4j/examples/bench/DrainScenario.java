package io.github.bpf4j.examples.bench;

import io.github.bpf4j.runtime.BpfProgram;
import io.github.bpf4j.runtime.BpfTestRun;
import io.github.bpf4j.runtime.EventLoop;
import java.time.Duration;
import java.util.function.Function;

/** Drains full buffers, which a program has filled. The handlers add up what they read. */
final class DrainScenario implements Scenario {
    private final RingsBpf skeleton = RingsBpf.load();
    private final EventLoop loop = EventLoop.create();
    private final BpfProgram fill;
    private final Sum sum = new Sum();
    private int handled;
    private long expected;

    /** What a handler adds to, as an application would to its own state. */
    static final class Sum {
        long value;
        /** To be seen by nobody. */
        Object last = "";
    }

    /** @param connect registers handlers with the loop */
    DrainScenario(Function<RingsBpf.Progs, BpfProgram> fill, Connector connect) {
        this.fill = fill.apply(skeleton.progs());
        connect.connect(skeleton.maps(), loop, sum);
    }

    interface Connector {
        void connect(RingsBpf.Maps maps, EventLoop loop, Sum sum);
    }

    static DrainScenario of16() {
        return new DrainScenario(
                RingsBpf.Progs::fillRing16,
                (maps, loop, sum) -> loop.on(
                        maps.ring16(), e -> sum.value += e.sequence() + e.pid() + e.cpu() + e.uid() + e.check()));
    }

    static DrainScenario of64() {
        return new DrainScenario(
                RingsBpf.Progs::fillRing64,
                (maps, loop, sum) -> loop.on(
                        maps.ring64(), e -> sum.value += e.sequence() + e.time() + e.pid() + e.uid() + e.check()));
    }

    static DrainScenario of256() {
        return new DrainScenario(
                RingsBpf.Progs::fillRing256,
                (maps, loop, sum) -> loop.on(
                        maps.ring256(), e -> sum.value += e.sequence() + e.time() + e.pid() + e.uid() + e.check()));
    }

    /** Four buffers with a type and a handler each. */
    static DrainScenario ofFour() {
        return new DrainScenario(
                RingsBpf.Progs::fillFour,
                (maps, loop, sum) -> loop.on(
                                maps.ringA(), e -> sum.value += e.sequence() + e.time() + e.pid() + e.uid() + e.check())
                        .on(maps.ringB(), e -> sum.value += e.sequence() + e.time() + e.pid() + e.uid() + e.check())
                        .on(maps.ringC(), e -> sum.value += e.sequence() + e.time() + e.pid() + e.uid() + e.check())
                        .on(maps.ringD(), e -> sum.value += e.sequence() + e.time() + e.pid() + e.uid() + e.check()));
    }

    /** One buffer with four types, which come in turn. */
    static DrainScenario ofTagged() {
        return new DrainScenario(
                RingsBpf.Progs::fillTagged,
                (maps, loop, sum) -> loop.on(maps.tagged(), event -> {
                    if (event instanceof RingsBpf.EventA e) {
                        sum.value += e.sequence() + e.time() + e.pid() + e.uid() + e.check();
                    } else if (event instanceof RingsBpf.EventB e) {
                        sum.value += e.sequence() + e.time() + e.pid() + e.uid() + e.check();
                    } else if (event instanceof RingsBpf.EventC e) {
                        sum.value += e.sequence() + e.time() + e.pid() + e.uid() + e.check();
                    } else if (event instanceof RingsBpf.EventD e) {
                        sum.value += e.sequence() + e.time() + e.pid() + e.uid() + e.check();
                    }
                }));
    }

    /** The same, with a method for each type. */
    static DrainScenario ofVisited() {
        return new DrainScenario(RingsBpf.Progs::fillTagged, (maps, loop, sum) -> {
            Adder adder = new Adder(sum);
            loop.on(maps.tagged(), event -> event.accept(adder));
        });
    }

    private record Adder(Sum sum) implements RingsBpf.TaggedEvent.Visitor<Sum> {
        @Override
        public Sum eventA(RingsBpf.EventA e) {
            sum.value += e.sequence() + e.time() + e.pid() + e.uid() + e.check();
            return sum;
        }

        @Override
        public Sum eventB(RingsBpf.EventB e) {
            sum.value += e.sequence() + e.time() + e.pid() + e.uid() + e.check();
            return sum;
        }

        @Override
        public Sum eventC(RingsBpf.EventC e) {
            sum.value += e.sequence() + e.time() + e.pid() + e.uid() + e.check();
            return sum;
        }

        @Override
        public Sum eventD(RingsBpf.EventD e) {
            sum.value += e.sequence() + e.time() + e.pid() + e.uid() + e.check();
            return sum;
        }
    }

    static DrainScenario ofCopies() {
        return new DrainScenario(
                RingsBpf.Progs::fillRing64,
                (maps, loop, sum) -> loop.on(maps.ring64(), e -> {
                    RingsBpf.Event64 copy = e.copy();
                    sum.last = copy;
                    sum.value += copy.sequence() + copy.time() + copy.pid() + copy.uid() + copy.check();
                }));
    }

    static DrainScenario ofStrings() {
        return new DrainScenario(
                RingsBpf.Progs::fillRing64,
                (maps, loop, sum) -> loop.on(maps.ring64(), e -> {
                    String comm = e.comm();
                    sum.last = comm;
                    sum.value += e.sequence() + e.time() + e.pid() + e.uid() + e.check() + comm.length() - 16;
                }));
    }

    static DrainScenario ofPerf() {
        return new DrainScenario(
                RingsBpf.Progs::fillPerf,
                (maps, loop, sum) -> loop.on(
                        maps.perf().pages(256).wakeupEvents(1 << 20),
                        e -> sum.value += e.sequence() + e.time() + e.pid() + e.uid() + e.check()));
    }

    @Override
    public int operations() {
        return handled;
    }

    @Override
    public void prepare() {
        fill.testRun(BpfTestRun.Input.none());
        sum.value = 0;
        expected = skeleton.bss().counters().sent();
    }

    @Override
    public void run() {
        handled = loop.poll(Duration.ZERO);
    }

    @Override
    public void check() {
        Scenario.require(handled == expected && handled > 0, handled + " events of " + expected);
        Scenario.require(sum.value != 0, "nothing was read");
    }

    @Override
    public void close() {
        loop.close();
        skeleton.close();
    }
}
