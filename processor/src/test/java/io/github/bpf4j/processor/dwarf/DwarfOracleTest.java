package io.github.bpf4j.processor.dwarf;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bpf4j.processor.Tool;
import io.github.bpf4j.processor.elf.ElfFile;
import io.github.bpf4j.processor.elf.ElfReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What the reader reads is what {@code llvm-dwarfdump} prints. */
class DwarfOracleTest {
    private static final Pattern ENTRY = Pattern.compile("0x([0-9a-f]{8}): +DW_TAG_\\w+");
    private static final Pattern NAME = Pattern.compile("\\s+DW_AT_name\\s+\\(\"(.*)\"\\)");
    private static final Pattern ROW = Pattern.compile("0x([0-9a-f]{16}) +(\\d+) +\\d+ +(\\d+) .*");

    static Stream<Arguments> objects() {
        return Tool.clangs().stream()
                .flatMap(clang -> Stream.of("bpfel", "bpfeb")
                        .flatMap(target -> Stream.of("-gdwarf-4", "-gdwarf-5")
                                .map(version -> Arguments.of(clang, target, version))));
    }

    private static byte[] compile(Tool clang, String target, String version, Path folder) throws IOException {
        try (InputStream source = DwarfOracleTest.class.getResourceAsStream("/inference/functions.bpf.c")) {
            Path headers = Path.of(DwarfOracleTest.class
                            .getResource("/inference/buffers.h")
                            .getPath())
                    .getParent();
            String text = new String(source.readAllBytes(), StandardCharsets.UTF_8);
            return clang.compile(folder, text, target, version, "-I" + headers);
        }
    }

    @ParameterizedTest
    @MethodSource("objects")
    void namesEveryEntry(Tool clang, String target, String version, @TempDir Path folder) throws IOException {
        Tool dump = Tool.required("llvm-dwarfdump");
        Dwarf dwarf = Dwarf.read(ElfReader.read(compile(clang, target, version, folder)))
                .orElseThrow();

        List<String> ours = new ArrayList<>();
        dwarf.units().forEach(unit -> collect(unit.root(), ours));

        List<String> theirs = new ArrayList<>();
        for (String line : dump.output(folder, "--debug-info", "test.o").lines().toList()) {
            Matcher entry = ENTRY.matcher(line);
            Matcher name = NAME.matcher(line);
            if (entry.matches()) {
                theirs.add(Integer.parseInt(entry.group(1), 16) + " ");
            } else if (name.matches()) {
                theirs.add(theirs.remove(theirs.size() - 1) + name.group(1));
            }
        }
        assertThat(ours).hasSizeGreaterThan(100).isEqualTo(theirs);
    }

    private static void collect(DwarfEntry entry, List<String> to) {
        to.add(entry.offset() + " " + (entry.has(Attribute.NAME) ? entry.name() : ""));
        entry.children().forEach(child -> collect(child, to));
    }

    @ParameterizedTest
    @MethodSource("objects")
    void knowsTheLineOfEveryRow(Tool clang, String target, String version, @TempDir Path folder) throws IOException {
        Tool dump = Tool.required("llvm-dwarfdump");
        ElfFile elf = ElfReader.read(compile(clang, target, version, folder));
        DwarfUnit unit = Dwarf.read(elf).orElseThrow().units().get(0);
        int section = elf.section("raw_tp/a").orElseThrow().index();

        List<String[]> rows = new ArrayList<>();
        List<List<String[]>> sequences = new ArrayList<>();
        for (String line : dump.output(folder, "--debug-line", "test.o").lines().toList()) {
            Matcher row = ROW.matcher(line);
            if (row.matches()) {
                rows.add(new String[] {row.group(1), row.group(2)});
                if (line.contains("end_sequence")) {
                    sequences.add(rows);
                    rows = new ArrayList<>();
                }
            }
        }
        List<String[]> programs = sequences.stream()
                .max((one, other) -> Integer.compare(one.size(), other.size()))
                .orElseThrow();
        for (int index = 0; index < programs.size() - 1; index++) {
            String[] row = programs.get(index);
            boolean last = !programs.get(index + 1)[0].equals(row[0]);
            if (last && !row[1].equals("0")) {
                long address = DwarfSections.address(section, Long.parseLong(row[0], 16));
                assertThat(unit.line(address).map(SourceLine::line)).contains(Integer.parseInt(row[1]));
                assertThat(unit.line(address).map(SourceLine::file).orElseThrow())
                        .endsWith("test.bpf.c");
            }
        }
    }
}
