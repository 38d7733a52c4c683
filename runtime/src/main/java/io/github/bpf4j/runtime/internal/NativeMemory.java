package io.github.bpf4j.runtime.internal;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.kenai.jffi.MemoryIO;
import java.lang.ref.Reference;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Memory for the arguments of a native call: structs and strings, zeroed, valid until {@link #close}.
 *
 * <p>The buffers belong to Java, so that a use after close can do no harm.
 */
public final class NativeMemory implements AutoCloseable {
    private final List<ByteBuffer> buffers = new ArrayList<>(4);

    public NativeMemory() {}

    /** Zeroed memory in native byte order. */
    public ByteBuffer allocate(int size) {
        ByteBuffer buffer = ByteBuffer.allocateDirect(size).order(ByteOrder.nativeOrder());
        buffers.add(buffer);
        return buffer;
    }

    /**
     * The address of a copy that ends with a NUL, or 0 for null.
     *
     * @throws IllegalArgumentException if there is a NUL inside
     */
    public long string(@Nullable String text) {
        if (text == null) {
            return 0;
        }
        if (text.indexOf('\0') >= 0) {
            throw new IllegalArgumentException("a name or path must not have a NUL inside: \"" + text + '"');
        }
        byte[] bytes = text.getBytes(UTF_8);
        return address(allocate(bytes.length + 1).put(0, bytes));
    }

    /** The address of a direct buffer's first byte. */
    public static long address(ByteBuffer buffer) {
        return MemoryIO.getInstance().getDirectBufferAddress(buffer);
    }

    /** A copy of memory that C owns. */
    public static byte[] bytes(long address, int size) {
        byte[] copy = new byte[size];
        MemoryIO.getInstance().getByteArray(address, copy, 0, size);
        return copy;
    }

    /** The string at an address that C gave, or "" for NULL. */
    public static String text(long address) {
        return address == 0 ? "" : new String(MemoryIO.getInstance().getZeroTerminatedByteArray(address), UTF_8);
    }

    @Override
    public void close() {
        Reference.reachabilityFence(this);
    }
}
