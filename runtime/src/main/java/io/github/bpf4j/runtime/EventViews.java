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

    private final String buffer;
    private final EventTypes<E> types;
    private final Consumer<? super E> handler;
    private final StructType<BpfStruct>[] structs;
    private final BpfStruct[] views;
    /** Of the type that all records have where there is one only, which spares them the look into the arrays. */
    private final StructType<BpfStruct> first;

    private final BpfStruct firstView;

    /** @param buffer what an exception calls it */
    EventViews(String buffer, EventTypes<E> types, Consumer<? super E> handler) {
        this.buffer = buffer;
        this.types = types;
        this.handler = handler;
        this.structs = types.structs();
        this.views = new BpfStruct[structs.length];
        for (int i = 0; i < views.length; i++) {
            views[i] = structs[i].view();
        }
        this.first = structs[0];
        this.firstView = views[0];
    }

    /** Hands one record to the handler; its memory is valid as long as this call lasts. */
    void show(ByteBuffer records, int offset, int length) {
        if (views.length == 1) {
            show(first, firstView, records, offset, length);
        } else {
            int index = types.indexOf(records, offset, length);
            show(structs[index], views[index], records, offset, length);
        }
    }

    private void show(StructType<BpfStruct> type, BpfStruct view, ByteBuffer records, int offset, int length) {
        if (length < type.size()) {
            throw tooShort(type, length);
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
            handler.accept(event(type.point(view, records, offset, length)));
        }
    }

    private BpfException tooShort(StructType<?> type, int length) {
        return new BpfException(buffer + " has an event of " + length + " bytes, and a " + type + " takes "
                + type.size() + ": some program sends events of another type");
    }

    /** Each of the types is one of E's. */
    @SuppressWarnings("unchecked")
    private E event(BpfStruct view) {
        return (E) view;
    }
}
