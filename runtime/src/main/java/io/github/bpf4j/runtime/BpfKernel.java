package io.github.bpf4j.runtime;

import io.github.bpf4j.runtime.internal.Failures;
import io.github.bpf4j.runtime.internal.Libbpf;
import io.github.bpf4j.runtime.internal.Operation;

/** What the running kernel can do with BPF, found by trying; the process needs the privileges to load BPF. */
public final class BpfKernel {
    private BpfKernel() {}

    /**
     * Whether there are maps of this kind.
     *
     * @throws BpfException if that cannot be found out, for instance for want of privileges
     */
    public static boolean supports(BpfMapType type) {
        return Failures.check(Libbpf.probeMapType(type.ordinal()), Operation.INSPECT, "this kernel, for maps " + type)
                == 1;
    }

    /**
     * Whether there are programs of this kind. Whether they may be attached to what one wants is another question.
     *
     * @throws BpfException as {@link #supports(BpfMapType)}
     */
    public static boolean supports(BpfProgramType type) {
        return Failures.check(
                        Libbpf.probeProgramType(type.ordinal()), Operation.INSPECT, "this kernel, for programs " + type)
                == 1;
    }
}
