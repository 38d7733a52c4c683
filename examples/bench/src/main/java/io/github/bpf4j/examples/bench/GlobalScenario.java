package io.github.bpf4j.examples.bench;

import io.github.bpf4j.runtime.BpfAtomicLong;

/** A global variable of a program, 100,000 times. */
final class GlobalScenario implements Scenario {
    private static final int TIMES = 100_000;

    private final MapsBpf skeleton = MapsBpf.load();
    private final Access access;
    private long result;
    private long before;

    enum Access {
        READ,
        WRITE,
        ATOMIC
    }

    GlobalScenario(Access access) {
        this.access = access;
        skeleton.bss().counter(1);
    }

    @Override
    public int operations() {
        return TIMES;
    }

    @Override
    public void prepare() {
        before = skeleton.bss().counter();
    }

    @Override
    public void run() {
        switch (access) {
            case READ -> result = read(skeleton.bss());
            case WRITE -> write(skeleton.bss());
            case ATOMIC -> add(skeleton.bss().counterAtomic());
        }
    }

    private static long read(MapsBpf.Bss bss) {
        long sum = 0;
        for (int i = 0; i < TIMES; i++) {
            sum += bss.counter();
        }
        return sum;
    }

    private static void write(MapsBpf.Bss bss) {
        for (int i = 0; i < TIMES; i++) {
            bss.counter(i);
        }
    }

    private static void add(BpfAtomicLong counter) {
        for (int i = 0; i < TIMES; i++) {
            counter.getAndAdd(1);
        }
    }

    @Override
    public void check() {
        long now = skeleton.bss().counter();
        Scenario.require(
                switch (access) {
                    case READ -> result == TIMES;
                    case WRITE -> now == TIMES - 1;
                    case ATOMIC -> now == before + TIMES;
                },
                "counter is " + now + ", the sum " + result);
    }

    @Override
    public void close() {
        skeleton.close();
    }
}
