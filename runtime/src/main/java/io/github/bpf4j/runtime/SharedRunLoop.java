package io.github.bpf4j.runtime;

import io.github.bpf4j.runtime.internal.MemoryReads;
import io.github.bpf4j.runtime.type.BpfStruct;
import io.github.bpf4j.runtime.type.StructType;
import java.lang.constant.ConstantDescs;
import java.lang.invoke.MethodHandles;
import java.nio.ByteBuffer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The loop itself, for all handlers that have no copy of it: see {@link RunLoops}, which copies this class. So it has
 * neither lambdas nor nested classes.
 */
final class SharedRunLoop implements RunLoop {
    /** What a copy is made for; null in the original. */
    private static final RunLoops.@Nullable Constants CONSTANTS = constants();

    /** The stride that a copy is made for; none has 0. With a constant the JIT checks bounds once for all records. */
    private static final int STRIDE = CONSTANTS == null ? 0 : CONSTANTS.stride();
    /**
     * Whether a copy counts records, and not bytes. The JIT repeats the body of a loop only if it counts by small steps: by
     * up to 16 to 64, as the processor's vectors are. To count by one is a multiplication more, and before JDK 20 the JIT
     * would check the bounds of each record then (JDK-8289996).
     */
    private static final boolean COUNTS = STRIDE > 32 && Runtime.version().feature() >= 20;
    /** With a constant the JIT knows the handler, and what a lambda has captured. */
    private static final @Nullable Consumer<Object> HANDLER = CONSTANTS == null ? null : CONSTANTS.handler();

    // The first views that a copy is made for. With constants the JIT knows the class of each, and so which branch of a
    // handler for several types is taken.
    private static final @Nullable BpfStruct VIEW_0 = view(0);
    private static final @Nullable BpfStruct VIEW_1 = view(1);
    private static final @Nullable BpfStruct VIEW_2 = view(2);
    private static final @Nullable BpfStruct VIEW_3 = view(3);
    private static final @Nullable BpfStruct VIEW_4 = view(4);
    private static final @Nullable BpfStruct VIEW_5 = view(5);
    private static final @Nullable BpfStruct VIEW_6 = view(6);
    private static final @Nullable BpfStruct VIEW_7 = view(7);

    SharedRunLoop() {}

    private static RunLoops.@Nullable Constants constants() {
        try {
            return MethodHandles.classData(
                    MethodHandles.lookup(), ConstantDescs.DEFAULT_NAME, RunLoops.Constants.class);
        } catch (IllegalAccessException e) {
            throw new AssertionError("a class may read its own data", e);
        }
    }

    private static @Nullable BpfStruct view(int index) {
        return CONSTANTS == null || index >= CONSTANTS.views().length
                ? null
                : CONSTANTS.views()[index];
    }

    @Override
    public int count(ByteBuffer records, int at, int header, int stride, int most) {
        int end = at + most * stride;
        int next = at + stride;
        if (stride == STRIDE) {
            while (next < end && MemoryReads.getInt(records, next) == header) {
                next += STRIDE;
            }
        } else {
            while (next < end && MemoryReads.getInt(records, next) == header) {
                next += stride;
            }
        }
        return (next - at) / stride;
    }

    @Override
    public void handle(Run run, StructType<BpfStruct> type, BpfStruct given, Consumer<Object> givenHandler) {
        BpfStruct view = VIEW_0 == null || VIEW_0 != given ? given : VIEW_0;
        Consumer<Object> handler = HANDLER == null ? givenHandler : HANDLER;
        if (COUNTS && run.stride == STRIDE) {
            handleCounting(run, type, view, handler);
        } else {
            handleBytes(run, type, view, handler);
        }
    }

    // A handler may point its view elsewhere. That is looked for, and not made good each time: to store the reference
    // costs more than to read an event. After an exception no record is shown twice.

    /** Of records of the copy's stride, counting them. */
    private static void handleCounting(Run run, StructType<BpfStruct> type, BpfStruct view, Consumer<Object> handler) {
        ByteBuffer records = run.records;
        int length = run.length;
        int first = run.offset;
        int count = run.count;
        int done = 0;
        try {
            while (done < count && !run.ended) {
                type.point(view, records, first + done * STRIDE, length);
                do {
                    type.move(view, first + done * STRIDE);
                    handler.accept(view);
                    done++;
                } while (done < count && !run.ended && type.pointsInto(view, records, length));
            }
        } catch (Throwable e) {
            done++;
            throw e;
        } finally {
            run.done = done;
        }
    }

    /**
     * Of records of any stride, counting bytes. The loop stands twice, since that of the copy's stride needs a constant in
     * the code: given as a parameter it is none for the JIT, which compiles this method before its caller, and an event
     * of 64 bytes takes a quarter more on JDK 17.
     */
    private static void handleBytes(Run run, StructType<BpfStruct> type, BpfStruct view, Consumer<Object> handler) {
        ByteBuffer records = run.records;
        int length = run.length;
        int stride = run.stride;
        int first = run.offset;
        int end = first + run.count * stride;
        int at = first;
        try {
            while (at < end && !run.ended) {
                type.point(view, records, at, length);
                if (stride != STRIDE) {
                    do {
                        type.move(view, at);
                        handler.accept(view);
                        at += stride;
                    } while (at < end && !run.ended && type.pointsInto(view, records, length));
                } else {
                    do {
                        type.move(view, at);
                        handler.accept(view);
                        at += STRIDE;
                    } while (at < end && !run.ended && type.pointsInto(view, records, length));
                }
            }
        } catch (Throwable e) {
            at += stride;
            throw e;
        } finally {
            run.done = (at - first) / stride;
        }
    }

    @Override
    public void handle(
            Run run, byte[] indexes, StructType<BpfStruct>[] types, BpfStruct[] views, Consumer<Object> given) {
        if (run.stride == STRIDE) {
            handle(run, indexes, types, views);
            return;
        }
        ByteBuffer records = run.records;
        int length = run.length;
        int stride = run.stride;
        int count = run.count;
        int at = run.offset;
        int done = 0;
        try {
            while (done < count && !run.ended) {
                int index = indexes[done++];
                show(views[index], types[index], records, at, length, given);
                at += stride;
            }
        } finally {
            run.done = done;
        }
    }

    /** As above, in a copy, of records of its stride. */
    private static void handle(Run run, byte[] indexes, StructType<BpfStruct>[] types, BpfStruct[] views) {
        Consumer<Object> handler = HANDLER;
        ByteBuffer records = run.records;
        int length = run.length;
        int at = run.offset;
        int end = at + run.count * STRIDE;
        int done = 0;
        try {
            for (; at < end && !run.ended; at += STRIDE) {
                int index = indexes[done++];
                switch (index) {
                    case 0 -> show(VIEW_0, types[0], records, at, length, handler);
                    case 1 -> show(VIEW_1, types[1], records, at, length, handler);
                    case 2 -> show(VIEW_2, types[2], records, at, length, handler);
                    case 3 -> show(VIEW_3, types[3], records, at, length, handler);
                    case 4 -> show(VIEW_4, types[4], records, at, length, handler);
                    case 5 -> show(VIEW_5, types[5], records, at, length, handler);
                    case 6 -> show(VIEW_6, types[6], records, at, length, handler);
                    case 7 -> show(VIEW_7, types[7], records, at, length, handler);
                    default -> show(views[index], types[index], records, at, length, handler);
                }
            }
        } finally {
            run.done = done;
        }
    }

    private static void show(
            BpfStruct view,
            StructType<BpfStruct> type,
            ByteBuffer records,
            int at,
            int length,
            Consumer<Object> handler) {
        if (type.pointsInto(view, records, length)) {
            type.move(view, at);
        } else {
            type.point(view, records, at, length);
        }
        handler.accept(view);
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
