package io.github.bpf4j.processor.build;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.bpf4j.processor.InvalidObjectException;
import io.github.bpf4j.processor.header.KernelBtf;
import io.github.bpf4j.processor.header.VmlinuxHeader;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The include directory with bpf4j's own {@code vmlinux.h} and {@code bpf4j.h}. It comes after all others, so that
 * headers of the user win; {@code vmlinux.h} is written when a source is found to need it.
 *
 * <p>That header's first line has the digest of the BTF that it was written from.
 */
final class VmlinuxInclude {
    static final String HEADER = "vmlinux.h";

    private final Path directory;
    private final Optional<Path> configured;

    /** @param configured the BTF file to take; empty for the running kernel's */
    VmlinuxInclude(Path directory, Optional<Path> configured) {
        this.directory = directory;
        this.configured = configured;
    }

    Path directory() {
        return directory;
    }

    /**
     * Puts {@code bpf4j.h} there, and makes a {@code vmlinux.h} that is there already say what the BTF says now; without
     * BTF, there is none.
     */
    void refresh() throws IOException {
        OwnHeader.provide(directory);
        Path header = directory.resolve(HEADER);
        if (Files.exists(header)) {
            try {
                provide(BuildLog.Location.of(header));
            } catch (InputException e) {
                Files.delete(header); // the sources that need it will say why
            }
        }
    }

    /**
     * Makes sure that the header is there.
     *
     * @param wanted where it is included
     * @throws InputException if there is no BTF to make it from
     */
    synchronized void provide(BuildLog.Location wanted) throws IOException {
        KernelBtf btf;
        try {
            btf = KernelBtf.read(configured);
        } catch (IOException e) {
            throw new InputException(
                    wanted, "There is no vmlinux.h on the include path, and none can be made: " + e.getMessage());
        } catch (InvalidObjectException e) {
            throw new InputException(wanted, "vmlinux.h cannot be made from " + e.getMessage());
        }
        String stamp = "/* Written by bpf4j from the BTF with SHA-256 " + Digest.of(btf.contents()) + ". */";
        Path header = directory.resolve(HEADER);
        if (!Files.exists(header) || !firstLine(header).equals(stamp)) {
            AtomicFiles.write(header, text(stamp, btf, wanted).getBytes(UTF_8));
        }
    }

    private static String text(String stamp, KernelBtf btf, BuildLog.Location wanted) throws IOException {
        StringBuilder text = new StringBuilder(4 << 20).append(stamp).append('\n');
        try {
            VmlinuxHeader.write(btf.types(), text);
        } catch (InvalidObjectException e) {
            throw new InputException(wanted, "vmlinux.h cannot be made from " + e.getMessage());
        }
        return text.toString();
    }

    private static String firstLine(Path file) throws IOException {
        try (BufferedReader reader = Files.newBufferedReader(file)) {
            String line = reader.readLine();
            return line == null ? "" : line;
        }
    }
}
