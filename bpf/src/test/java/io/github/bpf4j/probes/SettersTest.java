package io.github.bpf4j.probes;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bpf4j.junit.BpfFeature;
import io.github.bpf4j.junit.BpfTest;
import io.github.bpf4j.junit.RequiresFeature;
import io.github.bpf4j.probes.SettersBpf.Kind;
import io.github.bpf4j.probes.SettersBpf.Shapes;
import java.math.BigInteger;
import org.junit.jupiter.api.Tag;

/** What setters store is what C reads: a BPF program in the kernel, run on request, compares each member. */
@RequiresFeature(BpfFeature.LOADING)
@Tag("kernels")
class SettersTest {
    private static final byte[] PACKET = new byte[64];

    @BpfTest
    void storeWhatCReads(SettersBpf skeleton) {
        assertThat(firstWrong(skeleton)).isEqualTo(1);

        Shapes shapes = skeleton.bss().written();
        shapes.yes(true)
                .s8((byte) -8)
                .u8(0xf8)
                .s16((short) -1616)
                .u16(0xfff0)
                .s32(-323232)
                .u32(0xfffffff0L);
        shapes.s64(-64646464646464L).u64(-16L).singlePrecision(Float.floatToRawIntBits(1.5f));
        shapes.wide(new BigInteger("fffffffffffffff10000000000000009", 16));
        shapes.kind(Kind.KIND_EXIT).negative(Kind.KIND_LOST).pointer(0xffff800012345678L);
        shapes.be16(0x0102).be32(0xf1020304L).be64(0x0102030405060708L);
        shapes.matrix(0, 0, 11).matrix(0, 2, 13).matrix(1, 2, -23);
        shapes.pairs(1).a(4).b(0, 5).b(1, 6);
        shapes.name("name");
        shapes.bits().three(5).signedSeven(-33).flag(true).forty(0xfedcba9876L);
        shapes.bits().signedThirtyThree(-4000000000L).six(42);
        shapes.packedBits()
                .seven(99)
                .sixty(0xedcba9876543210L)
                .signedTwentyNine(-200000000)
                .rest(7);
        shapes.low(0x02030405).high(0xfffffffeL);

        assertThat(firstWrong(skeleton)).isZero();
        assertThat(shapes.word()).isEqualTo(0xfffffffe02030405L);
    }

    private static int firstWrong(SettersBpf skeleton) {
        return skeleton.progs().firstWrong().testRun(PACKET).returnValue();
    }
}
