package io.github.bpf4j.processor.model;

import io.github.bpf4j.processor.object.ProgramDefinition;

/** How much the section of a program says about what it attaches to. */
public enum Attachment {
    /** All: {@code tracepoint/sched/sched_process_exec}. */
    AUTOMATIC,
    /** That it is a function of a user-space program, but not of which: {@code uprobe}. */
    UPROBE,
    /** Too little, or something that libbpf attaches only with further arguments: {@code xdp}. */
    MANUAL;

    /** What libbpf makes of a program when told to attach all that it can. */
    static Attachment of(ProgramDefinition program) {
        String section = program.section().startsWith("?") ? program.section().substring(1) : program.section();
        int slash = section.indexOf('/');
        String target = slash < 0 ? "" : section.substring(slash + 1);
        return switch (program.kind()) {
            case TRACEPOINT -> automaticIf(target.matches("[^/]+/.+"));
            case KPROBE, KPROBE_MULTI, KSYSCALL, RAW_TRACEPOINT, TRACING, TRACING_MULTI, LSM, ITERATOR ->
                automaticIf(!target.isEmpty());
            case USDT -> automaticIf(target.matches(".+:[^:]+:[^:]+"));
            case UPROBE -> target.matches(".+:.+") ? AUTOMATIC : UPROBE;
            case UPROBE_MULTI -> automaticIf(target.matches(".+:.+"));
            default -> MANUAL;
        };
    }

    private static Attachment automaticIf(boolean complete) {
        return complete ? AUTOMATIC : MANUAL;
    }
}
