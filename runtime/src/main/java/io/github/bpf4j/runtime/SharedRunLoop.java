package io.github.bpf4j.runtime;

import io.github.bpf4j.runtime.type.BpfStruct;
import io.github.bpf4j.runtime.type.StructType;
import java.nio.ByteBuffer;
import java.util.function.Consumer;

/**
 * The loop itself, for all handlers that have no copy of it: see {@link HandlerLoops}, which copies this class. So it
 * has neither state nor lambdas nor nested classes.
 */
final class SharedRunLoop implements RunLoop {
    SharedRunLoop() {}

    @Override
    public void handle(Run run, StructType<BpfStruct> type, BpfStruct view, Consumer<Object> handler) {
        ByteBuffer records = run.records;
        int length = run.length;
        int stride = run.stride;
        int count = run.count;
        int at = run.offset;
        int done = 0;
        try {
            while (done < count && !run.stopped) {
                // Before the handler, which may throw: no record is shown twice.
                done++;
                type.point(view, records, at, length);
                at += stride;
                handler.accept(view);
            }
        } finally {
            run.done = done;
        }
    }

    @Override
    public void handle(Run run, EventViews<?> views, Consumer<Object> handler) {
        ByteBuffer records = run.records;
        int length = run.length;
        int stride = run.stride;
        int count = run.count;
        int at = run.offset;
        int done = 0;
        try {
            while (done < count && !run.stopped) {
                done++;
                BpfStruct view = views.view(records, at, length);
                at += stride;
                handler.accept(view);
            }
        } finally {
            run.done = done;
        }
    }
}
