package io.github.bpf4j.processor.dwarf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.bpf4j.processor.InvalidObjectException;
import io.github.bpf4j.processor.elf.ElfReader;
import io.github.bpf4j.processor.elf.ElfSection;
import io.github.bpf4j.processor.elf.ElfWriter;
import java.io.ByteArrayOutputStream;
import java.nio.ByteOrder;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What the reader makes of debug information that no compiler writes. */
class DwarfReaderTest {
    /** Two abbreviations: a unit with children and a type with a name, a size and a reference. */
    private static final int[] ABBREVIATIONS = {
        1,
        Tag.COMPILE_UNIT,
        1,
        0,
        0, //
        2,
        Tag.TYPEDEF,
        0,
        Attribute.NAME,
        Form.STRING,
        Attribute.BYTE_SIZE,
        Form.UDATA,
        Attribute.TYPE,
        Form.REF1,
        0,
        0, //
        0
    };

    private static final int FIRST_CHILD = 12;

    private static byte[] bytes(int... values) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int value : values) {
            bytes.write(value);
        }
        return bytes.toByteArray();
    }

    private static byte[] unit(int version, int... entries) {
        byte[] body = bytes(entries);
        byte[] unit = new byte[11 + body.length];
        unit[0] = (byte) (7 + body.length);
        unit[4] = (byte) version;
        unit[10] = 8;
        System.arraycopy(body, 0, unit, 11, body.length);
        return unit;
    }

    private static Dwarf read(byte[] info, byte[] abbreviations) {
        ElfWriter writer = new ElfWriter(ByteOrder.LITTLE_ENDIAN);
        writer.section(".debug_info", ElfSection.PROGBITS, 0, info);
        writer.section(".debug_abbrev", ElfSection.PROGBITS, 0, abbreviations);
        return Dwarf.read(ElfReader.read(writer.write())).orElseThrow();
    }

    private static DwarfEntry child(int... entry) {
        int[] entries = new int[entry.length + 2];
        entries[0] = 1;
        System.arraycopy(entry, 0, entries, 1, entry.length);
        return read(unit(4, entries), bytes(ABBREVIATIONS))
                .units()
                .get(0)
                .root()
                .children()
                .get(0);
    }

    private static void refused(Runnable reading, String message) {
        assertThatThrownBy(reading::run)
                .isInstanceOf(InvalidObjectException.class)
                .hasMessageContaining(message);
    }

    @Test
    void withoutDebugInformationThereIsNothing() {
        assertThat(Dwarf.read(ElfReader.read(new ElfWriter(ByteOrder.BIG_ENDIAN).write())))
                .isEmpty();
    }

    @Test
    void readsNamesSizesAndReferences() {
        DwarfEntry entry = child(2, 'a', 'b', 0, 0x80, 1, FIRST_CHILD);

        assertThat(entry.tag()).isEqualTo(Tag.TYPEDEF);
        assertThat(entry.name()).isEqualTo("ab");
        assertThat(entry.constant(Attribute.BYTE_SIZE)).hasValue(128);
        assertThat(entry.type()).isEqualTo(Optional.of(entry));
        assertThat(entry.locations()).isEmpty();
        assertThat(entry.ranges()).isEmpty();
    }

    @Test
    void otherVersionsAreRefused() {
        refused(() -> read(unit(3, 1, 0), bytes(ABBREVIATIONS)), "version 3; bpf4j reads 4 and 5");
    }

    @Test
    void aUnitThatIsCutOffIsRefused() {
        byte[] unit = unit(4, 1, 0);
        unit[0] = 100;

        refused(() -> read(unit, bytes(ABBREVIATIONS)), "100 more bytes are needed");
    }

    @Test
    void anUnknownAbbreviationIsRefused() {
        refused(() -> child(7), "abbreviation 7, which the unit does not define");
    }

    @Test
    void anEndlessNumberIsRefused() {
        refused(
                () -> child(2, 'a', 0, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0, FIRST_CHILD)
                        .constant(Attribute.BYTE_SIZE),
                "endless number");
    }

    @Test
    void aReferenceIntoAnEntryIsRefused() {
        DwarfEntry entry = child(2, 'a', 0, 1, FIRST_CHILD + 1);

        refused(entry::type, "no entry starts at 13");
    }

    @Test
    void anUnknownFormIsRefused() {
        refused(
                () -> read(unit(4, 1, 0), bytes(1, Tag.COMPILE_UNIT, 0, Attribute.NAME, 0x7e, 0, 0, 0))
                        .units()
                        .get(0)
                        .root()
                        .name(),
                "no form 0x7e");
    }

    @Test
    void anAbbreviationThatIsDefinedTwiceIsRefused() {
        refused(
                () -> read(unit(4, 1, 0), bytes(1, Tag.COMPILE_UNIT, 0, 0, 0, 1, Tag.TYPEDEF, 0, 0, 0, 0))
                        .units()
                        .get(0)
                        .root()
                        .tag(),
                "defines abbreviation 1 twice");
    }

    @Test
    void nestingHasALimit() {
        int[] entries = new int[100];
        java.util.Arrays.fill(entries, 1);
        byte[] many = new byte[11 + 600];
        java.util.Arrays.fill(many, 11, many.length, (byte) 1);
        many[0] = (byte) (607 & 0xff);
        many[1] = (byte) (607 >> 8);
        many[4] = 4;
        many[10] = 8;

        assertThat(read(unit(4, entries), bytes(ABBREVIATIONS))
                        .units()
                        .get(0)
                        .root()
                        .children())
                .hasSize(1);
        refused(() -> read(many, bytes(ABBREVIATIONS)).units().get(0).root().children(), "more than 500 deep");
    }
}
