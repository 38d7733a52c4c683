package io.github.bpf4j.processor.inference;

import java.util.Set;

/** Numbers of the kernel's helper functions, {@code BPF_FUNC_*} of {@code linux/bpf.h}. */
final class Helpers {
    static final int MAP_LOOKUP_ELEM = 1;
    static final int PERF_EVENT_OUTPUT = 25;
    static final int SKB_OUTPUT = 111;
    static final int XDP_OUTPUT = 121;
    static final int RINGBUF_OUTPUT = 130;
    static final int RINGBUF_RESERVE = 131;
    static final int RINGBUF_RESERVE_DYNPTR = 198;
    static final int DYNPTR_READ = 201;
    static final int DYNPTR_WRITE = 202;
    static final int DYNPTR_DATA = 203;
    static final int USER_RINGBUF_DRAIN = 209;

    /** Functions of the kernel that give a pointer into what a bpf_dynptr refers to. */
    static final Set<String> SLICES = Set.of("bpf_dynptr_slice", "bpf_dynptr_slice_rdwr");

    private static final int MAP_UPDATE_ELEM = 2;
    private static final int MAP_DELETE_ELEM = 3;
    private static final int TRACE_PRINTK = 6;

    private Helpers() {}

    /** Whether a helper puts records into a buffer, or takes them out of one. */
    static boolean sends(long number) {
        return switch ((int) number) {
            case PERF_EVENT_OUTPUT,
                    SKB_OUTPUT,
                    XDP_OUTPUT,
                    RINGBUF_OUTPUT,
                    RINGBUF_RESERVE,
                    RINGBUF_RESERVE_DYNPTR,
                    USER_RINGBUF_DRAIN -> true;
            default -> false;
        };
    }

    /** Whether a helper writes to no memory that it is given the address of. */
    static boolean onlyReads(long number) {
        return switch ((int) number) {
            case MAP_LOOKUP_ELEM,
                    MAP_UPDATE_ELEM,
                    MAP_DELETE_ELEM,
                    TRACE_PRINTK,
                    PERF_EVENT_OUTPUT,
                    SKB_OUTPUT,
                    XDP_OUTPUT,
                    RINGBUF_OUTPUT,
                    RINGBUF_RESERVE -> true;
            default -> false;
        };
    }
}
