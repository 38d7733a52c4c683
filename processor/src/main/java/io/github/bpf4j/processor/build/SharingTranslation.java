package io.github.bpf4j.processor.build;

import io.github.bpf4j.processor.build.BuildState.Entry;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Translates inputs whose skeletons share types: all objects first, then the decision, then the skeletons. */
final class SharingTranslation {
    private final Translator translator;
    private final List<Draft> drafts = new ArrayList<>();
    private final Map<String, SharedTypes> byPackage = new HashMap<>();

    SharingTranslation(Translator translator) {
        this.translator = translator;
    }

    /** Does the first step for more inputs. */
    void draft(List<InputFile> inputs) throws IOException, InterruptedException {
        ParallelTranslation.run(inputs, translator::draft, drafts::add);
    }

    /**
     * Decides which types are shared, with the drafts that are there and what is known of all other inputs.
     *
     * @param entries of the inputs that are up to date
     * @return those inputs whose skeletons have to share other types than they do; none while inputs have errors, as
     *     nothing is going to be published then
     */
    List<InputFile> concerned(List<InputFile> inputs, Map<Path, Entry> entries) {
        Map<Path, List<SharableType>> types = new HashMap<>();
        entries.forEach((file, entry) -> types.put(file, entry.types()));
        drafts.forEach(draft -> types.put(draft.input().file(), draft.types()));
        Map<String, Map<InputFile, List<SharableType>>> packages = new HashMap<>();
        for (InputFile input : inputs) {
            List<SharableType> sharable = types.getOrDefault(input.file(), List.of());
            if (!sharable.isEmpty()) {
                packages.computeIfAbsent(translator.packageOf(input), name -> new LinkedHashMap<>())
                        .put(input, sharable);
            }
        }
        packages.forEach((name, members) -> byPackage.put(name, SharedTypes.of(members)));
        if (drafts.stream().anyMatch(draft -> draft.code().isEmpty())) {
            return List.of();
        }
        return inputs.stream()
                .filter(input -> entries.containsKey(input.file()))
                .filter(input ->
                        !sharedBefore(entries.get(input.file())).equals(shared(input, types.get(input.file()))))
                .toList();
    }

    private static Set<String> sharedBefore(Entry entry) {
        return entry.types().stream()
                .filter(SharableType::shared)
                .map(SharableType::path)
                .collect(Collectors.toSet());
    }

    private Set<String> shared(InputFile input, List<SharableType> types) {
        return types.isEmpty()
                ? Set.of()
                : byPackage.get(translator.packageOf(input)).among(types);
    }

    /** Does the second step for all drafts. */
    void finish(Consumer<Translation> each) throws IOException, InterruptedException {
        ParallelTranslation.run(drafts, draft -> translator.finish(draft, shared(draft.input(), draft.types())), each);
    }

    /** Warnings about names that stand for different types in the inputs that were drafted and others. */
    List<Message> differences() {
        Set<InputFile> news = drafts.stream().map(Draft::input).collect(Collectors.toSet());
        return byPackage.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .flatMap(entry -> entry.getValue().differences(news).stream())
                .toList();
    }
}
