package io.github.bpf4j.runtime;

import java.util.concurrent.atomic.AtomicLong;

/** Counts what came out of a buffer. The thread that polls adds, once for a run of events; any thread reads. */
final class EventCounter {
    private final AtomicLong events = new AtomicLong();
    private final AtomicLong bytes = new AtomicLong();
    private final AtomicLong lost = new AtomicLong();

    void addEvents(long count, long length) {
        add(events, count);
        add(bytes, count * length);
    }

    void addLost(long count) {
        add(lost, count);
    }

    /** There is one writer, so no atomic addition is needed. */
    private static void add(AtomicLong counter, long more) {
        counter.lazySet(counter.getPlain() + more);
    }

    EventCounts counts() {
        return new EventCounts(events.get(), bytes.get(), lost.get());
    }
}
