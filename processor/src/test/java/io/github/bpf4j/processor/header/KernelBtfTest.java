package io.github.bpf4j.processor.header;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.bpf4j.processor.InvalidObjectException;
import io.github.bpf4j.processor.btf.Btf;
import io.github.bpf4j.processor.clang.InstalledClangs;
import io.github.bpf4j.processor.elf.ElfFile;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KernelBtfTest {
    @TempDir
    Path folder;

    /** An object with BTF for {@code struct sample}. */
    private Path object() throws Exception {
        HeaderCompiler compiler = new HeaderCompiler(InstalledClangs.newest(), folder);
        ElfFile object = compiler.object("sample", "struct sample { int x; } sample;\n");
        ByteBuffer btf = object.section(".BTF").orElseThrow().contents();
        byte[] bytes = new byte[btf.remaining()];
        btf.get(bytes);
        Files.write(folder.resolve("sample.btf"), bytes);
        return compiler.objectFile("sample");
    }

    private static void assertHasSample(Btf btf) {
        assertThat(btf.types()).anyMatch(type -> type.name().equals("sample"));
    }

    private static Btf read(Path file) throws IOException {
        return KernelBtf.read(Optional.of(file)).types();
    }

    @Test
    void theFileMayBeElfOrBtfAlone() throws Exception {
        assertHasSample(read(object()));
        assertHasSample(read(folder.resolve("sample.btf")));
        assertHasSample(KernelBtf.readRunning(folder.resolve("sample.btf")).types());
        assertThat(KernelBtf.read(Optional.of(object())).contents())
                .isEqualTo(Files.readAllBytes(folder.resolve("sample.btf")));
    }

    @Test
    void aKernelWithoutBtfIsToldFromAMissingFile() {
        assertThatExceptionOfType(NoSuchFileException.class)
                .isThrownBy(() -> KernelBtf.readRunning(folder.resolve("vmlinux")))
                .withMessageContaining("CONFIG_DEBUG_INFO_BTF=y")
                .withMessageContaining("set <btf>");
        assertThatExceptionOfType(NoSuchFileException.class)
                .isThrownBy(() -> read(folder.resolve("no.btf")))
                .withMessageStartingWith(folder.resolve("no.btf") + " is not there: set <btf>");
    }

    @Test
    void whatIsNoBtfIsSaidToBeNone() throws Exception {
        Path text = Files.writeString(folder.resolve("text"), "This is no BTF at all, but long enough");

        assertThatExceptionOfType(InvalidObjectException.class)
                .isThrownBy(() -> read(text))
                .withMessageStartingWith(text + ": ");
    }

    @Test
    void anElfFileWithoutTheSectionIsSaidToLackIt() throws Exception {
        byte[] bytes = Files.readAllBytes(object());
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        Path file = Files.writeString(
                folder.resolve("vmlinux"), text.replace(".BTF\0", ".XTF\0"), StandardCharsets.ISO_8859_1);

        assertThatExceptionOfType(InvalidObjectException.class)
                .isThrownBy(() -> read(file))
                .withMessageStartingWith(file + ": an ELF file without section .BTF");
    }

    @Test
    void anElfFileOf32BitsIsAnsweredWithTheWayOut() throws Exception {
        byte[] bytes = Files.readAllBytes(object());
        bytes[4] = 1;
        Path file = Files.write(folder.resolve("vmlinux"), bytes);

        assertThatExceptionOfType(InvalidObjectException.class)
                .isThrownBy(() -> read(file))
                .withMessageContaining("a 32-bit ELF file")
                .withMessageContaining("llvm-objcopy --dump-section");
    }

    @Test
    void aFileThatIsCutOffIsAnError() throws Exception {
        byte[] bytes = Files.readAllBytes(object());
        for (int length : new int[] {4, 63, 64, 65, bytes.length / 2}) {
            Path file = Files.write(folder.resolve("vmlinux"), Arrays.copyOf(bytes, length));
            assertThatExceptionOfType(InvalidObjectException.class)
                    .as("%d bytes", length)
                    .isThrownBy(() -> read(file))
                    .withMessageStartingWith(file + ": an ELF file that ends before byte ");
        }
    }
}
