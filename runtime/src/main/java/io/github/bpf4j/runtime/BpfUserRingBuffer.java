package io.github.bpf4j.runtime;

import io.github.bpf4j.runtime.type.BpfStruct;
import io.github.bpf4j.runtime.type.StructType;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A ring buffer through which the application sends records to programs, which take them by
 * {@code bpf_user_ringbuf_drain}. A record is written into the shared memory, without a system call.
 *
 * <p>All operations throw {@link IllegalStateException} when the skeleton is closed. Any thread may call them.
 *
 * @param <E> the type of its records
 */
public class BpfUserRingBuffer<E extends BpfStruct> extends BpfMap {
    private final StructType<E> type;
    private final ReentrantLock lock = new ReentrantLock();
    private @Nullable UserRing ring;
    /** Not in use at the moment. */
    private @Nullable E view;

    /** Called by generated code, after load; throws what {@link BpfMap#BpfMap} does, also if it is another kind. */
    protected BpfUserRingBuffer(BpfObject object, String name, StructType<E> type) {
        this(new BpfMapHandle(object, name), type);
    }

    /** As the other, for an inner map. */
    protected BpfUserRingBuffer(BpfMapHandle handle, StructType<E> type) {
        super(handle);
        check(0, 0, BpfMapType.USER_RINGBUF);
        this.type = type;
    }

    /** Bytes that it has room for, those of the records' headers included. */
    public final int size() {
        return (int) maxEntries();
    }

    /**
     * Sends a copy of a record, flexible array included.
     *
     * @return false if there is no room, until programs take some
     * @throws IllegalArgumentException if it is longer than the whole buffer
     */
    public final boolean submit(E record) {
        return send(record.byteLength(), (memory, at) -> type.writeAll(memory.memory(), at, record));
    }

    /**
     * Sends a record that {@code fill} writes where the kernel reads it; nothing is allocated or copied.
     *
     * @param fill gets a view of the record, all zeros, and may use it until it returns; if it throws, nothing is sent
     * @return false if there is no room, until programs take some; {@code fill} is not called then
     */
    public final boolean submit(Consumer<? super E> fill) {
        return submit(type.size(), fill);
    }

    /**
     * As the other, with the bytes of the record, those of a flexible array included.
     *
     * @throws IllegalArgumentException if less than the type has, or more than the whole buffer
     */
    public final boolean submit(int length, Consumer<? super E> fill) {
        if (length < type.size()) {
            throw new IllegalArgumentException("a " + type + " takes " + type.size() + " bytes, and not " + length);
        }
        return send(length, (memory, at) -> fill(memory, at, length, fill));
    }

    private void fill(UserRing memory, int at, int length, Consumer<? super E> fill) {
        for (int i = 0; i < length; i++) {
            memory.memory().put(at + i, (byte) 0);
        }
        E own = view;
        view = null;
        E shown = own == null ? type.view() : own;
        try {
            fill.accept(type.point(shown, memory.memory(), at, length));
        } finally {
            shown.release();
            view = shown;
        }
    }

    private interface Writer {
        void write(UserRing ring, int at);
    }

    private boolean send(int length, Writer writer) {
        if (length > UserRing.longest(maxEntries())) {
            throw new IllegalArgumentException("a record of " + length + " bytes does not fit into " + this
                    + ", which has " + maxEntries() + " with the headers: raise its max_entries before load");
        }
        if (!handle().tryHold()) {
            throw handle().lifetime().closedException();
        }
        try {
            lock.lock();
            try {
                UserRing memory = ring();
                int at = memory.reserve(length);
                if (at == UserRing.FULL) {
                    return false;
                }
                boolean written = false;
                try {
                    writer.write(memory, at);
                    written = true;
                } finally {
                    if (written) {
                        memory.commit(at);
                    } else {
                        memory.discard(at);
                    }
                }
                return true;
            } finally {
                lock.unlock();
            }
        } finally {
            handle().letGo();
        }
    }

    /** Mapped by the first record: many skeletons have one, and send nothing. */
    private UserRing ring() {
        UserRing current = ring;
        if (current == null) {
            current = new UserRing(handle().descriptor(), maxEntries(), toString());
            handle().dependents().add(current);
            ring = current;
        }
        return current;
    }
}
