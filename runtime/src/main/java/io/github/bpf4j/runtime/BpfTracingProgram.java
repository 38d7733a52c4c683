package io.github.bpf4j.runtime;

import io.github.bpf4j.runtime.internal.LibbpfLinks;
import io.github.bpf4j.runtime.internal.NativeOptions;
import io.github.bpf4j.runtime.internal.TargetHints;

/**
 * A program whose target is fixed when it is loaded, and checked against the kernel's BTF: {@code fentry},
 * {@code fexit}, {@code fmod_ret}, {@code tp_btf}, {@code lsm}. The section says the target, or else
 * {@link OpenProgram#attachTo(String)} before load.
 *
 * <p>{@code fentry}, {@code fexit} and {@code fmod_ret} need Linux 5.5 (arm64: 6.0), {@code lsm} 5.7 and {@code bpf} in
 * the kernel's list of security modules ({@code /sys/kernel/security/lsm}).
 */
public final class BpfTracingProgram extends BpfProgram implements BpfAttachable {
    /** Called by generated code; see {@link BpfProgram#BpfProgram}. */
    public BpfTracingProgram(BpfObject object, String name) {
        super(object, name);
    }

    private BpfTracingProgram(BpfProgram program, long cookie) {
        super(program, cookie);
    }

    /** The same program, whose links have this value for {@code bpf_get_attach_cookie}. Needs Linux 6.0. */
    public BpfTracingProgram withCookie(long cookie) {
        return new BpfTracingProgram(this, cookie);
    }

    @Override
    public BpfLink attach() {
        try (NativeOptions options = NativeOptions.ofCookie(cookie())) {
            return attach(
                    TargetHints.ofSection(object().target(name()).orElse(section())),
                    program -> LibbpfLinks.programAttachTrace(program, cookie() == 0 ? 0 : options.address()));
        }
    }
}
