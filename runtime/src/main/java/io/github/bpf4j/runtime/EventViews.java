package io.github.bpf4j.runtime;

import io.github.bpf4j.runtime.type.BpfStruct;
import io.github.bpf4j.runtime.type.StructType;
import java.nio.ByteBuffer;
import java.util.function.Consumer;

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

    EventViews(BpfRingBuffer<E> buffer, Consumer<? super E> handler) {
        this.buffer = buffer;
        this.types = buffer.events();
        this.handler = handler;
        this.views = new BpfStruct[types.count()];
        for (int i = 0; i < views.length; i++) {
            views[i] = struct(i).view();
        }
    }

    /** Hands one record to the handler; its memory is valid as long as this call lasts. */
    void show(ByteBuffer records, int offset, int length) {
        int index = types.indexOf(records, offset, length);
        StructType<BpfStruct> type = struct(index);
        if (length < type.size()) {
            throw new BpfException(buffer + " has an event of " + length + " bytes, and a " + type + " takes "
                    + type.size() + ": some program sends events of another type");
        }
        if (CHECK_VIEWS) {
            // A view of its own for each event: one that was kept can only ever be a released one.
            BpfStruct checked = type.point(type.view(), records, offset, length);
            try {
                handler.accept(event(checked));
            } finally {
                checked.release();
            }
        } else {
            handler.accept(event(type.point(views[index], records, offset, length)));
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
