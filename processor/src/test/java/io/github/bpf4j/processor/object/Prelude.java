package io.github.bpf4j.processor.object;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** What every C source of these tests starts with. */
final class Prelude {
    static final String TEXT = read();

    private Prelude() {}

    private static String read() {
        try (InputStream source = Prelude.class.getResourceAsStream("/object/prelude.h")) {
            return new String(source.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
