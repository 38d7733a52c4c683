package io.github.bpf4j.runtime;

import io.github.bpf4j.runtime.type.BpfType;
import java.nio.ByteBuffer;
import java.time.Duration;

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
     */
    public record Input(byte[] packet, byte[] context, int repeat) {
        private static final byte[] NONE = {};

        /** A packet, from the Ethernet header on. */
        public static Input ofPacket(byte[] packet) {
            return new Input(packet, NONE, 1);
        }

        /** A context: for a raw tracepoint the arguments, eight bytes each. */
        public static Input ofContext(byte[] context) {
            return new Input(NONE, context, 1);
        }

        /** A context of this type. */
        public static <T> Input ofContext(BpfType<T> type, T value) {
            byte[] bytes = new byte[type.size()];
            type.write(ByteBuffer.wrap(bytes), 0, value);
            return ofContext(bytes);
        }

        /** Neither packet nor context. */
        public static Input none() {
            return new Input(NONE, NONE, 1);
        }

        /** This packet with that context: for tc programs a {@code struct __sk_buff}, for XDP a {@code struct xdp_md}. */
        public Input withContext(byte[] context) {
            return new Input(packet, context, repeat);
        }

        /** The same, repeatedly. */
        public Input repeated(int times) {
            return new Input(packet, context, times);
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
