package io.github.bpf4j.runtime;

import io.github.bpf4j.runtime.internal.Failures;
import io.github.bpf4j.runtime.internal.Libbpf;
import io.github.bpf4j.runtime.internal.Operation;
import io.github.bpf4j.runtime.type.BpfType;
import io.github.bpf4j.runtime.type.BpfTypes;
import java.util.List;

/** The CPUs that can ever be online: per-CPU maps have a value for each. */
public final class PossibleCpus {
    private PossibleCpus() {}

    /**
     * How many there are.
     *
     * @throws BpfException if the kernel does not tell
     */
    public static int count() {
        return Failures.check(Libbpf.numPossibleCpus(), Operation.INSPECT, "the possible CPUs");
    }

    /** The kernel copies the value of each CPU to a multiple of eight bytes. */
    static <V> BpfType<List<V>> listOf(BpfType<V> value) {
        int stride = Math.addExact(value.size(), Long.BYTES - 1) & -Long.BYTES;
        return BpfTypes.list(value, stride, count());
    }
}
