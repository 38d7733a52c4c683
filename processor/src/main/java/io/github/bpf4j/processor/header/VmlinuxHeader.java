package io.github.bpf4j.processor.header;

import io.github.bpf4j.processor.btf.Btf;
import java.io.IOException;

/**
 * Writes {@code vmlinux.h}: all types of a kernel, in C, laid out as the kernel has them.
 *
 * <p>Functions and variables are not types and not in it. The result depends on the table alone.
 */
public final class VmlinuxHeader {
    // bpf_tracing.h looks for this guard; the pragma makes each access to a member one that CO-RE relocates.
    private static final String START = """
            #ifndef __VMLINUX_H__
            #define __VMLINUX_H__

            #ifndef BPF_NO_PRESERVE_ACCESS_INDEX
            #pragma clang attribute push (__attribute__((preserve_access_index)), apply_to = record)
            #endif

            """;
    private static final String END = """
            #ifndef BPF_NO_PRESERVE_ACCESS_INDEX
            #pragma clang attribute pop
            #endif

            #endif
            """;

    private VmlinuxHeader() {}

    /**
     * Writes the header.
     *
     * @param btf of a kernel, see {@link KernelBtf}
     * @throws IOException if {@code to} throws it
     */
    public static void write(Btf btf, Appendable to) throws IOException {
        HeaderNames names = HeaderNames.of(btf);
        HeaderEmitter emitter = new HeaderEmitter(btf, names, new CompositeLayouts(btf), to);
        to.append(START);
        for (HeaderOrder.Step step : HeaderOrder.of(btf, names)) {
            emitter.emit(step);
        }
        emitter.emitOtherConstants();
        to.append(END);
    }
}
