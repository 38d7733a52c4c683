package io.github.bpf4j.processor.inference;

/**
 * An instruction of BPF.
 *
 * @param code operation: class, source and what to do
 * @param offset of a jump in instructions, or of a memory access in bytes
 * @param immediate a constant; sign-extended unless it is one of 64 bits
 */
record Instruction(int code, int destination, int source, int offset, long immediate) {
    /** Bytes of an instruction; one with a 64-bit constant takes two places. */
    static final int SIZE = 8;

    static final int LOAD_64 = 0x18;
    static final int CALL = 0x85;
    static final int EXIT = 0x95;

    private static final int CLASS_LDX = 1;
    private static final int CLASS_ST = 2;
    private static final int CLASS_STX = 3;
    private static final int CLASS_ALU = 4;
    private static final int CLASS_JMP = 5;
    private static final int CLASS_JMP32 = 6;
    private static final int CLASS_ALU64 = 7;
    private static final int MODE_MEMORY = 0x60;
    private static final int MODE_ATOMIC = 0xc0;
    private static final int SOURCE_REGISTER = 8;
    private static final int JUMP_32 = 0x06;
    private static final int JUMP = 0x05;

    private static final int HELPER = 0;
    private static final int FUNCTION = 1;
    private static final int KERNEL_FUNCTION = 2;

    private int kind() {
        return code & 7;
    }

    boolean loadsConstant() {
        return code == LOAD_64;
    }

    /** Whether it loads from the packet into r0, {@code BPF_ABS} or {@code BPF_IND}. */
    boolean loadsPacket() {
        return kind() == 0 && code != LOAD_64;
    }

    boolean computes() {
        return kind() == CLASS_ALU || kind() == CLASS_ALU64;
    }

    boolean computes64() {
        return kind() == CLASS_ALU64;
    }

    /** The operation of one that computes: the upper four bits. */
    int operation() {
        return code & 0xf0;
    }

    boolean takesRegister() {
        return (code & SOURCE_REGISTER) != 0;
    }

    boolean loads() {
        return kind() == CLASS_LDX;
    }

    /** Whether it loads memory as it is, without extending a sign. */
    boolean loadsPlainly() {
        return loads() && (code & 0xe0) == MODE_MEMORY;
    }

    boolean stores() {
        return kind() == CLASS_STX && (code & 0xe0) == MODE_MEMORY;
    }

    boolean storesConstant() {
        return kind() == CLASS_ST && (code & 0xe0) == MODE_MEMORY;
    }

    boolean atomic() {
        return kind() == CLASS_STX && (code & 0xe0) == MODE_ATOMIC;
    }

    /** Bytes that a load or store accesses. */
    int width() {
        return switch (code & 0x18) {
            case 0x00 -> 4;
            case 0x08 -> 2;
            case 0x10 -> 1;
            default -> 8;
        };
    }

    boolean jumps() {
        return (kind() == CLASS_JMP || kind() == CLASS_JMP32) && code != CALL && code != EXIT;
    }

    /** Whether it never goes on to the next instruction: an unconditional jump. */
    boolean leaves() {
        return code == JUMP || code == JUMP_32 || code == EXIT;
    }

    /** How many instructions it jumps over, counted from the next. */
    long distance() {
        return code == JUMP_32 ? immediate : offset;
    }

    boolean exits() {
        return code == EXIT;
    }

    boolean calls() {
        return code == CALL;
    }

    boolean callsHelper() {
        return code == CALL && source == HELPER;
    }

    boolean callsFunction() {
        return code == CALL && source == FUNCTION;
    }

    boolean callsKernelFunction() {
        return code == CALL && source == KERNEL_FUNCTION;
    }
}
