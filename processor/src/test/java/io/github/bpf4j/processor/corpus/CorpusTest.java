package io.github.bpf4j.processor.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.bpf4j.processor.codegen.TestClang;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The tool that {@code make corpus} runs, on a small corpus. */
class CorpusTest {
    @TempDir
    Path folder;

    private Path objects;
    private Path out;

    @BeforeEach
    void gather() throws IOException {
        objects = Files.createDirectories(folder.resolve("objects/sub"));
        out = folder.resolve("out");
        Files.write(
                objects.resolve("layouts.bpf.o"),
                TestClang.any().compileResource("layouts.bpf.c", TestClang.LITTLE_ENDIAN));
        Files.writeString(objects.resolve("broken.o"), "no object");
        Files.writeString(objects.resolve("README"), "no object either");
    }

    @Test
    void givesEachObjectALineAndCounts() throws Exception {
        assertThat(run())
                .startsWith(
                        "sub/broken.o: refused: The file is no ELF file: it does not start with the bytes 7f 45 4c 46"
                                + " (rule: not a BPF object, or damaged)",
                        "sub/layouts.bpf.o: generated and compiled")
                .endsWith(
                        "refused, not a BPF object, or damaged: 1",
                        "corpus: 2 objects, 1 generated, 1 compiled, 1 refused, 0 crashed");
        assertThat(out.resolve("sub/layouts.bpf.json")).exists();
        assertThat(out.resolve("sub/layouts.bpf/LayoutsBpf.java")).exists();
    }

    @Test
    void agreesWithBpftoolAndPahole() throws Exception {
        assumeTrue(isInstalled("bpftool") && isInstalled("pahole"), "bpftool or pahole is not on PATH");

        assertThat(run("--layouts"))
                .anyMatch(line -> line.matches("[1-9]\\d* struct members compared with bpftool, 0 differ"))
                .anyMatch(
                        line -> line.matches("[1-9]\\d* structs and unions compared with pahole's from BTF, 0 differ"))
                .anyMatch(line ->
                        line.matches("[1-9]\\d* structs and unions compared with pahole's from DWARF, 0 differ"));
    }

    /** A comparison that finds no difference shows something only if it can find one. */
    @Test
    void findsAWrongLayout() throws Exception {
        assumeTrue(isInstalled("bpftool") && isInstalled("pahole"), "bpftool or pahole is not on PATH");
        run();
        CorpusObject object = CorpusObject.under(objects).get(1);
        String json = Files.readString(out.resolve("sub/layouts.bpf.json"));
        String text = Files.readString(out.resolve("sub/layouts.bpf.txt"));

        assertThat(LayoutComparison.of(object, Json.read(json.replace("\"bitOffset\": 264", "\"bitOffset\": 265")))
                        .differences())
                .containsExactly("layouts.bpf.o: event: level at bit 265, 4 bits, not level at bit 264, 4 bits");
        assertThat(PaholeComparison.of(object, text.replace("padding: 7", "padding: 6"), PaholeComparison.Source.BTF)
                        .differences())
                .singleElement()
                .asString()
                .startsWith("layouts.bpf.o: struct event is laid out");
    }

    @Test
    void everyRuleIsInTheDocumentation() throws IOException {
        String documentation = Files.readString(Path.of("../docs/objects.md"));

        assertThat(Rule.values()).allSatisfy(rule -> assertThat(documentation).contains("| " + rule.title() + " |"));
    }

    private List<String> run(String... options) throws Exception {
        List<String> arguments =
                new ArrayList<>(List.of(folder.resolve("objects").toString(), out.toString()));
        arguments.addAll(Arrays.asList(options));
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        Corpus.run(arguments.toArray(String[]::new), new PrintStream(printed, true));
        return printed.toString().lines().toList();
    }

    private static boolean isInstalled(String tool) {
        return Arrays.stream(System.getenv("PATH").split(":"))
                .anyMatch(path -> Files.isExecutable(Path.of(path, tool)));
    }
}
