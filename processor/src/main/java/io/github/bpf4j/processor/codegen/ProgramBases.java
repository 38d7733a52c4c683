package io.github.bpf4j.processor.codegen;

import com.palantir.javapoet.ClassName;
import io.github.bpf4j.processor.model.ProgramModel;
import io.github.bpf4j.processor.object.ProgramKind;
import io.github.bpf4j.runtime.BpfCgroupProgram;
import io.github.bpf4j.runtime.BpfFreplace;
import io.github.bpf4j.runtime.BpfIterator;
import io.github.bpf4j.runtime.BpfKprobe;
import io.github.bpf4j.runtime.BpfKprobeMulti;
import io.github.bpf4j.runtime.BpfKsyscall;
import io.github.bpf4j.runtime.BpfNetfilterProgram;
import io.github.bpf4j.runtime.BpfNetkitProgram;
import io.github.bpf4j.runtime.BpfNetworkNamespaceProgram;
import io.github.bpf4j.runtime.BpfPerfEventProgram;
import io.github.bpf4j.runtime.BpfProgram;
import io.github.bpf4j.runtime.BpfRawTracepoint;
import io.github.bpf4j.runtime.BpfSocketMapProgram;
import io.github.bpf4j.runtime.BpfSocketProgram;
import io.github.bpf4j.runtime.BpfTcProgram;
import io.github.bpf4j.runtime.BpfTcxProgram;
import io.github.bpf4j.runtime.BpfTracepoint;
import io.github.bpf4j.runtime.BpfTracingMulti;
import io.github.bpf4j.runtime.BpfTracingProgram;
import io.github.bpf4j.runtime.BpfUprobe;
import io.github.bpf4j.runtime.BpfUprobeMulti;
import io.github.bpf4j.runtime.BpfUsdt;
import io.github.bpf4j.runtime.BpfXdpProgram;

/** The runtime's classes for programs. */
final class ProgramBases {
    private ProgramBases() {}

    /** The class whose methods fit a program. */
    static ClassName of(ProgramModel program) {
        return switch (program.definition().kind()) {
            case KPROBE -> choose(program, BpfKprobe.class, BpfKprobe.Attachable.class);
            case KPROBE_MULTI -> choose(program, BpfKprobeMulti.class, BpfKprobeMulti.Attachable.class);
            case KSYSCALL -> choose(program, BpfKsyscall.class, BpfKsyscall.Attachable.class);
            case UPROBE -> choose(program, BpfUprobe.class, BpfUprobe.Attachable.class);
            case UPROBE_MULTI -> choose(program, BpfUprobeMulti.class, BpfUprobeMulti.Attachable.class);
            case USDT -> choose(program, BpfUsdt.class, BpfUsdt.Attachable.class);
            case TRACEPOINT -> choose(program, BpfTracepoint.class, BpfTracepoint.Attachable.class);
            case RAW_TRACEPOINT -> choose(program, BpfRawTracepoint.class, BpfRawTracepoint.Attachable.class);
            case TRACING_MULTI -> choose(program, BpfTracingMulti.class, BpfTracingMulti.Attachable.class);
            default -> ClassName.get(always(program.definition().kind()));
        };
    }

    /** One of two classes, of which the second has an {@code attach()} that needs no argument. */
    private static ClassName choose(
            ProgramModel program, Class<? extends BpfProgram> incomplete, Class<? extends BpfProgram> complete) {
        return ClassName.get(program.complete() ? complete : incomplete);
    }

    private static Class<? extends BpfProgram> always(ProgramKind kind) {
        return switch (kind) {
            case TRACING -> BpfTracingProgram.class;
            case FREPLACE -> BpfFreplace.class;
            case ITERATOR -> BpfIterator.class;
            case XDP -> BpfXdpProgram.class;
            case TC -> BpfTcProgram.class;
            case TCX -> BpfTcxProgram.class;
            case NETKIT -> BpfNetkitProgram.class;
            case NETFILTER -> BpfNetfilterProgram.class;
            case PERF_EVENT -> BpfPerfEventProgram.class;
            case CGROUP -> BpfCgroupProgram.class;
            case NETWORK_NAMESPACE -> BpfNetworkNamespaceProgram.class;
            case SOCKET -> BpfSocketProgram.class;
            case SOCKET_MAP -> BpfSocketMapProgram.class;
            default -> BpfProgram.class;
        };
    }
}
