package io.github.bpf4j.processor.inference;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

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

    /** All call sites, each once. */
    Set<CallSite> sites() {
        Set<CallSite> sites = new LinkedHashSet<>(unknown);
        candidates.forEach(candidate -> sites.addAll(candidate.sites()));
        return sites;
    }

    /** The same as if these calls were not there. */
    BufferEvents without(Set<CallSite> calls) {
        List<EventCandidate> left = candidates.stream()
                .map(candidate -> new EventCandidate(
                        candidate.typeId(),
                        candidate.cName(),
                        candidate.size(),
                        candidate.verdict(),
                        others(candidate.sites(), calls)))
                .filter(candidate -> !candidate.sites().isEmpty())
                .toList();
        return new BufferEvents(map, left, others(unknown, calls));
    }

    private static List<CallSite> others(List<CallSite> sites, Set<CallSite> calls) {
        return sites.stream().filter(site -> !calls.contains(site)).toList();
    }
}
