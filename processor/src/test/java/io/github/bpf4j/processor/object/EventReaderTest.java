package io.github.bpf4j.processor.object;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bpf4j.processor.Tool;
import io.github.bpf4j.processor.Warning;
import io.github.bpf4j.processor.btf.Btf;
import io.github.bpf4j.processor.btf.BtfType;
import io.github.bpf4j.processor.btf.CDeclaration;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** {@code BPF4J_EVENT} of {@code bpf4j.h}, through the compilers and out of the objects. */
class EventReaderTest {
    private static final String MAPS = """
            struct event { int pid; unsigned kind; };
            struct { __uint(type, 27); __uint(max_entries, 4096); } events SEC(".maps");
            struct { __uint(type, 27); __uint(max_entries, 4096); } others SEC(".maps");
            SEC("socket") int program(void *context) { return 0; }
            char LICENSE[] SEC("license") = "GPL";
            """;

    @TempDir
    static Path folder;

    @BeforeAll
    static void copyHeader() throws IOException {
        try (InputStream header =
                EventReaderTest.class.getResourceAsStream("/io/github/bpf4j/processor/build/bpf4j.h")) {
            Files.copy(header, folder.resolve("bpf4j.h"));
        }
    }

    static Stream<Arguments> compilers() {
        return Tool.clangs().stream()
                .flatMap(clang -> Stream.of(Arguments.of(clang, "bpfel"), Arguments.of(clang, "bpfeb")));
    }

    private static String source(String declarations) {
        return Prelude.TEXT + "#include \"bpf4j.h\"\n" + MAPS + declarations;
    }

    private static List<String> events(BpfObjectFile file) {
        Btf btf = file.btf().orElseThrow();
        return file.events().stream()
                .map(event -> event.map() + " " + CDeclaration.of(btf, event.typeId(), "")
                        + event.tag()
                                .map(tag -> " " + tag.member() + "=" + tag.value())
                                .orElse(""))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("compilers")
    void whatIsDeclaredIsRead(Tool clang, String target) {
        byte[] object = clang.compile(folder, source("""
                enum { FIRST = 1, NEGATIVE = -2 };
                #define PREFIX(name) other ## name
                #define WHICH h.kind
                typedef struct { struct { int kind; } h; unsigned long long wide; } typedef_t;
                union either { int kind; char bytes[8]; };
                BPF4J_EVENT(events, struct event, kind, FIRST);
                BPF4J_EVENT(events, typedef_t, WHICH, NEGATIVE);
                BPF4J_EVENT(events, typedef_t, wide, ~0ull);
                BPF4J_EVENT(events, typedef_t, wide, -(1ll << 62) * 2);
                BPF4J_EVENT(events, const struct event, kind, sizeof(struct event) + 'a');
                BPF4J_EVENT(PREFIX(s), union either, kind, 7); BPF4J_EVENT(others, unsigned short);
                BPF4J_EVENT(others, char[16]);
                BPF4J_EVENT(others, struct event *);
                BPF4J_EVENT(others, enum { A });
                BPF4J_EVENT(others, struct { int anonymous; });
                """), target);

        BpfObjectFile file = ObjectReader.read(object);

        assertThat(events(file))
                .containsExactly(
                        "events struct event kind=1",
                        "events typedef_t h.kind=-2",
                        "events typedef_t wide=-1",
                        "events typedef_t wide=" + Long.MIN_VALUE,
                        "events const struct event kind=105",
                        "others union either kind=7",
                        "others unsigned short",
                        "others char [16]",
                        "others struct event *",
                        "others enum { … }",
                        "others struct { … }");
        assertThat(file.warnings()).isEmpty();
        if (target.equals("bpfel")) {
            assertThat(LibbpfList.in(folder).of(object)).contains(LibbpfList.of(file));
        }
    }

    @ParameterizedTest
    @MethodSource("compilers")
    void aTypeThatNothingElseUsesIsThereInFull(Tool clang, String target) {
        BpfObjectFile file = ObjectReader.read(clang.compile(
                folder,
                source("struct part { int a, b; }; struct whole { struct part *next; struct part parts[2]; };"
                        + "BPF4J_EVENT(events, struct whole);"),
                target));

        Btf btf = file.btf().orElseThrow();
        assertThat(btf.resolve(file.events().get(0).typeId())).isInstanceOfSatisfying(BtfType.Composite.class, type -> {
            assertThat(type.size()).isEqualTo(24);
            assertThat(btf.size(type.members().get(1).typeId())).isEqualTo(16);
        });
    }

    @Test
    void objectsOfSeveralFilesHaveAllOfThem() throws Exception {
        Tool bpftool = Tool.required("bpftool");
        Tool clang = Tool.clangs().get(0);
        clang.compile(folder, source("BPF4J_EVENT(events, struct event, kind, 1);"), "bpfel");
        Files.move(folder.resolve("test.o"), folder.resolve("first.o"));
        clang.compile(
                folder,
                source("struct more { int pid; unsigned kind; }; BPF4J_EVENT(events, struct more, kind, 2);")
                        .replace("events SEC(", "events __weak SEC(")
                        .replace("others SEC(", "others __weak SEC(")
                        .replace("int program", "int another")
                        .replace("LICENSE", "LICENSE2"),
                "bpfel");
        bpftool.output(folder, "gen", "object", "linked.o", "first.o", "test.o");

        BpfObjectFile file = ObjectReader.read(Files.readAllBytes(folder.resolve("linked.o")));

        assertThat(events(file)).containsExactly("events struct event kind=1", "events struct more kind=2");
    }

    @ParameterizedTest
    @MethodSource("compilers")
    void whatSomethingElsePutThereIsIgnored(Tool clang, String target) {
        for (String foreign : List.of(
                "struct event *const x SEC(\".bpf4j.events\");",
                "const struct { int type[0]; } x SEC(\".bpf4j.events\") = {};",
                "const struct { int type[0]; char map[1]; char member[0]; long long value; } x"
                        + " SEC(\".bpf4j.events\") = {};",
                "const struct { int type; char map[1]; char member[1]; long long value; } x"
                        + " SEC(\".bpf4j.events\") = { 1 };",
                "const struct { int type[0]; char map[1]; char member[1]; int value; } x"
                        + " SEC(\".bpf4j.events\") = {{}, \"\", \"\", 1};",
                "const int x SEC(\".bpf4j.events\") = 1;")) {
            BpfObjectFile file = ObjectReader.read(
                    clang.compile(folder, source(foreign + "BPF4J_EVENT(events, struct event);"), target));

            assertThat(events(file)).as(foreign).containsExactly("events struct event");
            assertThat(file.warnings())
                    .extracting(Warning::text)
                    .singleElement()
                    .asString()
                    .startsWith("Section .bpf4j.events has something that BPF4J_EVENT did not put there");
        }
    }

    @ParameterizedTest
    @MethodSource("compilers")
    void theMacroWarnsOfNothing(Tool clang, String target) throws Exception {
        Files.writeString(
                folder.resolve("strict.bpf.c"),
                "#define SEC(name) __attribute__((section(name), used))\n#include \"bpf4j.h\"\n"
                        + "struct event { int kind; }; struct flexible { int n; char text[]; };\n"
                        + "struct { int (*type)[27]; } events SEC(\".maps\");\n"
                        + "BPF4J_EVENT(events, struct event);\nBPF4J_EVENT(events, struct event, kind, 1);\n"
                        + "BPF4J_EVENT(events, struct flexible);\n");

        Tool.Run run = clang.run(
                folder,
                "-g",
                "-O2",
                "-Wall",
                "-Wextra",
                "-Wpedantic",
                "-Werror",
                "-target",
                target,
                "-c",
                "strict.bpf.c",
                "-o",
                "strict.o");

        assertThat(run.errors()).isEmpty();
    }

    static Stream<Arguments> misuses() {
        return Stream.of(
                Arguments.of("BPF4J_EVENT(events);", "write BPF4J_EVENT(map, type) or"),
                Arguments.of("BPF4J_EVENT(events, struct event, kind);", "write BPF4J_EVENT(map, type) or"),
                Arguments.of("BPF4J_EVENT(evnts, struct event);", "use of undeclared identifier 'evnts'"),
                Arguments.of("BPF4J_EVENT(events, struct evnt);", "incomplete element type"),
                Arguments.of("BPF4J_EVENT(events, struct event, knd, 1);", "no member named 'knd' in 'struct event'"),
                Arguments.of("BPF4J_EVENT(events, struct event, kind, KIND);", "undeclared identifier 'KIND'"),
                Arguments.of(
                        "int f(void); BPF4J_EVENT(events, struct event, kind, f());", "not a compile-time constant"));
    }

    @ParameterizedTest
    @MethodSource("misuses")
    void theCompilerSaysWhatIsWrong(String use, String message) throws Exception {
        Files.writeString(folder.resolve("misuse.bpf.c"), source(use));

        Optional<String> error = Tool.clangs()
                .get(0)
                .run(folder, "-g", "-O2", "-target", "bpf", "-c", "misuse.bpf.c", "-o", "misuse.o")
                .errors()
                .lines()
                .filter(line -> line.contains("error: "))
                .findFirst();

        assertThat(error).get().asString().contains(message);
    }
}
