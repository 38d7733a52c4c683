package io.github.bpf4j.processor.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** What files contain, as SHA-256 in hexadecimal digits. Each file is read once; any thread may ask. */
final class FileDigests {
    /** Stands for a file that is not there, or cannot be read: equal to no digest. */
    static final String ABSENT = "absent";

    private final Map<Path, String> known = new ConcurrentHashMap<>();

    String of(Path file) {
        return known.computeIfAbsent(file, FileDigests::read);
    }

    private static String read(Path file) {
        try {
            return Digest.of(Files.readAllBytes(file));
        } catch (IOException e) {
            return ABSENT;
        }
    }
}
