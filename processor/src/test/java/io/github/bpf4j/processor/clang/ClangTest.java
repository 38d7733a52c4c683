package io.github.bpf4j.processor.clang;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.bpf4j.processor.elf.ElfFile;
import io.github.bpf4j.processor.elf.ElfReader;
import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Runs the clangs of this machine. */
@Timeout(60)
class ClangTest {
    @TempDir
    Path folder;

    static Stream<Clang> clangs() throws InterruptedException {
        return InstalledClangs.all();
    }

    private static void write(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private Path source(String text) throws IOException {
        Path source = folder.resolve("src/com/acme/probe.bpf.c");
        write(source, text);
        return source;
    }

    private CompileRequest request(Path source, List<String> defines, String... arguments) {
        return new CompileRequest(
                folder.resolve("src"),
                source,
                folder.resolve("out/probe.bpf.o"),
                List.of(folder.resolve("include")),
                defines,
                List.of(arguments),
                Architecture.host());
    }

    private CompileRequest request(Path source, String... arguments) {
        return request(source, List.of(), arguments);
    }

    @ParameterizedTest
    @MethodSource("clangs")
    void aSourceThatNeedsTheHeadersOfTheSystemBecomesAnObject(Clang clang) throws Exception {
        Path source =
                source("""
                #include <linux/bpf.h>
                #include "own.h"
                #include <shared.h>
                int on_packet(struct xdp_md *context) { return OWN + SHARED + DEFINED; }
                #if !defined(%s)
                #error "no architecture"
                #endif
                """.formatted("__TARGET_ARCH_" + Architecture.host().libbpfName()));
        write(source.resolveSibling("own.h"), "#define OWN 1\n");
        write(folder.resolve("include/shared.h"), "#define SHARED 2\n");

        CompileResult result = clang.compile(request(source, List.of("DEFINED=3")));

        assertThat(result.diagnostics()).isEmpty();
        assertThat(result.succeeded()).isTrue();
        assertThat(result.dependencies())
                .contains(
                        source,
                        source.resolveSibling("own.h"),
                        folder.resolve("include/shared.h"),
                        Path.of("/usr/include/linux/bpf.h"))
                .allMatch(Files::isRegularFile);
        assertThat(folder.resolve("out")).isDirectoryContaining("glob:**/probe.bpf.o");
        assertThat(Files.list(folder.resolve("out"))).hasSize(1);
    }

    @ParameterizedTest
    @MethodSource("clangs")
    void theObjectIsTheSameInEveryFolderAndNamesNone(Clang clang) throws Exception {
        byte[] first = compileProject(clang, folder.resolve("first"));
        byte[] second = compileProject(clang, folder.resolve("job/os=linux é/sec ond"));

        assertThat(second).isEqualTo(first);
        assertThat(new String(first, StandardCharsets.ISO_8859_1))
                .contains("com/acme/probe.bpf.c")
                .doesNotContain(folder.toString())
                .doesNotContain(System.getProperty("user.dir"))
                .doesNotContain(System.getProperty("user.home") + "/")
                .doesNotContain("/usr/");
    }

    /** A source, a header beside it, one in an include directory of the project and one in another outside. */
    private byte[] compileProject(Clang clang, Path project) throws Exception {
        Path source = project.resolve("src/main/bpf/com/acme/probe.bpf.c");
        write(source, """
                #include <linux/types.h>
                #include "own.h"
                #include <generated.h>
                #include <outside.h>
                const char file[] = __FILE__;
                int probe(int x) { return own(x) + generated(x) + outside(x) + (__u8) x; }
                """);
        write(source.resolveSibling("own.h"), header("own"));
        write(project.resolve("target/include/generated.h"), header("generated"));
        write(folder.resolve("outside/outside.h"), header("outside"));
        CompileResult result = clang.compile(new CompileRequest(
                project.resolve("src/main/bpf"),
                source,
                project.resolve("target/probe.bpf.o"),
                List.of(project.resolve("target/include"), folder.resolve("outside")),
                List.of(),
                List.of(),
                Architecture.host()));
        assertThat(result.diagnostics()).isEmpty();
        assertThat(result.dependencies())
                .contains(project.resolve("target/include/generated.h"), folder.resolve("outside/outside.h"));
        return Files.readAllBytes(project.resolve("target/probe.bpf.o"));
    }

    private static String header(String name) {
        return """
               const char %1$s_file[] = __FILE__;
               static inline int %1$s(int x) { return x > 1000 ? x * 3 : x + %1$s_file[0]; }
               """.formatted(name);
    }

    @ParameterizedTest
    @MethodSource("clangs")
    void theLinesOfEachFileAreThereForTheVerifiersLog(Clang clang) throws Exception {
        Path source = source("""
                #include <shared.h>
                int probe(int x) { return shared(x) - 1; }
                """);
        write(folder.resolve("include/shared.h"), "static inline int shared(int x) { return x * 77; }\n");

        assertThat(clang.compile(request(source)).succeeded()).isTrue();

        ElfFile object = ElfReader.read(Files.readAllBytes(folder.resolve("out/probe.bpf.o")));
        String btf = StandardCharsets.UTF_8
                .decode(object.section(".BTF").orElseThrow().contents())
                .toString();
        assertThat(btf).contains("return shared(x) - 1;").contains("return x * 77;");
    }

    @ParameterizedTest
    @MethodSource("clangs")
    void anErrorHasItsPlaceAndLeavesNothingBehind(Clang clang) throws Exception {
        Path source = source("int probe(void) {\n    return missing;\n}\n");

        CompileResult result = clang.compile(request(source));

        assertThat(result.succeeded()).isFalse();
        assertThat(result.dependencies()).isEmpty();
        assertThat(result.diagnostics()).singleElement().satisfies(error -> {
            assertThat(error.severity()).isEqualTo(Severity.ERROR);
            assertThat(error.file()).hasValue(source);
            assertThat(error.line()).isEqualTo(2);
            assertThat(error.column()).isEqualTo(12);
            assertThat(error.message()).isEqualTo("use of undeclared identifier 'missing'");
            assertThat(error.context()).anyMatch(line -> line.contains("return missing;"));
        });
        assertThat(folder.resolve("out")).isEmptyDirectory();
    }

    @ParameterizedTest
    @MethodSource("clangs")
    void aFailureKeepsTheObjectOfBefore(Clang clang) throws Exception {
        write(folder.resolve("out/probe.bpf.o"), "before");

        assertThat(clang.compile(request(source("#error no\n"))).succeeded()).isFalse();

        assertThat(folder.resolve("out/probe.bpf.o")).hasContent("before");
        assertThat(Files.list(folder.resolve("out"))).hasSize(1);
    }

    @ParameterizedTest
    @MethodSource("clangs")
    void warningsInHeadersTellWhoIncludesThem(Clang clang) throws Exception {
        Path source = source("#include <shared.h>\n");
        write(folder.resolve("include/shared.h"), "static inline int f(char *p) { int i = p; return i; }\n");

        CompileResult result = clang.compile(request(source, "-Wint-conversion", "-Wno-error=int-conversion"));

        assertThat(result.succeeded()).isTrue();
        assertThat(result.diagnostics().get(0).severity()).isEqualTo(Severity.WARNING);
        assertThat(result.diagnostics().get(0).file()).hasValue(folder.resolve("include/shared.h"));
        assertThat(result.diagnostics().get(0).context()).contains("In file included from com/acme/probe.bpf.c:1:");
    }

    @ParameterizedTest
    @MethodSource("clangs")
    void errorsOfTheBackEndHaveTheirPlace(Clang clang) throws Exception {
        Path source = source("""
                static __attribute__((noinline)) int f(int a, int b, int c, int d, int e, int g)
                { return a + b + c + d + e + g; }
                int probe(int x) { return f(x, x + 1, x + 2, x + 3, x + 4, x + 5); }
                """);

        CompileResult result = clang.compile(request(source));

        assertThat(result.succeeded()).isFalse();
        assertThat(result.diagnostics()).anySatisfy(error -> {
            assertThat(error.severity()).isEqualTo(Severity.ERROR);
            assertThat(error.file()).hasValue(source);
            assertThat(error.message()).contains("arg");
        });
    }

    @ParameterizedTest
    @MethodSource("clangs")
    void theHeadersOfLibbpfAreNamedWhereTheyAreMissing(Clang clang) throws Exception {
        CompileResult result = clang.compile(request(source("#include <bpf/no_such_helpers.h>\n")));

        assertThat(result.diagnostics().get(0).message())
                .startsWith("'bpf/no_such_helpers.h' file not found: it comes with libbpf, apt-get install libbpf-dev");
    }

    @ParameterizedTest
    @MethodSource("clangs")
    void argumentsWinOverTheDefaults(Clang clang) throws Exception {
        Path source = source("int probe(int x) { return x; }\n");

        assertThat(clang.compile(request(source, "-target", "bpfeb")).succeeded())
                .isTrue();

        byte[] object = Files.readAllBytes(folder.resolve("out/probe.bpf.o"));
        assertThat(object[5]).as("EI_DATA, 2 is big endian").isEqualTo((byte) 2);
    }

    @ParameterizedTest
    @MethodSource("clangs")
    void theArchitectureDecidesTheByteOrder(Clang clang) throws Exception {
        Path source = source("int probe(int x) { return x; }\n");
        for (Architecture architecture : List.of(Architecture.ARM64, Architecture.S390)) {
            CompileRequest request = new CompileRequest(
                    folder.resolve("src"),
                    source,
                    folder.resolve("out/" + architecture + ".o"),
                    List.of(),
                    List.of(),
                    List.of(),
                    architecture);
            assertThat(clang.compile(request).diagnostics()).isEmpty();
        }

        assertThat(Files.readAllBytes(folder.resolve("out/ARM64.o"))[5]).isEqualTo((byte) 1);
        assertThat(Files.readAllBytes(folder.resolve("out/S390.o"))[5]).isEqualTo((byte) 2);
        assertThat(ByteOrder.nativeOrder() == ByteOrder.LITTLE_ENDIAN)
                .isEqualTo(Architecture.host().target().equals("bpfel"));
    }

    @ParameterizedTest
    @MethodSource("clangs")
    void oddFileNamesArriveInTheDependencies(Clang clang) throws Exception {
        Path source = folder.resolve("src/-odd $x #1/a b.bpf.c");
        write(source, "#include \"o:d d.h\"\n#include <../src/-odd $x #1/e.h>\n");
        write(source.resolveSibling("o:d d.h"), "\n");
        write(source.resolveSibling("e.h"), "\n");
        Files.createDirectories(folder.resolve("include"));

        CompileResult result = clang.compile(request(source));

        assertThat(result.diagnostics()).isEmpty();
        assertThat(result.dependencies())
                .hasSize(3)
                .allMatch(Files::isRegularFile)
                .contains(source);
    }

    @ParameterizedTest
    @MethodSource("clangs")
    void symbolicLinksOnTheWayDoNoHarm(Clang clang) throws Exception {
        Files.createDirectories(folder.resolve("deep/down/here"));
        Files.createSymbolicLink(folder.resolve("src"), folder.resolve("deep/down/here"));
        Path source = source("#include <shared.h>\n");
        write(folder.resolve("include/shared.h"), "int shared;\n");

        CompileResult result = clang.compile(request(source));

        assertThat(result.diagnostics()).isEmpty();
        assertThat(result.dependencies()).contains(source, folder.resolve("include/shared.h"));
    }

    @Test
    void anInterruptKillsTheCompiler() throws Exception {
        Path pid = folder.resolve("pid");
        Path slow = folder.resolve("clang");
        Files.writeString(slow, "#!/bin/sh\ncase \"$*\" in *-E*) exit;; esac\necho $$ >" + pid + "\nsleep 1000\n");
        Files.setPosixFilePermissions(slow, PosixFilePermissions.fromString("rwx------"));
        CompileRequest request = request(source("int x;\n"));
        CompletableFuture<Throwable> ended = new CompletableFuture<>();
        Thread build = new Thread(() -> {
            try {
                new Clang(slow, 14, "").compile(request);
            } catch (Throwable e) {
                ended.complete(e);
            }
        });
        build.start();
        while (!Files.exists(pid) || Files.size(pid) == 0) {
            Thread.sleep(10);
        }

        build.interrupt();

        assertThat(ended.get(10, TimeUnit.SECONDS)).isInstanceOf(InterruptedException.class);
        assertThat(ProcessHandle.of(Long.parseLong(Files.readString(pid).strip())))
                .isEmpty();
        assertThat(folder.resolve("out")).isEmptyDirectory();
    }

    @Test
    void aCompilerThatDiesWithoutAWordIsAnError() throws Exception {
        Path crashing = folder.resolve("clang");
        Files.writeString(crashing, "#!/bin/sh\necho \"Stack dump:\"\nexit 139\n");
        Files.setPosixFilePermissions(crashing, PosixFilePermissions.fromString("rwx------"));

        CompileResult result = new Clang(crashing, 14, "").compile(request(source("int x;\n")));

        assertThat(result.succeeded()).isFalse();
        assertThat(result.diagnostics())
                .extracting(Diagnostic::message)
                .containsExactly(
                        "Stack dump:",
                        crashing + " ended with status 139 and no error message: try another version of clang");
    }

    @Test
    void aSourceLiesBelowItsRoot() {
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> request(Path.of("/elsewhere/a.bpf.c")))
                .withMessageStartingWith("The source /elsewhere/a.bpf.c is not below its root");
    }
}
