package io.github.bpf4j.runtime.internal;

import java.util.Optional;

/** What to say about the target of an operation that failed; asked only then, since it may search the system. */
@FunctionalInterface
public interface Hint {
    Hint NONE = error -> Optional.empty();

    /**
     * A sentence without a full stop; empty if the target is not to blame.
     *
     * @param error number
     */
    Optional<String> of(int error);
}
