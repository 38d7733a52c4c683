package io.github.bpf4j.processor.elf;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;

class ElfRoundTripTest {
    /** What was written, for comparison with what is read. */
    private static final class Made {
        final ElfWriter writer;
        final List<String> sections = new ArrayList<>();
        final List<String> symbols = new ArrayList<>();
        final List<String> relocations = new ArrayList<>();

        Made(Random random, ByteOrder order) {
            writer = new ElfWriter(order);
            for (int count = 1 + random.nextInt(10); count > 0; count--) {
                addSection(random);
            }
        }

        private void addSection(Random random) {
            String name = (random.nextInt(3) == 0 ? ".debug_" : ".data.") + random.nextInt(20);
            byte[] contents = new byte[random.nextInt(50)];
            random.nextBytes(contents);
            int section = writer.section(name, ElfSection.PROGBITS, ElfSection.ALLOC, contents);
            List<long[]> table = new ArrayList<>();
            for (int count = random.nextInt(4); count > 0; count--) {
                String symbolName = "name" + random.nextInt(20);
                long value = random.nextLong();
                int symbol = writer.symbol(
                        symbolName, value, count, ElfSymbol.Binding.GLOBAL, ElfSymbol.Type.OBJECT, section);
                long offset = random.nextLong();
                table.add(new long[] {offset, 1 + random.nextInt(10), symbol});
                if (!name.startsWith(".debug")) {
                    symbols.add(symbolName + " " + value + " " + count + " " + name);
                    relocations.add(name + " " + offset + " " + symbolName);
                }
            }
            writer.relocations(section, table.toArray(long[][]::new));
            if (!name.startsWith(".debug")) {
                sections.add(name + " " + Arrays.toString(contents));
            }
        }
    }

    @Provide
    static Arbitrary<Made> files() {
        return Arbitraries.randomValue(
                random -> new Made(random, random.nextBoolean() ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN));
    }

    @Property(shrinking = ShrinkingMode.OFF)
    void whatIsWrittenIsReadAndSurvivesStripping(@ForAll("files") Made made) {
        byte[] file = made.writer.write();
        byte[] stripped = ElfStripper.withoutDebug(file);

        for (byte[] bytes : List.of(file, stripped)) {
            ElfFile elf = ElfReader.read(bytes);
            List<String> sections = new ArrayList<>();
            List<String> symbols = new ArrayList<>();
            List<String> relocations = new ArrayList<>();
            for (ElfSection section : elf.sections()) {
                if (section.type() == ElfSection.PROGBITS && !section.name().startsWith(".debug")) {
                    byte[] contents = new byte[section.contents().remaining()];
                    section.contents().get(contents);
                    sections.add(section.name() + " " + Arrays.toString(contents));
                    elf.symbols(section)
                            .forEach(symbol -> symbols.add(
                                    symbol.name() + " " + symbol.value() + " " + symbol.size() + " " + section.name()));
                    elf.relocations(section)
                            .forEach(relocation -> relocations.add(section.name() + " " + relocation.offset() + " "
                                    + relocation.symbol().name()));
                }
            }
            assertThat(sections).isEqualTo(made.sections);
            assertThat(symbols).isEqualTo(made.symbols);
            assertThat(relocations).isEqualTo(made.relocations);
        }
        assertThat(ElfStripper.withoutDebug(stripped)).isEqualTo(stripped);
    }
}
