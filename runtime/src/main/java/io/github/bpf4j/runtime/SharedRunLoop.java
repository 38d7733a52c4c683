package io.github.bpf4j.runtime;

import io.github.bpf4j.runtime.type.BpfStruct;
import io.github.bpf4j.runtime.type.StructType;
import java.lang.constant.ConstantDescs;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.function.Consumer;

/**
 * The loop itself, for all handlers that have no copy of it: see {@link RunLoops}, which copies this class. So it has
 * neither lambdas nor nested classes.
 */
final class SharedRunLoop implements RunLoop {
    /** The stride that a copy is made for; none has 0. With a constant the JIT checks bounds once for all records. */
    private static final int STRIDE = stride();

    private static final VarHandle HEADER = MethodHandles.byteBufferViewVarHandle(int[].class, ByteOrder.nativeOrder());

    SharedRunLoop() {}

    private static int stride() {
        try {
            Integer stride = MethodHandles.classData(MethodHandles.lookup(), ConstantDescs.DEFAULT_NAME, Integer.class);
            return stride == null ? 0 : stride;
        } catch (IllegalAccessException e) {
            throw new AssertionError("a class may read its own data", e);
        }
    }

    @Override
    public int count(ByteBuffer records, int at, int header, int stride, int most) {
        int end = at + most * stride;
        int next = at + stride;
        if (stride == STRIDE) {
            while (next < end && (int) HEADER.get(records, next) == header) {
                next += STRIDE;
            }
        } else {
            while (next < end && (int) HEADER.get(records, next) == header) {
                next += stride;
            }
        }
        return (next - at) / stride;
    }

    @Override
    public void handle(Run run, StructType<BpfStruct> type, BpfStruct view, Consumer<Object> handler) {
        ByteBuffer records = run.records;
        int length = run.length;
        int stride = run.stride;
        int first = run.offset;
        int end = first + run.count * stride;
        int at = first;
        try {
            // A handler may point its view elsewhere. That is looked for, and not made good each time: to store the
            // reference costs more than to read an event.
            while (at < end && !run.ended) {
                type.point(view, records, at, length);
                if (stride == STRIDE) {
                    do {
                        type.move(view, at);
                        handler.accept(view);
                        at += STRIDE;
                    } while (at < end && !run.ended && type.pointsInto(view, records, length));
                } else {
                    do {
                        type.move(view, at);
                        handler.accept(view);
                        at += stride;
                    } while (at < end && !run.ended && type.pointsInto(view, records, length));
                }
            }
        } catch (Throwable e) {
            // No record is shown twice.
            at += stride;
            throw e;
        } finally {
            run.done = (at - first) / stride;
        }
    }

    @Override
    public void handle(
            Run run, byte[] indexes, StructType<BpfStruct> type, BpfStruct[] views, Consumer<Object> handler) {
        ByteBuffer records = run.records;
        int length = run.length;
        int stride = run.stride;
        int count = run.count;
        int at = run.offset;
        int done = 0;
        try {
            while (done < count && !run.ended) {
                BpfStruct view = views[indexes[done++]];
                if (type.pointsInto(view, records, length)) {
                    type.move(view, at);
                } else {
                    type.point(view, records, at, length);
                }
                handler.accept(view);
                at += stride;
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
        int first = run.offset;
        int end = first + run.count * stride;
        int at = first;
        try {
            for (; at < end && !run.ended; at += stride) {
                handler.accept(views.view(records, at, length));
            }
        } catch (Throwable e) {
            at += stride;
            throw e;
        } finally {
            run.done = (at - first) / stride;
        }
    }
}
