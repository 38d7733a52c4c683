package io.github.bpf4j.processor.build;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What a build leaves behind for the next one: for each input, what its outputs were made from, and which they are.
 *
 * @param entries by the input's file
 */
record BuildState(Map<Path, Entry> entries) {
    /** Nothing was built before, or nobody knows. */
    static final BuildState EMPTY = new BuildState(Map.of());

    BuildState {
        entries = Map.copyOf(entries);
    }

    /**
     * @param key digest of everything that the outputs depend on, or {@link #UNKNOWN}
     * @param dependencies the files that went into the key, absolute
     * @param types the types whose classes could be shared with other skeletons; none if nothing is to be shared
     */
    record Entry(String key, List<Path> dependencies, List<OutputFile> outputs, List<SharableType> types) {
        /** Equal to no key: the outputs have to be made again. */
        static final String UNKNOWN = "unknown";

        Entry {
            dependencies = List.copyOf(dependencies);
            outputs = List.copyOf(outputs);
            types = List.copyOf(types);
        }
    }

    /**
     * The state while the outputs of {@code next} take the places of these: an entry that is about to change counts as
     * unknown, and nothing that either of the two has written is forgotten.
     */
    BuildState onTheWayTo(BuildState next) {
        Map<Path, Entry> all = new HashMap<>(entries);
        next.entries.forEach((input, entry) -> all.merge(
                input,
                entry,
                (before, after) -> before.equals(after)
                        ? after
                        : new Entry(
                                Entry.UNKNOWN,
                                List.of(),
                                Stream.concat(before.outputs().stream(), after.outputs().stream())
                                        .toList(),
                                List.of())));
        return new BuildState(all);
    }

    /** The files that have no place in {@code next}. */
    List<OutputFile> outputsNotIn(BuildState next) {
        return outputs()
                .filter(output -> next.outputs().noneMatch(output::samePlace))
                .toList();
    }

    private Stream<OutputFile> outputs() {
        return entries.values().stream().flatMap(entry -> entry.outputs().stream());
    }
}
