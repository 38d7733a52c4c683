package io.github.bpf4j.processor.build;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.bpf4j.processor.build.BuildState.Entry;
import java.io.IOException;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Keeps a {@link BuildState} in a file: a line for each input, dependency and output, and a last one with the digest of
 * all others. A file that is not exactly what was written counts as none.
 */
final class BuildStateFile {
    private static final String HEADER = "bpf4j-build-state 2";

    private final Path file;

    BuildStateFile(Path file) {
        this.file = file;
    }

    BuildState read() {
        try {
            String text = Files.readString(file);
            int end = text.lastIndexOf('\n', text.length() - 2) + 1;
            String body = text.substring(0, end);
            return text.equals(sealed(body)) && body.startsWith(HEADER) ? parse(body) : BuildState.EMPTY;
        } catch (IOException | InvalidPathException e) { // unreadable, or of another locale
            return BuildState.EMPTY;
        }
    }

    /** Replaces the file at once. */
    void write(BuildState state) throws IOException {
        String body = Stream.concat(
                        Stream.of(HEADER),
                        state.entries().entrySet().stream()
                                .sorted(Map.Entry.comparingByKey())
                                .flatMap(entry -> lines(entry.getKey(), entry.getValue())))
                .map(line -> line + "\n")
                .collect(Collectors.joining());
        AtomicFiles.write(file, sealed(body).getBytes(UTF_8));
    }

    private static String sealed(String body) {
        return body + "digest " + Digest.of(body.getBytes(UTF_8)) + "\n";
    }

    private static Stream<String> lines(Path input, Entry entry) {
        return Stream.of(
                        Stream.of(line("input", input.toString(), entry.key())),
                        entry.dependencies().stream().map(path -> line("dependency", path.toString())),
                        entry.outputs().stream()
                                .map(output -> line("output", output.kind().name(), output.path(), output.digest())),
                        entry.types().stream().map(BuildStateFile::line))
                .flatMap(lines -> lines);
    }

    private static String line(SharableType type) {
        List<String> words = new ArrayList<>(
                List.of("type", type.path(), type.className(), type.digest(), Boolean.toString(type.shared())));
        words.addAll(type.dependencies());
        return line(words.toArray(String[]::new));
    }

    private static String line(String... words) {
        return Stream.of(words).map(word -> URLEncoder.encode(word, UTF_8)).collect(Collectors.joining(" "));
    }

    private static BuildState parse(String body) {
        Map<Path, Entry> entries = new HashMap<>();
        List<Path> dependencies = new ArrayList<>();
        List<OutputFile> outputs = new ArrayList<>();
        List<SharableType> types = new ArrayList<>();
        List<String> lines = body.lines().toList();
        for (int at = lines.size() - 1; at > 0; at--) { // backwards: an input's line completes what stands below it
            String[] words = Stream.of(lines.get(at).split(" "))
                    .map(word -> URLDecoder.decode(word, UTF_8))
                    .toArray(String[]::new);
            switch (words[0]) {
                case "dependency" -> dependencies.add(0, Path.of(words[1]));
                case "output" -> outputs.add(0, new OutputFile(OutputFile.Kind.valueOf(words[1]), words[2], words[3]));
                case "type" ->
                    types.add(
                            0,
                            new SharableType(
                                    words[1],
                                    words[2],
                                    words[3],
                                    Boolean.parseBoolean(words[4]),
                                    List.of(words).subList(5, words.length)));
                default -> {
                    entries.put(Path.of(words[1]), new Entry(words[2], dependencies, outputs, types));
                    dependencies.clear();
                    outputs.clear();
                    types.clear();
                }
            }
        }
        return new BuildState(entries);
    }
}
