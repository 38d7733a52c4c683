package io.github.bpf4j.processor.codegen;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class JavaTextTest {
    @Test
    void literalsEscapeWhatWouldEndThem() {
        assertThat(JavaText.literal("a\"b\\u0022\n\té\0")).isEqualTo("\"a\\\"b\\134u0022\\n\\t\\u00e9\\u0000\"");
    }

    @Test
    void javadocHasNoTagNoEndAndNoUnicodeEscape() {
        assertThat(JavaText.javadoc("*/ \\u002a {@link x} <b> & é\n\0"))
                .isEqualTo("&#42;/ &#92;u002a &#123;&#64;link x&#125; &#60;b&#62; &#38; &#233; ?");
    }

    @Test
    void codeThatIsBlankIsSaidToBe() {
        assertThat(JavaText.code(" ")).isEqualTo("(without a name)");
    }

    @Test
    void longTextIsCut() {
        assertThat(JavaText.javadoc("x".repeat(5_000))).hasSize(2_003).endsWith("...");
        assertThat(JavaText.label("x".repeat(5_000))).hasSize(505).endsWith("...\"");
    }
}
