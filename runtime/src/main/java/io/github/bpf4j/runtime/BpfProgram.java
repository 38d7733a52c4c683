package io.github.bpf4j.runtime;

import io.github.bpf4j.runtime.internal.LibbpfPrograms;
import io.github.bpf4j.runtime.internal.NativeMemory;
import java.util.function.IntConsumer;
import java.util.function.LongUnaryOperator;

/** A program of a skeleton. */
public class BpfProgram {
    private final BpfObject object;
    private final String name;
    private final long pointer;
    private final String section;
    private final boolean loaded;

    /**
     * Called by generated code.
     *
     * @throws BpfException if the object has no program of that name
     * @throws IllegalStateException if the skeleton is closed
     */
    public BpfProgram(BpfObject object, String name) {
        this.object = object;
        this.name = name;
        object.lifetime().enter();
        try {
            this.pointer = object.program(name);
            this.section = NativeMemory.text(LibbpfPrograms.programSectionName(pointer));
            this.loaded = LibbpfPrograms.programFd(pointer) >= 0;
        } finally {
            object.lifetime().leave();
        }
    }

    /** The C function. */
    public final String name() {
        return name;
    }

    /** The ELF section, which says what kind of program it is: {@code tracepoint/syscalls/sys_enter_execve}. */
    public final String section() {
        return section;
    }

    /** Whether it was loaded into the kernel: not so if its autoload was off. */
    public final boolean loaded() {
        return loaded;
    }

    /** Attaches it by a function of libbpf, which gets the {@code struct bpf_program *}. */
    final BpfLink attach(LongUnaryOperator attach) {
        requireLoaded();
        return object.links().attach(name, () -> attach.applyAsLong(pointer));
    }

    /**
     * Passes the program's descriptor, valid until the action returns, to one that runs no code of the application.
     *
     * @throws IllegalStateException if it was not loaded, or the skeleton is closed
     */
    final void withDescriptor(IntConsumer action) {
        requireLoaded();
        object.lifetime().enter();
        try {
            action.accept(LibbpfPrograms.programFd(pointer));
        } finally {
            object.lifetime().leave();
        }
    }

    /**
     * Runs the program once, on this packet, without attaching it.
     *
     * @param packet from the Ethernet header on, 14 bytes at least
     * @throws BpfException if the kernel does not run programs of this kind on packets, or the packet is too short
     * @throws IllegalStateException if it was not loaded, or the skeleton is closed
     */
    public final BpfTestRun testRun(byte[] packet) {
        return testRun(BpfTestRun.Input.ofPacket(packet));
    }

    /**
     * Runs the program without attaching it, on the input that its kind takes: a packet for XDP, tc and socket
     * filters; a context for raw tracepoints and {@code syscall} programs; the kernel's own for fentry and fexit.
     *
     * @throws BpfException if the kernel does not run programs of this kind, or not on this input
     * @throws IllegalStateException if it was not loaded, or the skeleton is closed
     */
    public final BpfTestRun testRun(BpfTestRun.Input input) {
        TestRunCall call = new TestRunCall(input);
        withDescriptor(call::run);
        return call.result(this);
    }

    private void requireLoaded() {
        if (!loaded) {
            throw new IllegalStateException(
                    object.describe("program", name) + " was not loaded: turn its autoload on before load");
        }
    }

    @Override
    public String toString() {
        return object.describe("program", name);
    }
}
