package io.github.bpf4j.runtime.internal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;

/** What the kernel tells of a program or link by its descriptor. */
public final class KernelInfo {
    /** {@code struct bpf_prog_info}, as far as it is read. */
    private static final int PROGRAM_SIZE = 216;

    private static final int ID = 4;
    private static final int NAME = 64;
    private static final int NAME_SIZE = 16;
    private static final int RUN_TIME = 192;
    private static final int RUN_COUNT = 200;
    private static final int RECURSION_MISSES = 208;

    /** {@code struct bpf_link_info}, as far as it is read. */
    private static final int LINK_SIZE = 16;

    private static final int LINK_PROGRAM = 8;

    private KernelInfo() {}

    /**
     * What a program has done while statistics were on.
     *
     * @param runTime nanoseconds
     */
    public record Runs(long count, long runTime, long recursionMisses) {}

    public static String nameOfProgram(int program) {
        byte[] name = new byte[NAME_SIZE];
        read(program, PROGRAM_SIZE, "a program").get(NAME, name);
        return new String(name, UTF_8).replaceFirst("\0.*", "");
    }

    public static int idOfProgram(int program) {
        return read(program, PROGRAM_SIZE, "a program").getInt(ID);
    }

    public static Runs runs(int program, String description) {
        ByteBuffer info = read(program, PROGRAM_SIZE, description);
        return new Runs(info.getLong(RUN_COUNT), info.getLong(RUN_TIME), info.getLong(RECURSION_MISSES));
    }

    /** The kernel's number of the program that a link keeps attached. */
    public static int programOfLink(int link) {
        return read(link, LINK_SIZE, "a link").getInt(LINK_PROGRAM);
    }

    private static ByteBuffer read(int descriptor, int size, String description) {
        try (NativeMemory memory = new NativeMemory()) {
            ByteBuffer info = memory.allocate(size);
            ByteBuffer length = memory.allocate(Integer.BYTES).putInt(0, size);
            Failures.check(
                    Libbpf.infoByFd(descriptor, NativeMemory.address(info), NativeMemory.address(length)),
                    Operation.INSPECT,
                    description);
            return info;
        }
    }
}
