package io.github.bpf4j.processor.build;

import io.github.bpf4j.processor.build.BuildState.Entry;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Finds inputs that give the same class or the same resource, or would on a file system that ignores case. */
final class OutputClashes {
    private OutputClashes() {}

    /** An error for each input whose output an earlier one has already. */
    static List<Message> find(List<InputFile> inputs, Map<Path, Entry> entries) {
        Map<String, InputFile> owners = new HashMap<>();
        List<Message> clashes = new ArrayList<>();
        for (InputFile input : inputs) {
            Entry entry = entries.get(input.file());
            if (entry != null) {
                entry.outputs().stream()
                        .filter(output -> {
                            InputFile owner = owners.putIfAbsent(output.path().toLowerCase(Locale.ROOT), input);
                            return owner != null && !owner.equals(input);
                        })
                        .findFirst()
                        .ifPresent(output -> clashes.add(Message.error(
                                BuildLog.Location.of(input.file()),
                                output.path() + " is generated for "
                                        + owners.get(output.path().toLowerCase(Locale.ROOT))
                                                .file()
                                        + " already: rename one of the two")));
            }
        }
        return clashes;
    }
}
