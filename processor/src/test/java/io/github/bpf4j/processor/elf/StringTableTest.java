package io.github.bpf4j.processor.elf;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import org.junit.jupiter.api.Test;

class StringTableTest {
    private static String text(byte[] bytes, int offset) {
        StringTable table = new StringTable("test", ByteBuffer.wrap(bytes));
        return table.text(table.checked(offset));
    }

    @Test
    void stringsMayShareTheirEnd() {
        byte[] bytes = "\0.rel.BTF\0".getBytes(UTF_8);
        assertThat(text(bytes, 1)).isEqualTo(".rel.BTF");
        assertThat(text(bytes, 5)).isEqualTo(".BTF");
        assertThat(text(bytes, 0)).isEmpty();
    }

    @Test
    void readsUtf8AndReplacesWhatIsNone() {
        assertThat(text("größe\0".getBytes(UTF_8), 0)).isEqualTo("größe");
        assertThat(text("gr\u00f6\u00dfe\0".getBytes(ISO_8859_1), 0)).isEqualTo("gr\uFFFD\uFFFDe");
    }

    @Test
    void equalOffsetsGiveTheSameString() {
        StringTable table = new StringTable("test", ByteBuffer.wrap("name\0".getBytes(UTF_8)));
        assertThat(table.text(table.checked(0))).isSameAs(table.text(table.checked(0)));
    }
}
