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

    /** The same as if there were this call and no other. */
    BufferEvents only(CallSite site) {
        List<EventCandidate> left = candidates.stream()
                .filter(candidate -> candidate.sites().contains(site))
                .map(candidate -> new EventCandidate(
                        candidate.typeId(),
                        candidate.cName(),
                        candidate.size(),
                        candidate.verdict(),
                        List.of(site),
                        candidate.prefixes()))
                .toList();
        return new BufferEvents(map, left, unknown.contains(site) ? List.of(site) : List.of());
    }
}
