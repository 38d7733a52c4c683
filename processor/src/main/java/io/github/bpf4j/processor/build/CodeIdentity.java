package io.github.bpf4j.processor.build;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Tells one build of bpf4j from another, also where both are called the same SNAPSHOT. */
final class CodeIdentity {
    private CodeIdentity() {}

    /** A digest of this module's jar, or of its class files. */
    static String digest() throws IOException {
        Path code = location();
        Digest digest = new Digest();
        FileDigests files = new FileDigests();
        try (Stream<Path> tree = Files.walk(code)) {
            List<Path> sorted = tree.filter(Files::isRegularFile).sorted().toList();
            sorted.forEach(file -> digest.add(code.relativize(file).toString()).add(files.of(file)));
        }
        return digest.finish();
    }

    private static Path location() {
        try {
            return Path.of(CodeIdentity.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException("The location of bpf4j's classes is no URI: " + e.getInput(), e);
        }
    }
}
