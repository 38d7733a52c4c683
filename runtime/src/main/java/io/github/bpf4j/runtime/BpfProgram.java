package io.github.bpf4j.runtime;

import io.github.bpf4j.runtime.internal.Failures;
import io.github.bpf4j.runtime.internal.Hint;
import io.github.bpf4j.runtime.internal.KernelInfo;
import io.github.bpf4j.runtime.internal.LibbpfLog;
import io.github.bpf4j.runtime.internal.LibbpfPrograms;
import io.github.bpf4j.runtime.internal.NativeMemory;
import io.github.bpf4j.runtime.internal.Operation;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Function;
import java.util.function.IntConsumer;
import java.util.function.IntUnaryOperator;
import java.util.function.LongUnaryOperator;

/**
 * A program of a skeleton. Those that can be attached have a class for their kind of section, with the methods that fit.
 *
 * <p>Each call of an attach method makes a link of its own, which ends with the skeleton. Any thread may call it.
 */
public class BpfProgram {
    private final BpfObject object;
    private final String name;
    private final long pointer;
    private final String section;
    private final boolean loaded;
    private final long cookie;

    /**
     * Called by generated code.
     *
     * @throws BpfException if the object has no program of that name
     * @throws IllegalStateException if the skeleton is closed
     */
    public BpfProgram(BpfObject object, String name) {
        this.object = object;
        this.name = name;
        this.cookie = 0;
        object.lifetime().enter();
        try {
            this.pointer = object.program(name);
            this.section = NativeMemory.text(LibbpfPrograms.programSectionName(pointer));
            this.loaded = LibbpfPrograms.programFd(pointer) >= 0;
        } finally {
            object.lifetime().leave();
        }
    }

    /** The same program, with a cookie for its links. */
    BpfProgram(BpfProgram program, long cookie) {
        this.object = program.object;
        this.name = program.name;
        this.pointer = program.pointer;
        this.section = program.section;
        this.loaded = program.loaded;
        this.cookie = cookie;
    }

    /** What {@code bpf_get_attach_cookie} shall return in it; 0 if nothing was said. */
    final long cookie() {
        return cookie;
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

    /**
     * Attaches it by a function of libbpf.
     *
     * @param hint about the target, should that fail
     * @param attach gets the {@code struct bpf_program *}, and returns a {@code struct bpf_link *}
     */
    final BpfLink attach(Hint hint, LongUnaryOperator attach) {
        return attach(log -> new NativeLink(
                Failures.checkPointer(attach.applyAsLong(pointer), Operation.ATTACH, toString(), log, hint)));
    }

    /**
     * Attaches it by a call that returns the descriptor of a link.
     *
     * @param attach gets the program's descriptor
     */
    final BpfLink attachByDescriptor(Hint hint, IntUnaryOperator attach) {
        return attach(log -> new DescriptorLink(Failures.checkResult(
                attach.applyAsInt(LibbpfPrograms.programFd(pointer)), Operation.ATTACH, toString(), log, hint)));
    }

    /** Attaches it by any means, under the object's lock. */
    final BpfLink attach(Function<LibbpfLog, LinkHandle> attach) {
        requireLoaded();
        return object.links().attach(name, attach);
    }

    /** Of the program; to be called inside of what {@link #attach(Function)} runs. */
    final int descriptor() {
        return LibbpfPrograms.programFd(pointer);
    }

    /** The {@code struct bpf_program *}; as {@link #descriptor}. */
    final long pointer() {
        return pointer;
    }

    final BpfObject object() {
        return object;
    }

    /** An {@code enum bpf_attach_type}. */
    final int expectedAttachType() {
        object.lifetime().enter();
        try {
            return LibbpfPrograms.programExpectedAttachType(pointer);
        } finally {
            object.lifetime().leave();
        }
    }

    /** What follows the first slash of the section; "" if nothing does. */
    final String target() {
        return section.substring(section.indexOf('/') + 1, section.indexOf('/') < 0 ? 0 : section.length());
    }

    /** The section up to the first slash, without the question mark that turns autoload off. */
    final String kind() {
        return section.replaceFirst("^\\?", "").replaceFirst("/.*", "");
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

    /**
     * Pins the program: it stays in the kernel, though not attached by that, until the file is removed. For what other
     * programs attach, such as {@code ip route … encap bpf in pinned PATH}.
     *
     * @param path in a BPF file system, {@code /sys/fs/bpf}; its directories are made if need be
     * @throws BpfException if there is such a file already, or it is in no BPF file system
     * @throws IllegalStateException if it was not loaded, or the skeleton is closed
     */
    public final void pin(Path path) {
        withDescriptor(descriptor -> Pins.pin(descriptor, path, toString()));
    }

    /**
     * How often it ran, and how long, while {@link BpfStatistics} were on.
     *
     * @throws IllegalStateException if it was not loaded, or the skeleton is closed
     */
    public final BpfStatistics.OfProgram statistics() {
        KernelInfo.Runs[] runs = new KernelInfo.Runs[1];
        withDescriptor(descriptor -> runs[0] = KernelInfo.runs(descriptor, toString()));
        return new BpfStatistics.OfProgram(
                runs[0].count(), Duration.ofNanos(runs[0].runTime()), runs[0].recursionMisses());
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
