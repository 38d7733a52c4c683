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

    private final String buffer;
    private final EventTypes<E> types;
    private final Consumer<? super E> handler;
    private final StructType<BpfStruct>[] structs;
    private final BpfStruct[] views;
    /** Of the type that all records have where there is one only, which spares them the look into the arrays. */
    private final StructType<BpfStruct> first;

    private final BpfStruct firstView;
    /** Memory for what was sent in part, one for each type, once it is needed. */
    private final @Nullable ByteBuffer[] parts;

    /** @param buffer what an exception calls it */
    EventViews(String buffer, EventTypes<E> types, Consumer<? super E> handler) {
        this.buffer = buffer;
        this.types = types;
        this.handler = handler;
        this.structs = types.structs();
        this.views = new BpfStruct[structs.length];
        this.parts = new ByteBuffer[structs.length];
        for (int i = 0; i < views.length; i++) {
            views[i] = structs[i].view();
        }
        this.first = structs[0];
        this.firstView = views[0];
    }

    /** Hands one record to the handler; its memory is valid as long as this call lasts. */
    void show(ByteBuffer records, int offset, int length) {
        if (views.length == 1) {
            show(0, first, firstView, records, offset, length);
        } else {
            int index = types.indexOf(records, offset, length);
            show(index, structs[index], views[index], records, offset, length);
        }
    }

    private void show(
            int index, StructType<BpfStruct> type, BpfStruct view, ByteBuffer records, int offset, int length) {
        if (length < type.size()) {
            showPart(index, records, offset, length);
        } else if (CHECK_VIEWS) {
            // A view of its own for each event: one that was kept can only ever be a released one.
            showAndRelease(type.point(type.view(), records, offset, length));
        } else {
            handler.accept(event(type.point(view, records, offset, length)));
        }
    }

    /** Members that were not sent must not show what lies behind the record. */
    private void showPart(int index, ByteBuffer records, int offset, int length) {
        StructType<BpfStruct> type = structs[index];
        if (!types.isPartial()) {
            throw tooShort(type, length);
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

    private void showAndRelease(BpfStruct checked) {
        try {
            handler.accept(event(checked));
        } finally {
            checked.release();
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
