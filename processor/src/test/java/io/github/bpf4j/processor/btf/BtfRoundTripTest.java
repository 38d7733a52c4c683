package io.github.bpf4j.processor.btf;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;

class BtfRoundTripTest {
    @Provide
    static Arbitrary<List<BtfType>> tables() {
        return Arbitraries.randomValue(RandomTypes::of);
    }

    @Provide
    static Arbitrary<ByteOrder> orders() {
        return Arbitraries.of(ByteOrder.LITTLE_ENDIAN, ByteOrder.BIG_ENDIAN);
    }

    @Property(shrinking = ShrinkingMode.OFF)
    void whatIsWrittenIsRead(@ForAll("tables") List<BtfType> types, @ForAll("orders") ByteOrder order) {
        Btf btf = BtfReader.readObject(ByteBuffer.wrap(BtfWriter.write(order, types)));

        assertThat(btf.order()).isEqualTo(order);
        assertThat(btf.types()).isEqualTo(types);
        Btf given = new Btf(order, 8, types);
        assertThat(types).allSatisfy(type -> assertThat(btf.size(type.id())).isEqualTo(given.size(type.id())));
    }

    @Property(shrinking = ShrinkingMode.OFF)
    void everyTypeHasAnAlignmentAndADeclaration(@ForAll("tables") List<BtfType> types) {
        Btf btf = new Btf(ByteOrder.LITTLE_ENDIAN, 8, types);
        BtfAlignment alignment = new BtfAlignment(btf);
        for (BtfType type : types) {
            assertThat(alignment.of(type.id())).isBetween(1L, 16L);
            if (!(type instanceof BtfType.DataSection) && !(type instanceof BtfType.DeclarationTag)) {
                assertThat(CDeclaration.of(btf, type.id(), "x")).contains("x").doesNotContain("\n");
            }
        }
    }
}
