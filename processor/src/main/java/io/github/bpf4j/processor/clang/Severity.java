package io.github.bpf4j.processor.clang;

/** How grave a {@link Diagnostic} is. */
public enum Severity {
    /** Belongs to the diagnostic before it; also clang's remarks. */
    NOTE,
    WARNING,
    /** Also clang's fatal errors. */
    ERROR
}
