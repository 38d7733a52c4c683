package io.github.bpf4j.runtime;

import io.github.bpf4j.runtime.type.BpfStruct;
import io.github.bpf4j.runtime.type.BpfType;
import io.github.bpf4j.runtime.type.StructType;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.OptionalInt;

/**
 * What came of a program that was run without being attached ({@code BPF_PROG_TEST_RUN}).
 *
 * @param returnValue what the program returned: for XDP an {@code enum xdp_action}
 * @param packet as the program left it; empty if it had none
 * @param context as the program left it; empty if it had none, or the kernel does not give it back
 * @param duration of one run, on average; zero where the kernel does not measure
 */
public record BpfTestRun(int returnValue, byte[] packet, byte[] context, Duration duration) {

    /**
     * What to run a program on.
     *
     * @param packet empty for none
     * @param context empty for none
     * @param repeat how many times, for the sake of the duration
     * @param cpu where to run; empty for wherever the kernel likes
     */
    public record Input(byte[] packet, byte[] context, int repeat, OptionalInt cpu) {
        private static final byte[] NONE = {};

        private static Input of(byte[] packet, byte[] context) {
            return new Input(packet, context, 1, OptionalInt.empty());
        }

        private static <T> byte[] bytes(BpfType<T> type, T value) {
            byte[] bytes = new byte[type.size()];
            type.write(ByteBuffer.wrap(bytes), 0, value);
            return bytes;
        }

        /** A packet, from the Ethernet header on. */
        public static Input ofPacket(byte[] packet) {
            return of(packet, NONE);
        }

        /** A packet that is a value of this type. */
        public static <T> Input ofPacket(BpfType<T> type, T value) {
            return ofPacket(bytes(type, value));
        }

        /** A context: for a raw tracepoint the arguments, eight bytes each. */
        public static Input ofContext(byte[] context) {
            return of(NONE, context);
        }

        /** A context of this type. */
        public static <T> Input ofContext(BpfType<T> type, T value) {
            return ofContext(bytes(type, value));
        }

        /** Neither packet nor context. */
        public static Input none() {
            return of(NONE, NONE);
        }

        /** This packet with that context: for tc programs a {@code struct __sk_buff}, for XDP a {@code struct xdp_md}. */
        public Input withContext(byte[] context) {
            return new Input(packet, context, repeat, cpu);
        }

        /** As the other, with a context that is a view: an {@link XdpMd}, a {@link SkBuff}, or one of the skeleton. */
        public <S extends BpfStruct> Input withContext(S context) {
            return withContext(bytes(StructType.of(context), context));
        }

        /** On this CPU; only raw tracepoints can be told. */
        public Input onCpu(int cpu) {
            return new Input(packet, context, repeat, OptionalInt.of(cpu));
        }

        /** The same, repeatedly. */
        public Input repeated(int times) {
            return new Input(packet, context, times, cpu);
        }
    }

    /**
     * The context as a value of its type.
     *
     * @throws IndexOutOfBoundsException if it is shorter
     */
    public <T> T context(BpfType<T> type) {
        return type.read(ByteBuffer.wrap(context), 0);
    }

    /**
     * The value at an offset in the packet.
     *
     * @throws IndexOutOfBoundsException if the packet ends before it does
     */
    public <T> T packet(int offset, BpfType<T> type) {
        return type.read(ByteBuffer.wrap(packet), offset);
    }
}
