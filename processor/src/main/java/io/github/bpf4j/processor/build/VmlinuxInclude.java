package io.github.bpf4j.processor.build;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.bpf4j.processor.InvalidObjectException;
import io.github.bpf4j.processor.btf.BtfReader;
import io.github.bpf4j.processor.elf.ElfReader;
import io.github.bpf4j.processor.header.VmlinuxHeader;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/**
 * The include directory with bpf4j's own {@code vmlinux.h}. It comes after all others, so that a header of the user
 * wins; the header is written when a source is found to need it.
 *
 * <p>The header's first line has the digest of the BTF that it was written from.
 */
final class VmlinuxInclude {
    static final String HEADER = "vmlinux.h";

    private static final Path RUNNING_KERNEL = Path.of("/sys/kernel/btf/vmlinux");
    private static final byte[] ELF_MAGIC = {0x7f, 'E', 'L', 'F'};

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

    /** Makes a header that is there already say what the BTF says now; without BTF, there is none. */
    void refresh() throws IOException {
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
        byte[] btf = readBtf(wanted);
        String stamp = "/* Written by bpf4j from the BTF with SHA-256 " + Digest.of(btf) + ". */";
        Path header = directory.resolve(HEADER);
        if (Files.exists(header) && firstLine(header).equals(stamp)) {
            return;
        }
        StringBuilder text = new StringBuilder(4 << 20).append(stamp).append('\n');
        try {
            VmlinuxHeader.write(BtfReader.read(table(btf)), text);
        } catch (InvalidObjectException e) {
            throw new InputException(wanted, "vmlinux.h cannot be made from " + btf() + ": " + e.getMessage());
        }
        AtomicFiles.write(header, text.toString().getBytes(UTF_8));
    }

    private Path btf() {
        return configured.orElse(RUNNING_KERNEL);
    }

    private byte[] readBtf(BuildLog.Location wanted) {
        try {
            return Files.readAllBytes(btf());
        } catch (IOException e) {
            throw new InputException(
                    wanted,
                    "There is no vmlinux.h on the include path, and none can be made without " + btf()
                            + ": set <btf> to a" + " file with a kernel's BTF, such as a copy of " + RUNNING_KERNEL);
        }
    }

    /** The table in a file of BTF alone, as the kernel shows it, or in an ELF file such as an unpacked vmlinux. */
    private static ByteBuffer table(byte[] file) {
        if (!Arrays.equals(file, 0, Math.min(4, file.length), ELF_MAGIC, 0, 4)) {
            return ByteBuffer.wrap(file);
        }
        return ElfReader.read(file)
                .section(".BTF")
                .orElseThrow(() -> new InvalidObjectException("the file has no section .BTF"))
                .contents();
    }

    private static String firstLine(Path file) throws IOException {
        try (BufferedReader reader = Files.newBufferedReader(file)) {
            String line = reader.readLine();
            return line == null ? "" : line;
        }
    }
}
