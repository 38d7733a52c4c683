package io.github.bpf4j.runtime;

/**
 * What came out of a buffer since its skeleton was loaded: see {@link BpfEventBuffer#counts}.
 *
 * @param events that were handed to handlers, those that made a handler throw included
 * @param bytes of these events
 * @param lost events of a perf buffer that did not fit, as far as the kernel has told. Of a ring buffer 0: the kernel
 *     counts none, and only the program that found no room knows
 */
public record EventCounts(long events, long bytes, long lost) {}
