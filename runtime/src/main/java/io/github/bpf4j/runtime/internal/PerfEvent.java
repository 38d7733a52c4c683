package io.github.bpf4j.runtime.internal;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** A software event of the kernel's perf subsystem, to which programs on one CPU output records. */
public final class PerfEvent {
    private static final int ATTRIBUTES_SIZE = 64;
    private static final int SIZE = 4;
    private static final int CONFIG = 8;
    private static final int SAMPLE_PERIOD = 16;
    private static final int SAMPLE_TYPE = 24;
    private static final int FLAGS = 40;
    private static final int WAKEUP_EVENTS = 48;

    private static final int SOFTWARE = 1;
    private static final long BPF_OUTPUT = 10;
    private static final long RAW = 1 << 10;
    /** A bit of a bit field, counted from the other end where the last byte comes first. */
    private static final long FREQUENCY = ByteOrder.nativeOrder() == ByteOrder.LITTLE_ENDIAN ? 1L << 10 : 1L << 63 - 10;

    private static final int ALL_PROCESSES = -1;
    private static final int NO_GROUP = -1;
    private static final int CLOSE_ON_EXEC = 8;
    private static final long ENABLE = 0x2400;

    private PerfEvent() {}

    /** Opens one that wakes its reader after so many records; a descriptor, or a negated error number. */
    public static int open(int cpu, int wakeupEvents) {
        try (NativeMemory memory = new NativeMemory()) {
            ByteBuffer attributes = memory.allocate(ATTRIBUTES_SIZE)
                    .putInt(0, SOFTWARE)
                    .putInt(SIZE, ATTRIBUTES_SIZE)
                    .putLong(CONFIG, BPF_OUTPUT)
                    .putLong(SAMPLE_PERIOD, 1)
                    .putLong(SAMPLE_TYPE, RAW)
                    .putInt(WAKEUP_EVENTS, wakeupEvents);
            return SystemCall.perfEventOpen(
                    NativeMemory.address(attributes), ALL_PROCESSES, cpu, NO_GROUP, CLOSE_ON_EXEC);
        }
    }

    /**
     * Opens one that counts or samples, for a program to run at; a descriptor, or a negated error number.
     *
     * @param sample how many events make a sample, or how many samples are to be taken a second
     * @param process -1 for all
     * @param cpu -1 for all
     */
    public static int open(int type, long config, long sample, boolean frequency, int process, int cpu) {
        try (NativeMemory memory = new NativeMemory()) {
            ByteBuffer attributes = memory.allocate(ATTRIBUTES_SIZE)
                    .putInt(0, type)
                    .putInt(SIZE, ATTRIBUTES_SIZE)
                    .putLong(CONFIG, config)
                    .putLong(SAMPLE_PERIOD, sample)
                    .putLong(FLAGS, frequency ? FREQUENCY : 0);
            return SystemCall.perfEventOpen(NativeMemory.address(attributes), process, cpu, NO_GROUP, CLOSE_ON_EXEC);
        }
    }

    /** Lets records in; 0, or a negated error number. */
    public static int enable(int event) {
        return LibC.ioctl(event, ENABLE, 0) < 0 ? -LibC.errno() : 0;
    }
}
