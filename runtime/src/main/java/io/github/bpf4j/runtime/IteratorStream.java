package io.github.bpf4j.runtime;

import io.github.bpf4j.runtime.internal.Errno;
import io.github.bpf4j.runtime.internal.Failures;
import io.github.bpf4j.runtime.internal.LibC;
import io.github.bpf4j.runtime.internal.LibbpfLinks;
import io.github.bpf4j.runtime.internal.LibbpfLog;
import io.github.bpf4j.runtime.internal.NativeMemory;
import io.github.bpf4j.runtime.internal.Operation;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.Objects;

/** What an iterator writes. Its descriptor is closed by {@link #close}, or with the object. */
final class IteratorStream extends InputStream {
    /** As much as the kernel gives at a time. */
    private static final int SIZE = 32 * 1024;

    private final BpfObject object;
    private final String description;
    private final int descriptor;
    private final Lifetime lifetime;
    private final ByteBuffer buffer = ByteBuffer.allocateDirect(SIZE).limit(0);
    private final End end = new End();

    private IteratorStream(BpfObject object, int descriptor, String description) {
        this.object = object;
        this.description = description;
        this.descriptor = descriptor;
        this.lifetime = new Lifetime("stream of " + description, end);
    }

    static IteratorStream open(BpfObject object, BpfLink link, String description) {
        object.lifetime().enter();
        try (LibbpfLog log = LibbpfLog.collect()) {
            IteratorStream[] stream = new IteratorStream[1];
            link.withDescriptor(descriptor -> stream[0] = new IteratorStream(
                    object,
                    Failures.check(LibbpfLinks.iterCreate(descriptor), Operation.RUN, description, log),
                    description));
            object.dependents().add(stream[0].end);
            return stream[0];
        } finally {
            object.lifetime().leave();
        }
    }

    private final class End implements Lifetime.Resources, Dependents.Dependent {
        @Override
        public void interrupt() {
            // A read takes as long as the program does.
        }

        @Override
        public void ownerCloses() {
            lifetime.close();
        }

        @Override
        public void release() {
            object.dependents().remove(this);
            LibC.close(descriptor);
        }
    }

    @Override
    public synchronized int read() throws IOException {
        return fill() ? buffer.get() & 0xff : -1;
    }

    @Override
    public synchronized int read(byte[] bytes, int offset, int length) throws IOException {
        Objects.checkFromIndexSize(offset, length, bytes.length);
        if (length == 0) {
            return 0;
        }
        if (!fill()) {
            return -1;
        }
        int count = Math.min(length, buffer.remaining());
        buffer.get(bytes, offset, count);
        return count;
    }

    @Override
    public synchronized int available() {
        return buffer.remaining();
    }

    /** Sees to it that there is something in the buffer; false at the end. */
    private boolean fill() throws IOException {
        if (!lifetime.tryEnter()) {
            throw new IOException("the stream of " + description + " is closed");
        }
        try {
            while (!buffer.hasRemaining()) {
                long size = LibC.read(descriptor, NativeMemory.address(buffer), SIZE);
                if (size == 0) {
                    return false;
                }
                int error = size < 0 ? LibC.errno() : 0;
                if (size > 0) {
                    buffer.limit((int) size).position(0);
                } else if (error != Errno.EAGAIN && error != Errno.EINTR) {
                    throw new IOException("cannot read what " + description + " writes: " + Errno.name(error) + " ("
                            + Errno.text(error) + ")");
                }
            }
            return true;
        } finally {
            lifetime.leave();
        }
    }

    /** Ends it; calling it again does nothing. */
    @Override
    public void close() {
        lifetime.close();
    }
}
