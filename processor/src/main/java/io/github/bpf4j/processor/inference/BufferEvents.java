package io.github.bpf4j.processor.inference;

import java.util.List;

/**
 * What is sent through a buffer.
 *
 * @param map its name
 * @param candidates the types, in the order of the call sites; of those with {@link Verdict#AMBIGUOUS} not all
 * @param unknown call sites of which nothing is known but perhaps the size
 */
public record BufferEvents(String map, List<EventCandidate> candidates, List<CallSite> unknown) {
    public BufferEvents {
        candidates = List.copyOf(candidates);
        unknown = List.copyOf(unknown);
    }

    /** Whether every call site sends one of the types that are certain or probable. */
    public boolean complete() {
        return !candidates.isEmpty()
                && unknown.isEmpty()
                && candidates.stream().noneMatch(candidate -> candidate.verdict() == Verdict.AMBIGUOUS);
    }
}
