package io.github.bpf4j.processor.build;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** The header {@code bpf4j.h}, by which a source tells what C has no words for. */
final class OwnHeader {
    static final String NAME = "bpf4j.h";

    private OwnHeader() {}

    /** Makes sure that an include directory has the header. */
    static void provide(Path directory) throws IOException {
        Path file = directory.resolve(NAME);
        byte[] text;
        try (InputStream resource = OwnHeader.class.getResourceAsStream(NAME)) {
            text = resource.readAllBytes();
        }
        if (!Files.exists(file) || !Arrays.equals(Files.readAllBytes(file), text)) {
            AtomicFiles.write(file, text);
        }
    }
}
