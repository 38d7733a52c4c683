package io.github.bpf4j.processor.clang;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DiagnosticParserTest {
    private static List<Diagnostic> parse(String output) {
        return DiagnosticParser.parse(output, Path.of("/root")::resolve);
    }

    private static Diagnostic at(
            Severity severity, String file, int line, int column, String message, String... context) {
        return new Diagnostic(severity, Optional.of(Path.of(file)), line, column, message, List.of(context));
    }

    private static Diagnostic nowhere(Severity severity, String message, String... context) {
        return new Diagnostic(severity, Optional.empty(), 0, 0, message, List.of(context));
    }

    @Test
    void aMessageKeepsItsSourceAndItsNotes() {
        assertThat(parse("""
                        a.bpf.c:3:12: warning: incompatible pointer to integer conversion [-Wint-conversion]
                            return c;
                                   ^
                        /usr/include/b.h:7:1: note: declared here
                        int f(void);
                        ^
                        a.bpf.c:9:1: error: expected '}'
                        2 warnings and 1 error generated.
                        """))
                .containsExactly(
                        at(
                                Severity.WARNING,
                                "/root/a.bpf.c",
                                3,
                                12,
                                "incompatible pointer to integer conversion [-Wint-conversion]",
                                "    return c;",
                                "           ^"),
                        at(Severity.NOTE, "/usr/include/b.h", 7, 1, "declared here", "int f(void);", "^"),
                        at(Severity.ERROR, "/root/a.bpf.c", 9, 1, "expected '}'"));
    }

    @Test
    void theIncludesThatLeadToAMessageStandBeforeItsSource() {
        assertThat(parse("""
                        In file included from a.bpf.c:1:
                        In file included from b.h:2:
                        c.h:3:4: error: unknown type name 'foo'
                           foo x;
                           ^
                        d.c:1:1: error: expected expression
                        """))
                .containsExactly(
                        at(
                                Severity.ERROR,
                                "/root/c.h",
                                3,
                                4,
                                "unknown type name 'foo'",
                                "In file included from a.bpf.c:1:",
                                "In file included from b.h:2:",
                                "   foo x;",
                                "   ^"),
                        at(Severity.ERROR, "/root/d.c", 1, 1, "expected expression"));
    }

    @Test
    void aLineOfTheSourceIsNoMessageWhateverItLooksLike() {
        assertThat(parse("""
                        a.c:2:1: warning: unused label 'error' [-Wunused-label]
                        error: return 0;
                        ^~~~~~
                        """))
                .singleElement()
                .extracting(Diagnostic::context)
                .isEqualTo(List.of("error: return 0;", "^~~~~~"));
    }

    @Test
    void theBackEndPutsTheSeverityFirst() {
        assertThat(parse("""
                        error: a.bpf.c:5:7: in function f i32 (i8*): too many args
                        error: <unknown>:0:0: in function g i32 (i8*): stack limit of 512 bytes is exceeded
                        """))
                .containsExactly(
                        at(Severity.ERROR, "/root/a.bpf.c", 5, 7, "in function f i32 (i8*): too many args"),
                        nowhere(
                                Severity.ERROR,
                                "<unknown>:0:0: in function g i32 (i8*): stack limit of 512 bytes is exceeded"));
    }

    @Test
    void theDriverNamesNoPosition() {
        assertThat(parse("""
                        clang: warning: argument unused during compilation: '-shared' [-Wunused-command-line-argument]
                        clang-19: error: no such file or directory: 'x.c'
                        error: unknown target CPU 'v9'
                        note: valid target CPU values are: generic, v1, v2
                        """))
                .containsExactly(
                        nowhere(
                                Severity.WARNING,
                                "argument unused during compilation: '-shared' [-Wunused-command-line-argument]"),
                        nowhere(Severity.ERROR, "no such file or directory: 'x.c'"),
                        nowhere(Severity.ERROR, "unknown target CPU 'v9'"),
                        nowhere(Severity.NOTE, "valid target CPU values are: generic, v1, v2"));
    }

    @Test
    void linesOfNoFormAreKept() {
        assertThat(parse(
                        "ccache: whatever\na.c:1:2: fatal error: too many errors emitted, stopping now\nStack dump:\n"))
                .containsExactly(
                        nowhere(Severity.NOTE, "ccache: whatever"),
                        at(Severity.ERROR, "/root/a.c", 1, 2, "too many errors emitted, stopping now", "Stack dump:"));
    }

    @Test
    void aMissingHeaderComesWithTheWayToGetIt() {
        assertThat(parse("a.c:1:2: fatal error: 'bpf/bpf_helpers.h' file not found"))
                .singleElement()
                .extracting(Diagnostic::message)
                .asString()
                .contains("apt-get install libbpf-dev", "dnf install libbpf-devel", "pacman -S libbpf");
        assertThat(parse("a.c:1:2: fatal error: 'asm/types.h' file not found")
                        .get(0)
                        .message())
                .contains("apt-get install linux-libc-dev");
        assertThat(parse("a.c:1:2: fatal error: 'my.h' file not found").get(0).message())
                .isEqualTo("'my.h' file not found");
    }

    @Test
    void aClangWithoutBpfIsNamedAsSuch() {
        assertThat(parse("error: unable to create target: 'No available targets are compatible with triple \"bpfel\"'")
                        .get(0)
                        .message())
                .contains("built without BPF", "apt-get install clang");
    }
}
