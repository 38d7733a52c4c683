package io.github.bpf4j.processor.header;

import io.github.bpf4j.processor.btf.Btf;
import io.github.bpf4j.processor.clang.Architecture;
import io.github.bpf4j.processor.clang.Clang;
import io.github.bpf4j.processor.clang.CompileRequest;
import io.github.bpf4j.processor.clang.CompileResult;
import io.github.bpf4j.processor.clang.Diagnostic;
import io.github.bpf4j.processor.elf.ElfFile;
import io.github.bpf4j.processor.elf.ElfReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Holds headers against clang. */
final class HeaderCompiler {
    private final Clang clang;
    private final Path folder;
    private final List<String> arguments;

    HeaderCompiler(Clang clang, Path folder, String... arguments) {
        this.clang = clang;
        this.folder = folder;
        this.arguments = List.of(arguments);
    }

    /**
     * How a header compared with its BTF.
     *
     * @param sizes types of which the size was compared
     * @param offsets members of which the offset was compared
     * @param bitfields bitfields of which offset and width were compared
     * @param problems what clang complained of, and what differed
     */
    record Checked(int sizes, int offsets, int bitfields, List<String> problems) {}

    /** Compares what clang makes of a header with the table that it was written from. */
    Checked check(Btf btf, String header) throws IOException, InterruptedException {
        Files.writeString(folder.resolve("vmlinux.h"), header);
        LayoutAssertions assertions = LayoutAssertions.of(btf, "vmlinux.h");
        List<String> problems = new ArrayList<>(messages(compile("assertions", assertions.text())));
        BitfieldSamples samples = BitfieldSamples.of(btf, "vmlinux.h");
        problems.addAll(samples.differences(object("samples", samples.text())));
        return new Checked(assertions.sizes(), assertions.offsets(), samples.count(), problems);
    }

    /** The header of a table. */
    static String header(Btf btf) throws IOException {
        StringBuilder header = new StringBuilder();
        VmlinuxHeader.write(btf, header);
        return header.toString();
    }

    /** Compiles a source that must compile. */
    ElfFile object(String name, String source) throws IOException, InterruptedException {
        CompileResult result = compile(name, source);
        if (!result.succeeded()) {
            throw new AssertionError(name + " does not compile:\n" + String.join("\n", messages(result)));
        }
        return ElfReader.read(Files.readAllBytes(objectFile(name)));
    }

    Path objectFile(String name) {
        return folder.resolve(name + ".bpf.o");
    }

    private CompileResult compile(String name, String source) throws IOException, InterruptedException {
        Path file = Files.writeString(folder.resolve(name + ".bpf.c"), source);
        return clang.compile(new CompileRequest(
                folder, file, objectFile(name), List.of(), List.of(), arguments, Architecture.host()));
    }

    private static List<String> messages(CompileResult result) {
        return result.diagnostics().stream().map(Diagnostic::toString).toList();
    }
}
