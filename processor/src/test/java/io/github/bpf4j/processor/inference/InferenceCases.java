package io.github.bpf4j.processor.inference;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The sources of {@code src/test/resources/inference}, and what they say is to be found out about each buffer. */
final class InferenceCases {
    private static final Pattern BUFFER = Pattern.compile("(?:RINGBUF|PERF|USER_RINGBUF)\\((\\w+)\\); // (.*)");

    private InferenceCases() {}

    static Path folder() {
        return Path.of(InferenceCases.class.getResource("/inference/buffers.h").getPath())
                .getParent();
    }

    static List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder())) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".bpf.c"))
                    .map(name -> name.substring(0, name.length() - ".bpf.c".length()))
                    .sorted()
                    .toList();
        }
    }

    /** The answers that are right for each buffer of a source. */
    static Map<String, List<List<String>>> answers(String name) throws IOException {
        Map<String, List<List<String>>> answers = new LinkedHashMap<>();
        for (String line : Files.readAllLines(folder().resolve(name + ".bpf.c"))) {
            Matcher buffer = BUFFER.matcher(line);
            if (buffer.matches()) {
                answers.put(
                        buffer.group(1),
                        Stream.of(buffer.group(2).split(" \\| "))
                                .map(answer ->
                                        Stream.of(answer.split(", ")).sorted().toList())
                                .toList());
            }
        }
        return answers;
    }

    /** What was found out about a buffer, in the words of the sources. */
    static List<String> words(BufferEvents events) {
        List<String> words = new ArrayList<>();
        events.candidates().forEach(candidate -> words.add(candidate.verdict() + " " + candidate.cName()));
        if (!events.unknown().isEmpty()) {
            words.add("UNKNOWN");
        }
        return words.stream().sorted().toList();
    }
}
