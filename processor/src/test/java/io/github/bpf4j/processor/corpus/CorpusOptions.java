package io.github.bpf4j.processor.corpus;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The command line of the corpus tool.
 *
 * @param objects folder of the objects
 * @param out folder for what is made of them
 * @param oracles versions of libbpf to ask too, {@code --libbpf PROGRAM} each
 * @param layouts {@code --layouts}: whether to compare all layouts with bpftool's
 */
record CorpusOptions(Path objects, Path out, List<LibbpfOracle> oracles, boolean layouts) {
    private static final String USAGE = "usage: DIR OUT [--libbpf PROGRAM]... [--layouts]";

    static CorpusOptions of(String[] arguments) throws IOException, InterruptedException {
        if (arguments.length < 2) {
            throw new IllegalArgumentException(USAGE);
        }
        List<LibbpfOracle> oracles = new ArrayList<>();
        boolean layouts = false;
        for (int i = 2; i < arguments.length; i++) {
            switch (arguments[i]) {
                case "--layouts" -> layouts = true;
                case "--libbpf" -> oracles.add(LibbpfOracle.of(Path.of(arguments[++i])));
                default -> throw new IllegalArgumentException(arguments[i] + " is no option; " + USAGE);
            }
        }
        return new CorpusOptions(Path.of(arguments[0]), Path.of(arguments[1]), oracles, layouts);
    }
}
