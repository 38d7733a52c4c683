package io.github.bpf4j.processor.inference;

import java.util.List;

/**
 * A type that a buffer carries, or may carry.
 *
 * @param typeId in the types of the {@link InferredEvents}
 * @param cName as C writes it
 * @param size bytes
 * @param verdict the best of its call sites
 */
public record EventCandidate(int typeId, String cName, long size, Verdict verdict, List<CallSite> sites) {
    public EventCandidate {
        sites = List.copyOf(sites);
    }

    /** Whether records may have fewer bytes than the type. */
    public boolean mayBePartial() {
        return sites.stream()
                .anyMatch(
                        site -> site.sizes().isEmpty() || site.sizes().stream().anyMatch(sent -> sent < size));
    }
}
