package io.github.bpf4j.processor.inference;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bpf4j.processor.Tool;
import io.github.bpf4j.processor.elf.ElfReader;
import io.github.bpf4j.processor.object.ObjectReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every case of {@link InferenceCases}, as different compilers compile it for different targets. */
class EventInferenceTest {
    private record Variant(Tool clang, String flags) {
        @Override
        public String toString() {
            return clang + " " + flags;
        }
    }

    static Stream<Variant> variants() {
        return Tool.clangs().stream()
                .flatMap(clang -> Stream.of(
                                "-target bpf -O2",
                                "-target bpf -O1 -mcpu=v2 -gdwarf-4",
                                "-target bpf -Os -mcpu=v3",
                                "-target bpfeb -O2 -mcpu=v1 -gdwarf-4",
                                "-target bpfeb -Os -mcpu=v3 -gz=zlib",
                                "-target bpf -O2 -mcpu=v4 -gdwarf-4")
                        .filter(flags ->
                                !flags.contains("v4") || clang.toString().equals("clang-19"))
                        .map(flags -> new Variant(clang, flags)));
    }

    @ParameterizedTest
    @MethodSource("variants")
    void findsWhatEachCaseSends(Variant variant, @TempDir Path folder) throws IOException {
        compile(variant, folder);
        SoftAssertions found = new SoftAssertions();
        for (String name : InferenceCases.names()) {
            InferredEvents events = infer(folder.resolve(name + ".bpf.o"));
            for (Map.Entry<String, List<List<String>>> buffer :
                    InferenceCases.answers(name).entrySet()) {
                found.assertThat(events.of(buffer.getKey()).map(InferenceCases::words))
                        .as(name + ": " + buffer.getKey())
                        .hasValueSatisfying(words -> assertThat(words).isIn(buffer.getValue()));
            }
        }
        found.assertAll();
    }

    private static void compile(Variant variant, Path folder) throws IOException {
        List<String> arguments = new ArrayList<>(List.of("-g", "-w", "-c"));
        arguments.addAll(List.of(variant.flags.split(" ")));
        for (String name : InferenceCases.names()) {
            arguments.add(InferenceCases.folder().resolve(name + ".bpf.c").toString());
        }
        variant.clang.output(folder, arguments.toArray(String[]::new));
    }

    private static InferredEvents infer(Path object) throws IOException {
        byte[] bytes = Files.readAllBytes(object);
        InferredEvents events = EventInference.infer(ElfReader.read(bytes), ObjectReader.read(bytes));
        assertThat(events.problem()).isEmpty();
        return events;
    }

    @Test
    void hasManyCases() throws IOException {
        int cases = 0;
        for (String name : InferenceCases.names()) {
            cases += InferenceCases.answers(name).size();
        }
        assertThat(cases).isGreaterThanOrEqualTo(30);
    }
}
