package io.github.bpf4j.junit;

import io.github.bpf4j.runtime.BpfTestRun;

/** What an XDP program may return: {@code enum xdp_action} of {@code linux/bpf.h}. */
public enum XdpAction {
    ABORTED,
    DROP,
    PASS,
    TX,
    REDIRECT;

    /**
     * What the program decided.
     *
     * @throws IllegalArgumentException if it returned something else
     */
    public static XdpAction of(BpfTestRun run) {
        if (run.returnValue() < 0 || run.returnValue() >= values().length) {
            throw new IllegalArgumentException("an XDP program returned " + run.returnValue() + ", which is no action");
        }
        return values()[run.returnValue()];
    }
}
