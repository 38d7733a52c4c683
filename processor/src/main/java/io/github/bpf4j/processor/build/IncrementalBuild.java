package io.github.bpf4j.processor.build;

import io.github.bpf4j.processor.build.BuildState.Entry;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Does what the last build has not done already: see {@link BpfBuild}. */
final class IncrementalBuild {
    private final BuildRequest.Outputs outputs;
    private final BuildKeys keys;
    private final Translator translator;
    private final Staging staging;
    private final BuildLog log;
    private final BuildStateFile stateFile;
    private final Set<List<Object>> said = new HashSet<>();

    IncrementalBuild(
            BuildRequest.Outputs outputs, BuildKeys keys, Translator translator, Staging staging, BuildLog log) {
        this.outputs = outputs;
        this.keys = keys;
        this.translator = translator;
        this.staging = staging;
        this.log = log;
        this.stateFile = new BuildStateFile(outputs.work().resolve("state"));
    }

    BuildOutcome run(List<InputFile> inputs) throws IOException, InterruptedException {
        BuildState former = stateFile.read();
        Map<Path, Entry> entries = upToDate(inputs, former);
        List<InputFile> changed = new ArrayList<>(inputs);
        changed.removeIf(input -> entries.containsKey(input.file()));
        announce(inputs.size(), changed.size());
        if (translator.shares()) {
            changed.addAll(translateSharing(inputs, changed, entries));
        } else {
            ParallelTranslation.run(
                    changed,
                    input -> translator.finish(translator.draft(input), Set.of()),
                    translation -> take(translation, entries));
        }
        List<Message> clashes = OutputClashes.find(inputs, entries);
        clashes.forEach(this::say);
        int failed = inputs.size() - entries.size() + clashes.size();
        if (failed == 0) {
            publish(former, new BuildState(entries), changed);
        }
        return new BuildOutcome(inputs.size(), changed.size(), failed);
    }

    private void take(Translation translation, Map<Path, Entry> entries) {
        translation.messages().forEach(this::say);
        translation.entry().ifPresent(entry -> entries.put(translation.input().file(), entry));
    }

    /**
     * Translates inputs, and those whose skeletons share other types than before because of them.
     *
     * @return the latter
     */
    private List<InputFile> translateSharing(List<InputFile> inputs, List<InputFile> changed, Map<Path, Entry> entries)
            throws IOException, InterruptedException {
        SharingTranslation sharing = new SharingTranslation(translator);
        sharing.draft(changed);
        List<InputFile> more = sharing.concerned(inputs, entries);
        more.forEach(input -> entries.remove(input.file()));
        if (!more.isEmpty()) {
            log.info("Generating again, since they share other types now: " + more.size());
            sharing.draft(more);
        }
        sharing.finish(translation -> take(translation, entries));
        sharing.differences().forEach(this::say);
        return more;
    }

    /** Swaps the outputs in; wherever it is broken off, the state that is on disk makes the next build finish it. */
    private void publish(BuildState former, BuildState next, List<InputFile> changed) throws IOException {
        if (changed.isEmpty() && next.equals(former)) {
            return;
        }
        stateFile.write(former.onTheWayTo(next));
        for (InputFile input : changed) {
            staging.publish(next.entries().get(input.file()).outputs());
        }
        for (OutputFile stale : former.outputsNotIn(next)) {
            stale.removeFrom(outputs);
        }
        stateFile.write(next);
    }

    /** The entries of the inputs for which nothing has to be done. */
    private Map<Path, Entry> upToDate(List<InputFile> inputs, BuildState former) {
        FileDigests digests = new FileDigests();
        Map<Path, Entry> entries = new HashMap<>();
        for (InputFile input : inputs) {
            Optional.ofNullable(former.entries().get(input.file()))
                    .filter(known -> known.key().equals(keys.keyOf(input, known.dependencies(), digests)))
                    .filter(known -> known.outputs().stream()
                            .allMatch(output -> output.digest().equals(digests.of(output.in(outputs)))))
                    .ifPresent(known -> entries.put(input.file(), known));
        }
        return entries;
    }

    private void announce(int inputs, int changed) {
        if (inputs == 0) {
            log.info("There are no BPF sources");
        } else if (changed == 0) {
            log.info("The skeletons of all BPF programs are up to date: " + inputs);
        } else {
            log.info("Generating skeletons of BPF programs: " + changed + " of " + inputs);
        }
    }

    /** Says a thing once, also if it is about a header that several sources include. */
    private void say(Message message) {
        if (said.add(List.of(message.level(), message.where(), message.headline()))) {
            message.say(log);
        }
    }
}
