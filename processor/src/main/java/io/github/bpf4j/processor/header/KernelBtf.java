package io.github.bpf4j.processor.header;

import io.github.bpf4j.processor.InvalidObjectException;
import io.github.bpf4j.processor.btf.Btf;
import io.github.bpf4j.processor.btf.BtfReader;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

/** The BTF of a kernel: this machine's, or one that the user keeps in a file. */
public final class KernelBtf {
    /** Where a running kernel shows its own. */
    static final Path RUNNING_KERNEL = Path.of("/sys/kernel/btf/vmlinux");

    private final Path file;
    private final byte[] contents;

    private KernelBtf(Path file, byte[] contents) {
        this.file = file;
        this.contents = contents;
    }

    /**
     * Reads the BTF.
     *
     * @param configured a file with BTF as in {@code /sys/kernel/btf/vmlinux}, or an ELF file, such as a
     *     {@code vmlinux}, with a section {@code .BTF}; empty for the running kernel's
     * @throws IOException if there is none or it cannot be read; the message says what to do
     * @throws InvalidObjectException if the file is a damaged ELF file, or one without BTF
     */
    public static KernelBtf read(Optional<Path> configured) throws IOException {
        return configured.isPresent() ? readFile(configured.get()) : readRunning(RUNNING_KERNEL);
    }

    static KernelBtf readRunning(Path file) throws IOException {
        if (!Files.exists(file)) {
            throw new NoSuchFileException(file + " is not there, as the running kernel was built without"
                    + " CONFIG_DEBUG_INFO_BTF=y: set <btf> to a copy of that file from a machine that has it");
        }
        return readContents(file);
    }

    private static KernelBtf readFile(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new NoSuchFileException(file
                    + " is not there: set <btf> to a file with a kernel's BTF, such as a copy of " + RUNNING_KERNEL);
        }
        return readContents(file);
    }

    private static KernelBtf readContents(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file)) {
            return new KernelBtf(file, VmlinuxElf.isElf(channel) ? VmlinuxElf.btf(channel) : Files.readAllBytes(file));
        } catch (InvalidObjectException | EOFException e) {
            throw invalid(file, e);
        } catch (IOException e) {
            throw new IOException(file + " cannot be read, " + e + ": set <btf> to a file that can", e);
        }
    }

    /** The table as it is in the file; the caller must not change it. */
    public byte[] contents() {
        return contents;
    }

    /**
     * The types.
     *
     * @throws InvalidObjectException if the contents are no well-formed BTF
     */
    public Btf types() {
        try {
            return BtfReader.read(ByteBuffer.wrap(contents));
        } catch (InvalidObjectException e) {
            throw invalid(file, e);
        }
    }

    private static InvalidObjectException invalid(Path file, Exception cause) {
        return new InvalidObjectException(file + ": " + cause.getMessage(), cause);
    }
}
