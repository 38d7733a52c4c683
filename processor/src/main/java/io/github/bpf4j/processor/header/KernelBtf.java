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
    static final Path HOST = Path.of("/sys/kernel/btf/vmlinux");

    private KernelBtf() {}

    /**
     * Reads the BTF.
     *
     * @param configured a file with BTF as in {@code /sys/kernel/btf/vmlinux}, or an ELF file, such as a
     *     {@code vmlinux}, with a section {@code .BTF}; empty for that of the running kernel
     * @throws IOException if there is none or it cannot be read; the message says what to do
     * @throws InvalidObjectException if the file is damaged, or something else
     */
    public static Btf read(Optional<Path> configured) throws IOException {
        return configured.isPresent() ? readFile(configured.get()) : readHost(HOST);
    }

    static Btf readHost(Path file) throws IOException {
        if (!Files.exists(file)) {
            throw new NoSuchFileException(file
                    + " is not there: the running kernel shows no types of its own (it does if built with"
                    + " CONFIG_DEBUG_INFO_BTF=y). Copy that file from a machine that has it, and configure the copy as"
                    + " the BTF file to make vmlinux.h from");
        }
        return BtfReader.read(ByteBuffer.wrap(Files.readAllBytes(file)));
    }

    private static Btf readFile(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new NoSuchFileException("The configured BTF file " + file + " is not there");
        }
        try (FileChannel channel = FileChannel.open(file)) {
            return BtfReader.read(
                    VmlinuxElf.isElf(channel) ? VmlinuxElf.btf(channel) : ByteBuffer.wrap(Files.readAllBytes(file)));
        } catch (InvalidObjectException | EOFException e) {
            throw new InvalidObjectException("The configured BTF file " + file + ": " + e.getMessage(), e);
        }
    }
}
