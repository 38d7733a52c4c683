package io.github.bpf4j.runtime;

import io.github.bpf4j.runtime.internal.PerfEvent;

/**
 * An event of the kernel's perf subsystem that a {@link BpfPerfEventProgram} is attached to: what is counted, for whom,
 * and how many of them make one run of the program.
 *
 * <p>Immutable: each method that sets something returns another.
 */
public final class BpfPerfEvent {
    private static final int TYPE_HARDWARE = 0;
    private static final int TYPE_SOFTWARE = 1;
    private static final int ANY = -1;

    private final int type;
    private final long config;
    private final int cpu;
    private final int process;
    private final long sample;
    private final boolean frequency;

    /** What the kernel counts itself: {@code enum perf_sw_ids}, in its order. Virtual machines have these, too. */
    public enum Software {
        CPU_CLOCK,
        TASK_CLOCK,
        PAGE_FAULTS,
        CONTEXT_SWITCHES,
        CPU_MIGRATIONS,
        PAGE_FAULTS_MIN,
        PAGE_FAULTS_MAJ,
        ALIGNMENT_FAULTS,
        EMULATION_FAULTS
    }

    /** What processors count: {@code enum perf_hw_id}, in its order. */
    public enum Hardware {
        CPU_CYCLES,
        INSTRUCTIONS,
        CACHE_REFERENCES,
        CACHE_MISSES,
        BRANCH_INSTRUCTIONS,
        BRANCH_MISSES,
        BUS_CYCLES,
        STALLED_CYCLES_FRONTEND,
        STALLED_CYCLES_BACKEND,
        REF_CPU_CYCLES
    }

    private BpfPerfEvent(int type, long config, int cpu, int process, long sample, boolean frequency) {
        this.type = type;
        this.config = config;
        this.cpu = cpu;
        this.process = process;
        this.sample = sample;
        this.frequency = frequency;
    }

    /** A software event, each of which runs the program, if nothing else is said. */
    public static BpfPerfEvent of(Software event) {
        return of(TYPE_SOFTWARE, event.ordinal());
    }

    /** A hardware event; say {@link #period} or {@link #frequency}, since each would be too many. */
    public static BpfPerfEvent of(Hardware event) {
        return of(TYPE_HARDWARE, event.ordinal());
    }

    /** Any event, by {@code type} and {@code config} of {@code struct perf_event_attr}. */
    public static BpfPerfEvent of(int type, long config) {
        return new BpfPerfEvent(type, config, ANY, ANY, 1, false);
    }

    /** On this CPU only. */
    public BpfPerfEvent cpu(int cpu) {
        return new BpfPerfEvent(type, config, cpu, process, sample, frequency);
    }

    /** Of this process only, its first thread; 0 is the calling thread. */
    public BpfPerfEvent process(int pid) {
        return new BpfPerfEvent(type, config, cpu, pid, sample, frequency);
    }

    /** The program runs once for so many; of a clock's events, these are nanoseconds. */
    public BpfPerfEvent period(long events) {
        return new BpfPerfEvent(type, config, cpu, process, events, false);
    }

    /** The program runs about so many times a second. */
    public BpfPerfEvent frequency(long perSecond) {
        return new BpfPerfEvent(type, config, cpu, process, perSecond, true);
    }

    boolean hasOwner() {
        return cpu != ANY || process != ANY;
    }

    /** A descriptor, or a negated error number. */
    int open() {
        return PerfEvent.open(type, config, sample, frequency, process, cpu);
    }

    @Override
    public String toString() {
        return "perf event of type " + type + ", config " + config + (frequency ? ", frequency " : ", period ") + sample
                + (process == ANY ? "" : ", process " + process) + (cpu == ANY ? "" : ", CPU " + cpu);
    }
}
