package io.github.bpf4j.processor.corpus;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/**
 * A version of libbpf, asked by a program linked with it ({@code src/test/corpus/libbpf-open.c}) whether it opens an
 * object.
 */
record LibbpfOracle(String version, Path program) {
    /** What libbpf says of an object: {@code log} has its warnings if it refuses. */
    record Answer(boolean opens, String log) {}

    static LibbpfOracle of(Path program) throws IOException, InterruptedException {
        return new LibbpfOracle(output(List.of(program.toString())).get(0), program);
    }

    Answer ask(CorpusObject object) throws IOException, InterruptedException {
        List<String> lines = output(List.of(program.toString(), object.file().toString()));
        if (lines.size() < 2) {
            return new Answer(false, version + " crashed");
        }
        List<String> answer = Arrays.asList(lines.get(1).split("\t", 3));
        return new Answer(answer.get(0).equals("opened"), answer.size() < 3 ? "" : answer.get(2));
    }

    private static List<String> output(List<String> command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return output.lines().toList();
    }
}
