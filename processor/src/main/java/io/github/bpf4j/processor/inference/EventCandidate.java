package io.github.bpf4j.processor.inference;

import java.util.List;
import java.util.Set;

/**
 * A type that a buffer carries, or may carry.
 *
 * @param typeId in the types of the {@link InferredEvents}
 * @param cName as C writes it
 * @param size bytes
 * @param verdict the best of its call sites
 * @param prefixes those of its call sites that send more or fewer bytes, or a number that run time decides
 */
public record EventCandidate(
        int typeId, String cName, long size, Verdict verdict, List<CallSite> sites, Set<CallSite> prefixes) {
    public EventCandidate {
        sites = List.copyOf(sites);
        prefixes = Set.copyOf(prefixes);
    }

    /** Whether records may have fewer bytes than the type. */
    public boolean mayBePartial() {
        return prefixes.stream()
                .anyMatch(
                        site -> site.sizes().isEmpty() || site.sizes().stream().anyMatch(sent -> sent < size));
    }
}
