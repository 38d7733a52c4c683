package io.github.bpf4j.runtime.internal;

import java.nio.ByteBuffer;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * An options struct of libbpf, such as {@code struct bpf_kprobe_opts}, and the memory for the other arguments of the call
 * that takes it; zeroed, valid until {@link #close}.
 *
 * <p>Such a struct begins with its size. A libbpf that knows more members takes those behind as zero, and one that knows
 * fewer refuses only what is not zero: so it costs nothing to have members that are not set.
 */
public final class NativeOptions implements AutoCloseable {
    private static final int SIZE_AND_COOKIE = 16;
    private static final int COOKIE = 8;

    private final NativeMemory memory = new NativeMemory();
    private final ByteBuffer struct;

    /** @param size of the struct, in bytes */
    public NativeOptions(int size) {
        struct = memory.allocate(size).putLong(0, size);
    }

    /**
     * {@code struct bpf_tracepoint_opts}, and what is like it: {@code bpf_raw_tracepoint_opts}, {@code bpf_usdt_opts},
     * {@code bpf_trace_opts}, and {@code bpf_perf_event_opts} as of libbpf 1.1.
     */
    public static NativeOptions ofCookie(long cookie) {
        return new NativeOptions(SIZE_AND_COOKIE).number(COOKIE, cookie);
    }

    /** The address of the struct. */
    public long address() {
        return NativeMemory.address(struct);
    }

    /** Sets a member of eight bytes. */
    public NativeOptions number(int offset, long value) {
        struct.putLong(offset, value);
        return this;
    }

    /** Sets a member of four bytes. */
    public NativeOptions word(int offset, int value) {
        struct.putInt(offset, value);
        return this;
    }

    /** A member of four bytes. */
    public int word(int offset) {
        return struct.getInt(offset);
    }

    /** Sets a {@code bool}. */
    public NativeOptions flag(int offset, boolean value) {
        struct.put(offset, (byte) (value ? 1 : 0));
        return this;
    }

    /** Sets a {@code const char *}. */
    public NativeOptions text(int offset, @Nullable String text) {
        return number(offset, string(text));
    }

    /** Sets a {@code const char **}; exceptions as of {@link #numbers}. */
    public NativeOptions texts(int offset, Collection<String> texts) {
        return numbers(offset, texts.stream().map(this::string).toList());
    }

    /**
     * Sets a {@code const __u64 *}.
     *
     * @throws IllegalArgumentException if there are none: libbpf has arrays for what a program is attached to
     */
    public NativeOptions numbers(int offset, Collection<Long> numbers) {
        if (numbers.isEmpty()) {
            throw new IllegalArgumentException("a program cannot be attached to no functions");
        }
        ByteBuffer array = allocate(numbers.size() * Long.BYTES);
        numbers.forEach(array::putLong);
        return buffer(offset, array);
    }

    /** Sets a pointer to memory of {@link #allocate}. */
    public NativeOptions buffer(int offset, ByteBuffer buffer) {
        return number(offset, NativeMemory.address(buffer));
    }

    /** See {@link NativeMemory#string}. */
    public long string(@Nullable String text) {
        return memory.string(text);
    }

    /** See {@link NativeMemory#allocate}. */
    public ByteBuffer allocate(int size) {
        return memory.allocate(size);
    }

    @Override
    public void close() {
        memory.close();
    }
}
