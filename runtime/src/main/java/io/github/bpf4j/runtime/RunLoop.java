package io.github.bpf4j.runtime;

import io.github.bpf4j.runtime.type.BpfStruct;
import io.github.bpf4j.runtime.type.StructType;
import java.nio.ByteBuffer;
import java.util.function.Consumer;

/** Hands the records of a run to a handler, and leaves in {@link Run#done} how many it got to. */
interface RunLoop {
    /**
     * How many records of a ring buffer have the same header as the first; by plain reads.
     *
     * @param most at least 1, and no more than there are
     */
    int count(ByteBuffer records, int at, int header, int stride, int most);

    /**
     * Records of one type, none of them shorter than it.
     *
     * @param view is pointed from one to the next
     */
    void handle(Run run, StructType<BpfStruct> type, BpfStruct view, Consumer<Object> handler);

    /**
     * Records of several types, none of them shorter than its own.
     *
     * @param indexes for each record, which of the views it gets
     * @param type of any of the views
     */
    void handle(Run run, byte[] indexes, StructType<BpfStruct> type, BpfStruct[] views, Consumer<Object> handler);

    /** Records each of which has to be looked at for its type. */
    void handle(Run run, EventViews<?> views, Consumer<Object> handler);
}
