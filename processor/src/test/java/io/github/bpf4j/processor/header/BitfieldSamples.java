package io.github.bpf4j.processor.header;

import io.github.bpf4j.processor.btf.Btf;
import io.github.bpf4j.processor.btf.BtfType;
import io.github.bpf4j.processor.elf.ElfFile;
import io.github.bpf4j.processor.elf.ElfSymbol;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A C file with a constant for each bitfield of a table, in which that one has all bits set. C has no {@code offsetof}
 * for bitfields, but the compiled constants show where they are.
 */
final class BitfieldSamples {
    private record Sample(String what, long bitOffset, int bitSize) {}

    private final Btf btf;
    private final Map<String, Sample> samples = new LinkedHashMap<>();
    private final StringBuilder text = new StringBuilder();

    private BitfieldSamples(Btf btf) {
        this.btf = btf;
    }

    static BitfieldSamples of(Btf btf, String header) {
        BitfieldSamples samples = new BitfieldSamples(btf);
        samples.text.append("#include \"").append(header).append("\"\n");
        HeaderNames names = HeaderNames.of(btf);
        for (BtfType type : btf.types()) {
            if (type instanceof BtfType.Composite composite && !type.name().isEmpty()) {
                samples.members(composite, names.reference(type), "", 0);
            }
        }
        return samples;
    }

    private void members(BtfType.Composite composite, String root, String path, long base) {
        for (BtfType.Member member : composite.members()) {
            long offset = base + member.bitOffset();
            BtfType type = btf.skipModifiers(member.typeId());
            if (member.bitfield()) {
                add(
                        new Sample(root + " " + path + member.name(), offset, member.bitSize()),
                        root,
                        path + member.name());
            } else if (type instanceof BtfType.Composite inner
                    && (inner.name().isEmpty() || member.name().isEmpty())) {
                members(inner, root, member.name().isEmpty() ? path : path + member.name() + ".", offset);
            }
        }
    }

    private void add(Sample sample, String root, String path) {
        String name = "bitfield_sample_" + samples.size();
        samples.put(name, sample);
        text.append("const %s %s = { .%s = -1 };\n".formatted(root, name, path));
    }

    String text() {
        return text.toString();
    }

    int count() {
        return samples.size();
    }

    /** What is not as in the table, one line each. */
    List<String> differences(ElfFile object) {
        Map<String, ElfSymbol> symbols =
                object.symbols().stream().collect(Collectors.toMap(ElfSymbol::name, symbol -> symbol, (a, b) -> a));
        List<String> differences = new ArrayList<>();
        samples.forEach((name, sample) -> {
            ElfSymbol symbol = symbols.get(name);
            ByteBuffer section = object.sections().get(symbol.sectionIndex()).contents();
            String found = bits(section.slice((int) symbol.value(), (int) symbol.size()), object.order());
            String expected = sample.bitOffset() + "+" + sample.bitSize();
            if (!found.equals(expected)) {
                differences.add(sample.what() + " is at " + found + ", expected at " + expected);
            }
        });
        return differences;
    }

    /** First bit and number of bits that are set; with their end, if there are gaps. */
    private static String bits(ByteBuffer value, ByteOrder order) {
        BitSet bits = new BitSet();
        for (int bit = 0; bit < 8 * value.limit(); bit++) {
            // BTF counts from the end of each byte that is the first one in this byte order.
            int shift = order == ByteOrder.LITTLE_ENDIAN ? bit % 8 : 7 - bit % 8;
            bits.set(bit, (value.get(bit / 8) >> shift & 1) != 0);
        }
        int first = bits.nextSetBit(0);
        return first + "+" + bits.cardinality()
                + (bits.length() == first + bits.cardinality() ? "" : "…" + bits.length());
    }
}
