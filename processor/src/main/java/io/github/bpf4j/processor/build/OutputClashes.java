package io.github.bpf4j.processor.build;

import io.github.bpf4j.processor.build.BuildState.Entry;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Finds inputs that give the same class or the same resource, or would on a file system that ignores case. */
final class OutputClashes {
    private final Map<String, Owner> owners = new HashMap<>();

    private record Owner(InputFile input, OutputFile output) {}

    private OutputClashes() {}

    /** An error for each input whose output an earlier one has already. */
    static List<Message> find(List<InputFile> inputs, Map<Path, Entry> entries) {
        OutputClashes clashes = new OutputClashes();
        List<Message> messages = new ArrayList<>();
        for (InputFile input : inputs) {
            Optional.ofNullable(entries.get(input.file()))
                    .flatMap(entry -> clashes.add(input, entry))
                    .ifPresent(messages::add);
        }
        return messages;
    }

    private Optional<Message> add(InputFile input, Entry entry) {
        Optional<Message> first = Optional.empty();
        for (OutputFile output : entry.outputs()) {
            Owner owner = owners.putIfAbsent(output.path().toLowerCase(Locale.ROOT), new Owner(input, output));
            if (owner != null && !owner.input().equals(input) && !isShared(owner.output(), output)) {
                first = first.or(() -> Optional.of(Message.error(
                        BuildLog.Location.of(input.file()),
                        output.path() + " is generated for " + owner.input().file()
                                + " already: rename one of the two")));
            }
        }
        return first;
    }

    private static boolean isShared(OutputFile one, OutputFile other) {
        return one.kind() == OutputFile.Kind.SHARED_SOURCE && one.equals(other);
    }
}
