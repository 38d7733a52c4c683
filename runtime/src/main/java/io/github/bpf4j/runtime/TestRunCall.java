package io.github.bpf4j.runtime;

import io.github.bpf4j.runtime.internal.Failures;
import io.github.bpf4j.runtime.internal.LibbpfPrograms;
import io.github.bpf4j.runtime.internal.NativeOptions;
import io.github.bpf4j.runtime.internal.Operation;
import java.nio.ByteBuffer;
import java.time.Duration;

/** One call of {@code bpf_prog_test_run_opts}. */
final class TestRunCall {
    /** What a program may add to a packet at most. */
    private static final int ROOM = 4096;

    // struct bpf_test_run_opts
    private static final int SIZE = 80;
    private static final int DATA_IN = 8;
    private static final int DATA_OUT = 16;
    private static final int DATA_SIZE_IN = 24;
    private static final int DATA_SIZE_OUT = 28;
    private static final int CONTEXT_IN = 32;
    private static final int CONTEXT_OUT = 40;
    private static final int CONTEXT_SIZE_IN = 48;
    private static final int CONTEXT_SIZE_OUT = 52;
    private static final int RETURN_VALUE = 56;
    private static final int REPEAT = 60;
    private static final int DURATION = 64;
    private static final int FLAGS = 68;
    private static final int CPU = 72;

    /** {@code BPF_F_TEST_RUN_ON_CPU}. */
    private static final int ON_CPU = 1;

    private final NativeOptions options = new NativeOptions(SIZE);
    private final ByteBuffer packet;
    private final ByteBuffer context;
    private final boolean hasPacket;
    private int result;

    TestRunCall(BpfTestRun.Input input) {
        this.hasPacket = input.packet().length > 0;
        this.packet = options.allocate(hasPacket ? input.packet().length + ROOM : 1);
        this.context = options.allocate(Math.max(input.context().length, 1));
        input.cpu().ifPresent(cpu -> options.word(FLAGS, ON_CPU).word(CPU, cpu));
        if (hasPacket) {
            options.buffer(DATA_IN, options.allocate(input.packet().length).put(0, input.packet()))
                    .buffer(DATA_OUT, packet)
                    .word(DATA_SIZE_IN, input.packet().length)
                    .word(DATA_SIZE_OUT, packet.capacity())
                    .word(REPEAT, input.repeat());
        }
        if (input.context().length > 0) {
            // Without a packet the kernel writes back to where it read, or refuses to be given another place.
            context.put(0, input.context());
            options.buffer(CONTEXT_IN, context).word(CONTEXT_SIZE_IN, context.capacity());
            if (hasPacket) {
                options.buffer(CONTEXT_OUT, context).word(CONTEXT_SIZE_OUT, context.capacity());
            }
        }
    }

    /** @param program descriptor */
    void run(int program) {
        result = LibbpfPrograms.programTestRun(program, options.address());
    }

    BpfTestRun result(BpfProgram program) {
        options.close();
        Failures.check(result, Operation.RUN, program.toString());
        return new BpfTestRun(
                options.word(RETURN_VALUE),
                hasPacket ? bytes(packet, options.word(DATA_SIZE_OUT)) : new byte[0],
                options.word(CONTEXT_SIZE_IN) == 0 ? new byte[0] : bytes(context, context.capacity()),
                Duration.ofNanos(Integer.toUnsignedLong(options.word(DURATION))));
    }

    private static byte[] bytes(ByteBuffer memory, int size) {
        byte[] bytes = new byte[size];
        memory.get(0, bytes);
        return bytes;
    }
}
