package io.github.bpf4j.runtime;

import io.github.bpf4j.runtime.internal.Errno;
import io.github.bpf4j.runtime.internal.Failures;
import io.github.bpf4j.runtime.internal.LibbpfElements;
import io.github.bpf4j.runtime.internal.OnlineCpus;
import io.github.bpf4j.runtime.internal.Operation;
import io.github.bpf4j.runtime.internal.Poller;
import io.github.bpf4j.runtime.internal.Scratch;
import java.util.ArrayList;
import java.util.List;

/** Reads a perf buffer: the rings of all CPUs that are online when it is opened. */
final class PerfReader extends EventReader {
    private final BpfPerfBuffer<?> buffer;
    private final List<PerfRing> rings = new ArrayList<>();
    /** Of the rings, the one whose turn it is. */
    private int first;

    private boolean freed;

    private PerfReader(BpfPerfBuffer<?> buffer, EventLoop loop, EventViews<?> views) {
        super(buffer, loop, views);
        this.buffer = buffer;
    }

    /** Opens the rings, and lets programs send to them. */
    static PerfReader open(BpfPerfBuffer<?> buffer, EventLoop loop, EventViews<?> views) {
        PerfReader reader = new PerfReader(buffer, loop, views);
        try {
            for (int cpu : OnlineCpus.list()) {
                if (cpu < buffer.maxEntries()) {
                    reader.open(cpu);
                }
            }
            return reader;
        } catch (Throwable e) {
            reader.free();
            throw e;
        }
    }

    private void open(int cpu) {
        int event = PerfRing.openEvent(cpu, buffer.wakeupEvents());
        if (event == -Errno.ENODEV) {
            // It went offline meanwhile.
            return;
        }
        Failures.check(event, Operation.OPEN_BUFFERS, buffer.toString());
        PerfRing ring = new PerfRing(cpu, event, buffer.pages(), buffer.toString());
        rings.add(ring);
        Scratch scratch = Scratch.take(2 * Integer.BYTES);
        try {
            scratch.putInt(0, cpu);
            scratch.putInt(Integer.BYTES, event);
            buffer.calls().update(scratch.address(), scratch.address() + Integer.BYTES, MapCalls.ANY);
        } finally {
            scratch.give();
        }
        ring.enable(buffer.toString());
    }

    @Override
    void watch(Poller poller) {
        int watched = 0;
        try {
            for (PerfRing ring : rings) {
                poller.add(ring.event(), buffer.toString());
                watched++;
            }
        } catch (Throwable e) {
            rings.subList(0, watched).forEach(ring -> poller.remove(ring.event()));
            throw e;
        }
    }

    @Override
    void unwatch(Poller poller) {
        rings.forEach(ring -> poller.remove(ring.event()));
    }

    @Override
    boolean pending() {
        for (PerfRing ring : rings) {
            if (ring.pending()) {
                return true;
            }
        }
        return false;
    }

    @Override
    int handlePending(int max) {
        int handled = 0;
        for (int i = 0; i < rings.size() && handled < max; i++) {
            handled += rings.get((first + i) % rings.size()).drain(this, max - handled);
        }
        // Where there is a maximum, one busy CPU must not keep the others from being read.
        first = (first + 1) % rings.size();
        return handled;
    }

    @Override
    void publish() {
        // Each ring has done so when it was drained: programs are not woken by it.
    }

    @Override
    synchronized void free() {
        if (freed) {
            // Another reader may have the buffer by now.
            return;
        }
        freed = true;
        for (PerfRing ring : rings) {
            forget(ring.cpu());
            ring.close();
        }
    }

    /** Programs send nothing more there; if the buffer is about to close, that follows from it. */
    private void forget(int cpu) {
        if (!buffer.handle().lifetime().tryEnter()) {
            return;
        }
        Scratch scratch = Scratch.take(Integer.BYTES);
        try {
            scratch.putInt(0, cpu);
            // Inside already: who enters again is refused when the buffer begins to close meanwhile.
            LibbpfElements.delete(buffer.handle().descriptor(), scratch.address());
        } finally {
            scratch.give();
            buffer.handle().lifetime().leave();
        }
    }
}
