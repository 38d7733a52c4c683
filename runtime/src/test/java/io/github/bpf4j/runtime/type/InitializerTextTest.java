package io.github.bpf4j.runtime.type;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import org.junit.jupiter.api.Test;

class InitializerTextTest {
    @Test
    void printsAsCInitialises() {
        String text = new InitializerText()
                .field("pid", 1)
                .field("ratio", 0.5)
                .field("ok", true)
                .unsignedField("cookie", -1)
                .field("comm", "bash")
                .field("wide", BigInteger.TEN)
                .toString();
        assertThat(text)
                .isEqualTo("{.pid = 1, .ratio = 0.5, .ok = true, .cookie = 18446744073709551615, .comm = \"bash\","
                        + " .wide = 10}");
        assertThat(new InitializerText()).hasToString("{}");
    }

    @Test
    void escapesAsCDoes() {
        assertThat(new InitializerText().field("s", "a\"b\\c\n\t\r\u0001\u007fü"))
                .hasToString("{.s = \"a\\\"b\\\\c\\n\\t\\r\\001\\177ü\"}");
    }

    @Test
    void nestsArraysAndStructs() {
        assertThat(new InitializerText()
                        .field("a", new int[] {1, -2})
                        .field("b", new int[][] {{1}, {}})
                        .field("c", new String[] {"x"})
                        .field("d", new InitializerText().field("e", 1))
                        .field("f", new double[] {Double.NaN, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY}))
                .hasToString("{.a = {1, -2}, .b = {{1}, {}}, .c = {\"x\"}, .d = {.e = 1},"
                        + " .f = {NAN, -INFINITY, INFINITY}}");
        assertThat(new InitializerText().field("f", 1.5f)).hasToString("{.f = 1.5}");
    }

    @Test
    void namesEnumsWhereTheyHaveAName() {
        assertThat(new InitializerText()
                        .enumField("a", BpfTypesTest.Kind.EXIT, -2)
                        .enumField("b", BpfTypesTest.Kind.UNRECOGNIZED, 9))
                .hasToString("{.a = KIND_EXIT, .b = 9}");
    }
}
