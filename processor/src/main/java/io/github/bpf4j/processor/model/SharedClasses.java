package io.github.bpf4j.processor.model;

import io.github.bpf4j.processor.btf.Btf;
import io.github.bpf4j.processor.object.EventDeclaration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Decides which classes a skeleton shares with others of its package, instead of nesting them.
 *
 * <p>Such a class has to come out the same from every object, whatever else is in there. So it is called by C's name
 * alone, and it mentions shared classes only. What has no name in C, or one that two things of the object would have in
 * Java, stays nested.
 */
final class SharedClasses {
    private final Map<String, Candidate> byPath = new LinkedHashMap<>();
    private final Map<Integer, String> paths = new HashMap<>();
    private final Set<String> ambiguous = new HashSet<>();

    /** @param typeId of a type; 0 of an interface for the events of a buffer */
    private record Candidate(int typeId, SharedClassModel model) {}

    private SharedClasses() {}

    /**
     * @param groups the events of the buffers that have several types, by the buffers' names
     * @param wanted whether to share what has this path, if it can be shared
     * @param taken name of the skeleton's own class
     */
    static SharedClasses of(
            TypeFinder types,
            Map<String, List<EventDeclaration>> groups,
            Btf btf,
            Predicate<String> wanted,
            String taken) {
        SharedClasses shared = new SharedClasses();
        types.types().forEach(found -> shared.paths.put(found.type().id(), found.path()));
        Map<Integer, List<String>> roles = new HashMap<>();
        groups.forEach((map, events) -> {
            List<Integer> variants = events.stream()
                    .map(event -> btf.resolve(event.typeId()).id())
                    .distinct()
                    .toList();
            variants.forEach(
                    id -> roles.computeIfAbsent(id, key -> new ArrayList<>()).add(groupPath(map)));
            shared.add(
                    0,
                    groupPath(map),
                    JavaNames.upperCamel(map + "_event"),
                    variants.stream()
                            .map(id -> shared.paths.getOrDefault(id, ""))
                            .toList());
        });
        Map<Integer, String> names = new HashMap<>();
        for (TypeFinder.Found found : types.types()) {
            int id = found.type().id();
            names.put(id, NamedTypes.wanted(found, Optional.ofNullable(names.get(found.owner()))));
            Set<String> dependencies = new LinkedHashSet<>(roles.getOrDefault(id, List.of()));
            types.parts(found.type()).forEach(part -> dependencies.add(shared.paths.get(part)));
            shared.add(id, found.path(), names.get(id), List.copyOf(dependencies));
        }
        shared.keep(wanted, taken);
        return shared;
    }

    static String groupPath(String map) {
        return "events of map " + map;
    }

    private void add(int typeId, String path, String className, List<String> dependencies) {
        Candidate candidate = new Candidate(
                typeId,
                new SharedClassModel(
                        path, NameScope.ofClasses(ReservedNames.OF_CLASSES).claim(className), dependencies));
        if (path.isEmpty() || byPath.putIfAbsent(path, candidate) != null) {
            ambiguous.add(path);
        }
    }

    private void keep(Predicate<String> wanted, String taken) {
        Map<String, Long> uses = byPath.values().stream()
                .map(candidate -> key(candidate.model().className()))
                .collect(Collectors.groupingBy(key -> key, Collectors.counting()));
        byPath.keySet().removeIf(path -> ambiguous.contains(path) || !wanted.test(path));
        byPath.values().removeIf(candidate -> {
            String key = key(candidate.model().className());
            return uses.get(key) > 1 || key.equals(key(taken));
        });
        while (byPath.values()
                .removeIf(candidate ->
                        !byPath.keySet().containsAll(candidate.model().dependencies()))) {
            // What mentioned those that are gone now goes next.
        }
    }

    private static String key(String className) {
        return className.toLowerCase(Locale.ROOT);
    }

    /** The names of the shared classes for types, by the types' ids. */
    Map<Integer, String> types() {
        return byPath.values().stream()
                .filter(candidate -> candidate.typeId() != 0)
                .collect(Collectors.toMap(
                        Candidate::typeId, candidate -> candidate.model().className()));
    }

    /** The name of the shared interface for the events of a buffer. */
    Optional<String> group(String map) {
        return Optional.ofNullable(byPath.get(groupPath(map)))
                .map(candidate -> candidate.model().className());
    }

    List<SharedClassModel> models() {
        return byPath.values().stream().map(Candidate::model).toList();
    }
}
