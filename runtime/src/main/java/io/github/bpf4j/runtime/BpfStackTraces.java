package io.github.bpf4j.runtime;

import io.github.bpf4j.runtime.internal.Scratch;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The call stacks that {@code bpf_get_stackid} stored, by the number that it returned.
 *
 * <p>All operations throw {@link IllegalStateException} when the skeleton is closed. Any thread may call them.
 */
public class BpfStackTraces extends BpfMap {
    /** {@code BPF_F_STACK_BUILD_ID}: places in files instead of addresses. */
    private static final int BUILD_IDS = 1 << 5;

    /** Called by generated code, after load; throws what {@link BpfMap#BpfMap} does, also if it is another kind. */
    protected BpfStackTraces(BpfObject object, String name) {
        super(object, name);
        check(Integer.BYTES, valueSize(), BpfMapType.STACK_TRACE);
    }

    /** How many frames of a stack it keeps at most. */
    public final int depth() {
        return valueSize() / Long.BYTES;
    }

    /**
     * The addresses of a stack, innermost first; null if there is none of that number.
     *
     * @throws UnsupportedOperationException if the map has the flag {@code BPF_F_STACK_BUILD_ID}
     */
    public final long @Nullable [] get(int id) {
        if ((flags() & BUILD_IDS) != 0) {
            throw new UnsupportedOperationException(this + " has the flag BPF_F_STACK_BUILD_ID, and only stacks of"
                    + " addresses can be read: remove the flag");
        }
        int depth = depth();
        Scratch scratch = Scratch.take(Long.BYTES * (depth + 1));
        try {
            scratch.putInt(0, id);
            if (!calls().lookup(scratch.address(), scratch.address() + Long.BYTES)) {
                return null;
            }
            ByteBuffer frames = scratch.buffer().duplicate().order(ByteOrder.nativeOrder());
            long[] addresses = new long[depth];
            frames.position(Long.BYTES).asLongBuffer().get(addresses);
            int length = 0;
            while (length < depth && addresses[length] != 0) {
                length++;
            }
            return Arrays.copyOf(addresses, length);
        } finally {
            scratch.give();
        }
    }

    /** Frees a stack, so that its number can be used for another; returns whether there was one. */
    public final boolean remove(int id) {
        Scratch scratch = Scratch.take(Integer.BYTES);
        try {
            scratch.putInt(0, id);
            return calls().delete(scratch.address());
        } finally {
            scratch.give();
        }
    }
}
