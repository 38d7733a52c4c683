package io.github.bpf4j.processor.inference;

import io.github.bpf4j.processor.InvalidObjectException;
import io.github.bpf4j.processor.elf.ElfReader;
import io.github.bpf4j.processor.object.BpfObjectFile;
import io.github.bpf4j.processor.object.ObjectReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Compares what is inferred about real programs with what their user space takes the records for.
 *
 * <p>Counts call sites by verdict, {@code unknown} and {@code wrong} among them; names those that are not exact.
 */
final class EventCorpus {
    private final Map<String, Map<String, List<String>>> truth = new HashMap<>();
    private final Map<String, Integer> counts = new TreeMap<>();
    private int objects;

    private EventCorpus(Path table) throws IOException {
        for (String line : Files.readAllLines(table)) {
            String[] columns = line.split("\t");
            if (!line.startsWith("#") && columns.length >= 3) {
                truth.computeIfAbsent(columns[0], object -> new HashMap<>())
                        .put(columns[1], List.of(columns[2].split("\\|")));
            }
        }
    }

    /** {@code TABLE FOLDER...}; fails if any type is wrong. */
    public static void main(String[] arguments) throws IOException {
        EventCorpus corpus = new EventCorpus(Path.of(arguments[0]));
        for (String folder : List.of(arguments).subList(1, arguments.length)) {
            try (Stream<Path> files = Files.walk(Path.of(folder))) {
                for (Path file : files.filter(file -> file.toString().endsWith(".o"))
                        .sorted()
                        .toList()) {
                    corpus.read(file);
                }
            }
        }
        System.out.println(corpus.objects + " objects; call sites: " + corpus.counts);
        if (corpus.counts.containsKey("wrong")) {
            System.exit(1);
        }
    }

    private void read(Path file) throws IOException {
        String name = file.getFileName().toString().replaceAll("(\\.bpf)?\\.o$", "");
        Map<String, List<String>> buffers = truth.get(name);
        if (buffers == null) {
            return;
        }
        byte[] bytes = Files.readAllBytes(file);
        try {
            BpfObjectFile object = ObjectReader.read(bytes);
            InferredEvents events = EventInference.infer(ElfReader.read(bytes), object);
            objects++;
            buffers.forEach((buffer, types) -> events.of(buffer).ifPresent(found -> count(file, found, types)));
        } catch (InvalidObjectException e) {
            System.out.println(file + ": " + e.getMessage());
        }
    }

    private void count(Path file, BufferEvents found, List<String> types) {
        for (EventCandidate candidate : found.candidates()) {
            boolean right = types.contains(candidate.cName().strip());
            String verdict = right || candidate.verdict() == Verdict.AMBIGUOUS
                    ? candidate.verdict().name().toLowerCase(Locale.ROOT)
                    : "wrong";
            for (CallSite site : candidate.sites()) {
                count(file, found.map(), verdict, site, candidate.cName());
            }
        }
        found.unknown().forEach(site -> count(file, found.map(), "unknown", site, ""));
    }

    private void count(Path file, String map, String verdict, CallSite site, String type) {
        counts.merge(verdict, 1, Integer::sum);
        if (!verdict.equals("exact")) {
            System.out.println(file.getFileName() + ": " + map + ": " + verdict + " " + type + " " + site.place() + " "
                    + site.sizes());
        }
    }
}
