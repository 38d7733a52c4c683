package io.github.bpf4j.processor.model;

import io.github.bpf4j.processor.Warning;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Collects warnings, each once, in the order of finding them. */
final class Warnings {
    private final Set<Warning> all = new LinkedHashSet<>();

    /** What Java gets less of than C has, a sentence. */
    void add(String degraded) {
        add(Warning.degraded(degraded));
    }

    void add(Warning warning) {
        all.add(warning);
    }

    List<Warning> toList() {
        return List.copyOf(all);
    }
}
