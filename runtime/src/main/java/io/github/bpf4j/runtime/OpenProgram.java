package io.github.bpf4j.runtime;

import io.github.bpf4j.runtime.internal.Failures;
import io.github.bpf4j.runtime.internal.LibbpfPrograms;
import io.github.bpf4j.runtime.internal.Operation;

/** A program before load: usable only inside of the callback that is passed to {@code load}. */
public final class OpenProgram {
    private final Configuration configuration;
    private final String description;
    private final long pointer;

    /**
     * Called by generated code.
     *
     * @throws BpfException if the object has no program of that name
     */
    public OpenProgram(BpfObject object, String name) {
        this.configuration = object.configuration().orElseThrow(() -> Configuration.outside(object));
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
}
