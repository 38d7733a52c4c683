package io.github.bpf4j.runtime;

import io.github.bpf4j.runtime.internal.Failures;
import io.github.bpf4j.runtime.internal.Hint;
import io.github.bpf4j.runtime.internal.LibbpfLog;
import io.github.bpf4j.runtime.internal.LibbpfPrograms;
import io.github.bpf4j.runtime.internal.NativeMemory;
import io.github.bpf4j.runtime.internal.Operation;
import io.github.bpf4j.runtime.internal.TargetHints;

/** A program before load: usable only inside of the callback that is passed to {@code load}. */
public final class OpenProgram {
    private final Configuration configuration;
    private final String name;
    private final String description;
    private final long pointer;

    /**
     * Called by generated code.
     *
     * @throws BpfException if the object has no program of that name
     */
    public OpenProgram(BpfObject object, String name) {
        this.configuration = object.requireConfiguration();
        this.name = name;
        this.description = object.describe("program", name);
        this.pointer = object.program(name);
    }

    /**
     * Whether it will be loaded: by default yes, unless its section starts with a question mark.
     *
     * @throws IllegalStateException after load
     */
    public boolean autoload() {
        return configuration.change(() -> LibbpfPrograms.programAutoload(pointer));
    }

    /**
     * Sets whether it will be loaded.
     *
     * @throws IllegalStateException after load
     */
    public OpenProgram autoload(boolean load) {
        configuration.change(() ->
                Failures.check(LibbpfPrograms.programSetAutoload(pointer, load), Operation.CONFIGURE, description));
        return this;
    }

    /**
     * Whether the skeleton's {@code attach()} will attach it: by default yes.
     *
     * @throws IllegalStateException after load
     */
    public boolean autoattach() {
        return configuration.change(() -> LibbpfPrograms.programAutoattach(pointer));
    }

    /**
     * Sets whether the skeleton's {@code attach()} will attach it.
     *
     * @throws IllegalStateException after load
     */
    public OpenProgram autoattach(boolean attach) {
        configuration.change(() -> {
            LibbpfPrograms.programSetAutoattach(pointer, attach);
            return attach;
        });
        return this;
    }

    /**
     * Sets the function, hook or tracepoint of the kernel that a {@link BpfTracingProgram} attaches to, in place of what
     * its section says.
     *
     * @param target as the section would have it: {@code vfs_unlink} for {@code fentry/vfs_unlink}
     * @throws BpfException if the kernel's BTF has no such target
     * @throws IllegalStateException after load
     */
    public OpenProgram attachTo(String target) {
        configuration.change(() -> {
            String section = kind() + "/" + target;
            setTarget(0, target, TargetHints.ofSection(section));
            configuration.targets().put(name, section);
            return section;
        });
        return this;
    }

    /**
     * Sets the function of a loaded program that a {@link BpfFreplace} or a program of kind fentry or fexit attaches to.
     *
     * @param function name of the function; for the program itself, that of its C function
     * @throws BpfException if the program has no such global function
     * @throws IllegalStateException after load, or if that program was not loaded
     */
    public OpenProgram attachTo(BpfProgram target, String function) {
        configuration.change(() -> {
            target.withDescriptor(descriptor -> setTarget(descriptor, function, Hint.NONE));
            return function;
        });
        return this;
    }

    private String kind() {
        return NativeMemory.text(LibbpfPrograms.programSectionName(pointer)).replaceFirst("/.*", "");
    }

    private int setTarget(int descriptor, String function, Hint hint) {
        try (NativeMemory memory = new NativeMemory();
                LibbpfLog log = LibbpfLog.collect()) {
            return Failures.checkResult(
                    LibbpfPrograms.programSetAttachTarget(pointer, descriptor, memory.string(function)),
                    Operation.CONFIGURE,
                    description,
                    log,
                    hint);
        }
    }
}
