package io.github.bpf4j.examples.bench;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** A scenario as JMH runs it; also counts what its thread allocates meanwhile. */
@State(Scope.Thread)
public class Measured {
    /** In the run of the last scenario that took the least: JMH's histogram, which grows now and then, is in it. */
    static volatile long allocated;

    static volatile int operations;

    private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    @Param("")
    private String name;

    private Scenario scenario;
    private long before;

    @Setup
    public void open() {
        allocated = Long.MAX_VALUE;
        scenario = Scenarios.all().get(name).scenario().get();
    }

    @Setup(Level.Invocation)
    public void prepare() {
        scenario.prepare();
        before = threads.getCurrentThreadAllocatedBytes();
    }

    @Benchmark
    public void run() {
        scenario.run();
    }

    @TearDown(Level.Invocation)
    public void check() {
        allocated = Math.min(allocated, threads.getCurrentThreadAllocatedBytes() - before);
        operations = scenario.operations();
        scenario.check();
    }

    @TearDown
    public void close() {
        scenario.close();
    }
}
