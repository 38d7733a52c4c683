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

    private final BpfRingBuffer<E> buffer;
    private final EventTypes<E> types;
    private final Consumer<? super E> handler;
    private final BpfStruct[] views;
    /** Memory for what was sent in part, one for each type, once it is needed. */
    private final @Nullable ByteBuffer[] parts;

    EventViews(BpfRingBuffer<E> buffer, Consumer<? super E> handler) {
        this.buffer = buffer;
        this.types = buffer.events();
        this.handler = handler;
        this.views = new BpfStruct[types.count()];
        this.parts = new ByteBuffer[types.count()];
        for (int i = 0; i < views.length; i++) {
            views[i] = struct(i).view();
        }
    }

    /** Hands one record to the handler; its memory is valid as long as this call lasts. */
    void show(ByteBuffer records, int offset, int length) {
        int index = types.indexOf(records, offset, length);
        StructType<BpfStruct> type = struct(index);
        if (length < type.size()) {
            showPart(index, type, records, offset, length);
        } else if (CHECK_VIEWS) {
            // A view of its own for each event: one that was kept can only ever be a released one.
            showAndRelease(type.point(type.view(), records, offset, length));
        } else {
            handler.accept(event(type.point(views[index], records, offset, length)));
        }
    }

    private void showAndRelease(BpfStruct checked) {
        try {
            handler.accept(event(checked));
        } finally {
            checked.release();
        }
    }

    /** Members that were not sent must not show what lies behind the record. */
    private void showPart(int index, StructType<BpfStruct> type, ByteBuffer records, int offset, int length) {
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
        if (CHECK_VIEWS) {
            showAndRelease(type.pointPart(type.view(), part, 0, length));
        } else {
            handler.accept(event(type.pointPart(views[index], part, 0, length)));
        }
    }

    /** A descriptor takes only its own views, and here it gets no others: the array has them in the same order. */
    @SuppressWarnings("unchecked")
    private StructType<BpfStruct> struct(int index) {
        return (StructType<BpfStruct>) types.get(index);
    }

    /** Each of the types is one of E's. */
    @SuppressWarnings("unchecked")
    private E event(BpfStruct view) {
        return (E) view;
    }
}
