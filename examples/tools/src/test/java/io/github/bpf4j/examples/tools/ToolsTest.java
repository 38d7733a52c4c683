package io.github.bpf4j.examples.tools;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;

/** What needs no kernel. */
class ToolsTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private final CommandLine commandLine =
            Tools.commandLine().setOut(new PrintWriter(out)).setErr(new PrintWriter(err));

    static Stream<String> tools() {
        return Tools.commandLine().getSubcommands().keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("tools")
    void explainsItself(String tool) {
        assertThat(commandLine.execute(tool, "--help")).isZero();
        assertThat(out.toString())
                .startsWith("Usage: tools " + tool + " ")
                .contains("--json", "--table", "--duration=SECONDS", "--help");
    }

    @Test
    void listsTheTools() {
        assertThat(commandLine.execute("--help")).isZero();
        assertThat(out.toString()).contains(tools().toList());
    }

    @Test
    void asksWhichTool() {
        assertThat(commandLine.execute()).isEqualTo(2);
        assertThat(err.toString()).startsWith("Which tool?");
    }

    @Test
    void refusesWrongOptions() {
        assertThat(commandLine.execute("opensnoop", "--pid", "me")).isEqualTo(2);
        assertThat(err.toString()).startsWith("Invalid value for option '--pid'");
    }

    @Test
    void textOfTheKernelDoesNotSteerTheTerminal() {
        Columns<String> columns =
                new Columns<String>().text("NAME", 6, name -> name).number("N", 3, String::length);

        assertThat(columns.heading()).isEqualTo("NAME     N");
        assertThat(columns.row("a\u001b[2Jb\n")).isEqualTo("a?[2Jb?   7");
        assertThat(Json.of(columns.members("a\"\u001b"))).isEqualTo("{\"name\":\"a\\\"\\u001B\",\"n\":3}");
        assertThat(Json.of(Map.of("x", true))).isEqualTo("{\"x\":true}");
    }
}
