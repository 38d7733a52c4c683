package io.github.bpf4j.processor.build;

import io.github.bpf4j.processor.Warning;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Decides which types the skeletons of a package share: those that several of its objects have, under one name and
 * exactly alike.
 *
 * <p>Where a name stands for different types, each skeleton keeps its own class.
 */
final class SharedTypes {
    private final Map<String, List<Use>> byPath = new TreeMap<>();
    private final Map<String, Use> shared = new LinkedHashMap<>();

    private record Use(InputFile input, SharableType type) {}

    private SharedTypes() {}

    /** @param inputs of one package, in their order, with their types */
    static SharedTypes of(Map<InputFile, List<SharableType>> inputs) {
        SharedTypes types = new SharedTypes();
        inputs.forEach((input, sharable) -> sharable.forEach(type -> types.byPath
                .computeIfAbsent(type.path(), path -> new ArrayList<>())
                .add(new Use(input, type))));
        types.decide();
        return types;
    }

    private void decide() {
        byPath.forEach((path, uses) -> {
            if (uses.size() > 1 && isAlike(uses)) {
                shared.put(path, uses.get(0));
            }
        });
        Map<String, Long> names =
                shared.values().stream().collect(Collectors.groupingBy(SharedTypes::fileName, Collectors.counting()));
        shared.values().removeIf(use -> names.get(fileName(use)) > 1);
        while (shared.values()
                .removeIf(use -> !shared.keySet().containsAll(use.type().dependencies()))) {
            // What mentioned those that are gone now goes next.
        }
    }

    private static boolean isAlike(Collection<Use> uses) {
        return uses.stream().map(use -> use.type().digest()).distinct().count() == 1;
    }

    private static String fileName(Use use) {
        return use.type().className().toLowerCase(Locale.ROOT);
    }

    /** Those of the types of an input that it shares. */
    Set<String> among(List<SharableType> types) {
        Set<String> paths = new HashSet<>(shared.keySet());
        paths.retainAll(types.stream().map(SharableType::path).toList());
        return paths;
    }

    /**
     * A warning for each name that stands for different types.
     *
     * @param news the inputs that were changed: what concerns no other was said before
     */
    List<Message> differences(Collection<InputFile> news) {
        List<Message> messages = new ArrayList<>();
        byPath.forEach((path, uses) -> {
            if (!isAlike(uses) && uses.stream().map(Use::input).anyMatch(news::contains)) {
                Use first = uses.get(0);
                Use other = uses.stream()
                        .filter(use -> !use.type().digest().equals(first.type().digest()))
                        .findFirst()
                        .orElseThrow();
                messages.add(Message.warning(
                        BuildLog.Location.of(other.input().file()),
                        new Warning(
                                Warning.Kind.UNSHARED_TYPES,
                                path + " is not the same as in " + first.input().name()
                                        + ", so that the skeletons do not share it: rename one of the two, or let both sources"
                                        + " include one header")));
            }
        });
        return messages;
    }
}
