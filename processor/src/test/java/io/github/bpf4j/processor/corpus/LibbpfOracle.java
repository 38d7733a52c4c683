package io.github.bpf4j.processor.corpus;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/**
 * A version of libbpf, asked by a program linked with it ({@code src/test/corpus/libbpf-open.c}) whether it opens an
 * object.
 */
record LibbpfOracle(String version, Path program) {
    /**
     * What libbpf says of an object.
     *
     * @param log its warnings if it refuses
     * @param declarations the maps, data sections and programs that it sees, a line each
     */
    record Answer(boolean opens, String log, List<String> declarations) {}

    static LibbpfOracle of(Path program) throws IOException, InterruptedException {
        return new LibbpfOracle(output(List.of(program.toString())).get(0), program);
    }

    Answer ask(CorpusObject object) throws IOException, InterruptedException {
        List<String> lines = output(List.of(program.toString(), object.file().toString()));
        if (lines.size() < 2) {
            return new Answer(false, version + " crashed", List.of());
        }
        String[] answer = lines.get(1).split("\t", 3);
        return answer[0].equals("opened")
                ? new Answer(true, "", lines.subList(2, lines.size()))
                : new Answer(false, answer[2], List.of());
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
