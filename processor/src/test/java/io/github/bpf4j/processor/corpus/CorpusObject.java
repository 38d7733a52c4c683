package io.github.bpf4j.processor.corpus;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * An object of the corpus.
 *
 * @param name path from the corpus folder
 */
record CorpusObject(String name, Path file) {
    private static final List<String> SUFFIXES = List.of(".o", ".elf", ".bpf");
    private static final int EM_BPF = 247;

    /** All objects under a folder, by name: files that are called so, or that start as BPF objects do. */
    static List<CorpusObject> under(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> isCalledObject(file) || startsAsObject(file))
                    .map(file -> new CorpusObject(folder.relativize(file).toString(), file))
                    .sorted((a, b) -> a.name().compareTo(b.name()))
                    .toList();
        }
    }

    byte[] bytes() throws IOException {
        return Files.readAllBytes(file);
    }

    /** The path without the suffix, for what is made of the object. */
    String stem() {
        return SUFFIXES.stream()
                .filter(suffix -> name.toLowerCase(Locale.ROOT).endsWith(suffix))
                .map(suffix -> name.substring(0, name.length() - suffix.length()))
                .findFirst()
                .orElse(name);
    }

    /** What the C source may have been called. */
    String sourceName() {
        return Path.of(stem()).getFileName() + ".c";
    }

    private static boolean isCalledObject(Path file) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        return SUFFIXES.stream().anyMatch(name::endsWith);
    }

    private static boolean startsAsObject(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] header = in.readNBytes(20);
            return header.length == 20
                    && header[0] == 0x7f
                    && header[1] == 'E'
                    && header[2] == 'L'
                    && header[3] == 'F'
                    && (header[18] & 0xff | header[19] & 0xff) == EM_BPF;
        } catch (IOException unreadable) {
            return false;
        }
    }
}
