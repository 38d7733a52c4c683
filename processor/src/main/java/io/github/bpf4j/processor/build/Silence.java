package io.github.bpf4j.processor.build;

import io.github.bpf4j.processor.Warning;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** The kinds of warnings that a build does not want to see. */
public record Silence(Set<Warning.Kind> kinds) {
    /** In place of names: no warning at all. */
    private static final String ALL = "all";

    public Silence {
        kinds = Set.copyOf(kinds);
    }

    /**
     * Those with these names, as users write them.
     *
     * @throws IllegalArgumentException if there is none of a name; the message says which there are
     */
    public static Silence of(List<String> names) {
        Set<Warning.Kind> kinds = EnumSet.noneOf(Warning.Kind.class);
        for (String name : names) {
            if (name.equals(ALL)) {
                kinds.addAll(EnumSet.allOf(Warning.Kind.class));
            } else {
                kinds.add(Warning.Kind.of(name)
                        .orElseThrow(() -> new IllegalArgumentException("There is no warning called \"" + name
                                + "\" to silence: give " + String.join(", ", Warning.Kind.ids()) + ", or " + ALL)));
            }
        }
        return new Silence(kinds);
    }

    public boolean covers(Warning.Kind kind) {
        return kinds.contains(kind);
    }
}
