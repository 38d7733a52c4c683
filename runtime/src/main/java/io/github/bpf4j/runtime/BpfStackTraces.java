package io.github.bpf4j.runtime;

import io.github.bpf4j.runtime.internal.Scratch;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The call stacks that {@code bpf_get_stackid} stored, by the number that it returned. They consist of addresses, or,
 * with the flag {@code BPF_F_STACK_BUILD_ID}, of places in files.
 *
 * <p>All operations throw {@link IllegalStateException} when the skeleton is closed. Any thread may call them.
 */
public class BpfStackTraces extends BpfMap {
    /** {@code BPF_F_STACK_BUILD_ID}. */
    private static final int BUILD_IDS = 1 << 5;

    // struct bpf_stack_build_id
    private static final int LOCATION_SIZE = 32;
    private static final int VALID = 1;
    private static final int BUILD_ID = 4;
    private static final int BUILD_ID_SIZE = 20;
    private static final int OFFSET = 24;

    /** Called by generated code, after load; throws what {@link BpfMap#BpfMap} does, also if it is another kind. */
    protected BpfStackTraces(BpfObject object, String name) {
        this(new BpfMapHandle(object, name));
    }

    /** As the other, for an inner map. */
    protected BpfStackTraces(BpfMapHandle handle) {
        super(handle);
        check(Integer.BYTES, valueSize(), BpfMapType.STACK_TRACE);
    }

    /** Whether stacks consist of places in files rather than of addresses. */
    public final boolean hasBuildIds() {
        return (flags() & BUILD_IDS) != 0;
    }

    /** How many frames of a stack it keeps at most. */
    public final int depth() {
        return valueSize() / (hasBuildIds() ? LOCATION_SIZE : Long.BYTES);
    }

    /**
     * The addresses of a stack, innermost first; null if there is none of that number.
     *
     * @throws UnsupportedOperationException if it {@link #hasBuildIds}
     */
    public final long @Nullable [] get(int id) {
        if (hasBuildIds()) {
            throw new UnsupportedOperationException(this + " has the flag BPF_F_STACK_BUILD_ID: use locations()");
        }
        ByteBuffer stack = read(id);
        if (stack == null) {
            return null;
        }
        int length = 0;
        while (length < depth() && stack.getLong(length * Long.BYTES) != 0) {
            length++;
        }
        long[] addresses = new long[length];
        stack.asLongBuffer().get(addresses);
        return addresses;
    }

    /**
     * The places of a stack, innermost first; null if there is none of that number.
     *
     * @throws UnsupportedOperationException if it consists of addresses
     */
    public final @Nullable List<BpfStackLocation> locations(int id) {
        if (!hasBuildIds()) {
            throw new UnsupportedOperationException(this + " lacks the flag BPF_F_STACK_BUILD_ID: use get()");
        }
        ByteBuffer stack = read(id);
        if (stack == null) {
            return null;
        }
        List<BpfStackLocation> locations = new ArrayList<>();
        for (int at = 0; at + LOCATION_SIZE <= valueSize() && stack.getInt(at) != 0; at += LOCATION_SIZE) {
            locations.add(location(stack, at));
        }
        return List.copyOf(locations);
    }

    private static BpfStackLocation location(ByteBuffer stack, int at) {
        byte[] buildId = new byte[BUILD_ID_SIZE];
        stack.get(at + BUILD_ID, buildId);
        return new BpfStackLocation(
                stack.getInt(at) == VALID ? Optional.of(HexFormat.of().formatHex(buildId)) : Optional.empty(),
                stack.getLong(at + OFFSET));
    }

    private @Nullable ByteBuffer read(int id) {
        Scratch scratch = Scratch.take(Long.BYTES + valueSize());
        try {
            scratch.putInt(0, id);
            return calls().lookup(scratch.address(), scratch.address() + Long.BYTES)
                    ? ByteBuffer.allocate(valueSize())
                            .order(ByteOrder.nativeOrder())
                            .put(0, scratch.buffer(), Long.BYTES, valueSize())
                    : null;
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
