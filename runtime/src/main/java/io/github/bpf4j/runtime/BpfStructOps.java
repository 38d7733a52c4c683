package io.github.bpf4j.runtime;

import io.github.bpf4j.runtime.internal.Failures;
import io.github.bpf4j.runtime.internal.Libbpf;
import io.github.bpf4j.runtime.internal.Operation;

/**
 * A table of programs that the kernel calls as functions of its own, for instance as a TCP congestion control.
 *
 * <p>Any thread may call it.
 */
public class BpfStructOps extends BpfMap {
    /** Called by generated code, after load; throws what {@link BpfMap#BpfMap} does, also if it is another kind. */
    protected BpfStructOps(BpfObject object, String name) {
        super(new BpfMapHandle(object, name, false));
        check(BpfMapType.STRUCT_OPS);
    }

    /** Whether it is in the kernel: not so if its section starts with a question mark. */
    public final boolean created() {
        return handle().descriptor() >= 0;
    }

    /**
     * Registers the table with the kernel, until the link is detached.
     *
     * @return a link whose {@link BpfLink#program} is this map's name
     * @throws BpfException if the kernel refuses, for instance because it has one of that name
     * @throws IllegalStateException if it is not in the kernel, or the skeleton is closed
     */
    public final BpfLink attach() {
        if (!created()) {
            throw new IllegalStateException(this + " was not created, as its section starts with a question mark");
        }
        BpfObject object = handle().object();
        long map = object.map(name());
        return object.links()
                .attach(
                        name(),
                        log -> new NativeLink(Failures.checkPointer(
                                Libbpf.mapAttachStructOps(map), Operation.REGISTER, toString(), log)));
    }
}
