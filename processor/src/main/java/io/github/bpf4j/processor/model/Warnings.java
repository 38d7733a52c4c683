package io.github.bpf4j.processor.model;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Collects what was degraded, each sentence once, in the order of finding it. */
final class Warnings {
    private final Set<String> messages = new LinkedHashSet<>();

    void add(String message) {
        messages.add(message);
    }

    List<String> toList() {
        return List.copyOf(messages);
    }
}
