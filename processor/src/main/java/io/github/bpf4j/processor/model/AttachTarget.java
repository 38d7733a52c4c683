package io.github.bpf4j.processor.model;

import io.github.bpf4j.processor.object.ProgramDefinition;

/** What the section of a program says about what it attaches to. */
final class AttachTarget {
    private AttachTarget() {}

    /** Whether it says all, so that libbpf attaches the program when told to attach all that it can. */
    static boolean isComplete(ProgramDefinition program) {
        String section = program.section();
        int slash = section.indexOf('/');
        String target = slash < 0 ? "" : section.substring(slash + 1);
        return switch (program.kind()) {
            case KPROBE, KPROBE_MULTI, KSYSCALL, RAW_TRACEPOINT, TRACING, TRACING_MULTI, ITERATOR -> !target.isEmpty();
            case TRACEPOINT -> target.matches("[^/]+/.+");
            case UPROBE, UPROBE_MULTI -> target.matches("[^:]+:.+");
            case USDT -> target.matches("[^:]+:[^:]+:[^:]+");
            default -> false;
        };
    }
}
