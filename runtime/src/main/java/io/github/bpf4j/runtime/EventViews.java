package io.github.bpf4j.runtime;

import io.github.bpf4j.runtime.type.BpfStruct;
import io.github.bpf4j.runtime.type.StructType;
import java.nio.ByteBuffer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Shows the records of a buffer to a handler: one view for each type, pointed from record to record, so that nothing is
 * allocated for a record. One thread at a time.
 */
final class EventViews<E> {
    private static final boolean CHECK_VIEWS = Boolean.getBoolean("bpf4j.checkViews");
    /**
     * After so many events a handler gets a loop of its own, which takes a millisecond to make. Before the JIT compiles
     * the handler by itself, which it does after 5,000: it would then take it for too large to become part of a loop.
     */
    private static final int HOT = 1_000;

    private final String buffer;
    private final EventTypes<E> types;
    private final Consumer<Object> handler;
    private final StructType<BpfStruct>[] structs;
    private final BpfStruct[] views;
    /** Memory for what was sent in part, one for each type, once it is needed. */
    private final @Nullable ByteBuffer[] parts;

    /** Of the records of a run. */
    private final byte[] indexes;

    private RunLoop loop = RunLoops.SHARED;
    private int handled;

    /**
     * Each of the types is one of E's.
     *
     * @param buffer what an exception calls it
     */
    @SuppressWarnings("unchecked")
    EventViews(String buffer, EventTypes<E> types, Consumer<? super E> handler) {
        this.buffer = buffer;
        this.types = types;
        this.handler = (Consumer<Object>) handler;
        this.structs = types.structs();
        this.views = new BpfStruct[structs.length];
        this.parts = new ByteBuffer[structs.length];
        this.indexes = new byte[types.count() > 1 ? RingReader.LONGEST_RUN : 0];
        for (int i = 0; i < views.length; i++) {
            views[i] = structs[i].view();
        }
    }

    /** As {@link RunLoop#count}. */
    int count(ByteBuffer records, int at, int header, int stride, int most) {
        return loop.count(records, at, header, stride, most);
    }

    /** Hands the records of a run to the handler, until one makes it throw or the run is stopped. */
    void show(Run run) {
        int index = types.indexOf(run.length);
        if (CHECK_VIEWS) {
            showAndRelease(run);
        } else if (index >= 0 && run.length >= structs[index].size()) {
            loop.handle(run, structs[index], views[index], handler);
        } else if (types.indexesOf(run, indexes)) {
            loop.handle(run, indexes, structs, views, handler);
        } else {
            loop.handle(run, this, handler);
        }
        if (loop == RunLoops.SHARED) {
            handled += run.done;
            if (handled >= HOT) {
                loop = RunLoops.copy(new RunLoops.Constants(run.stride, views, handler));
                handled = 0;
            }
        }
    }

    /** The view of the type that a record has, pointed at it. */
    BpfStruct view(ByteBuffer records, int offset, int length) {
        int index = types.indexOf(records, offset, length);
        StructType<BpfStruct> type = structs[index];
        return length < type.size()
                ? part(index, views[index], records, offset, length)
                : type.point(views[index], records, offset, length);
    }

    /** Members that were not sent must not show what lies behind the record. */
    private BpfStruct part(int index, BpfStruct view, ByteBuffer records, int offset, int length) {
        StructType<BpfStruct> type = structs[index];
        if (!types.isPartial()) {
            throw new BpfException(buffer + " has an event of " + length + " bytes, and a " + type + " takes "
                    + type.size() + ": some program sends events of another type");
        }
        ByteBuffer part = parts[index];
        if (part == null) {
            part = ByteBuffer.allocateDirect(type.size());
            parts[index] = part;
        }
        part.put(0, records, offset, length);
        for (int missing = length; missing < type.size(); missing++) {
            part.put(missing, (byte) 0);
        }
        return type.pointPart(view, part, 0, length);
    }

    /** A view of its own for each event: one that was kept can only ever be a released one. */
    private void showAndRelease(Run run) {
        while (run.done < run.count && !run.ended) {
            int at = run.offset + run.done * run.stride;
            run.done++;
            int index = types.indexOf(run.records, at, run.length);
            StructType<BpfStruct> type = structs[index];
            BpfStruct checked = run.length < type.size()
                    ? part(index, type.view(), run.records, at, run.length)
                    : type.point(type.view(), run.records, at, run.length);
            try {
                handler.accept(checked);
            } finally {
                checked.release();
            }
        }
    }
}
