package io.github.bpf4j.processor.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.github.bpf4j.processor.btf.Btf;
import io.github.bpf4j.processor.btf.BtfType;
import io.github.bpf4j.processor.elf.ElfReader;
import io.github.bpf4j.processor.elf.ElfSection;
import io.github.bpf4j.processor.elf.ElfSymbol;
import io.github.bpf4j.processor.elf.ElfWriter;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What instructions do to values, written by hand. */
class InterpreterTest {
    private static final long FRAME_POINTER_TO_R1 = 0xbf_a1_0000_00000000L;
    private static final long EXIT = 0x95_00_0000_00000000L;

    /** Each instruction as its bytes in big endian order: code, registers, offset, constant. */
    private static CodeAnalysis code(long... instructions) {
        ElfWriter writer = new ElfWriter(ByteOrder.LITTLE_ENDIAN);
        ByteBuffer code = ByteBuffer.allocate(8 * instructions.length).order(ByteOrder.LITTLE_ENDIAN);
        for (long instruction : instructions) {
            code.put((byte) (instruction >>> 56)).put((byte) (instruction >>> 48));
            code.putShort((short) (instruction >>> 32)).putInt((int) instruction);
        }
        int section = writer.section("xdp", ElfSection.PROGBITS, ElfSection.EXECUTE, code.array());
        writer.symbol("run", 0, code.limit(), ElfSymbol.Binding.GLOBAL, ElfSymbol.Type.FUNCTION, section);
        return new CodeAnalysis(ElfReader.read(writer.write()));
    }

    private static Value returned(long... instructions) {
        CodeAnalysis code = code(instructions);
        return code.returned(code.functions().get(0));
    }

    @Test
    void foldsConstantsOfEitherWidth() {
        assertThat(returned(
                        0xb7_00_0000_ffffffffL, // r0 = -1
                        0x07_00_0000_00000003L, // r0 += 3
                        EXIT))
                .isEqualTo(Value.constant(2));
        assertThat(returned(
                        0xb4_00_0000_ffffffffL, // w0 = -1
                        EXIT))
                .isEqualTo(Value.constant(0xffffffffL));
    }

    @Test
    void addsToTheFramePointerAndGetsSpilledValuesBack() {
        assertThat(returned(
                        FRAME_POINTER_TO_R1,
                        0x07_01_0000_fffffff0L, // r1 += -16
                        0x7b_1a_fff8_00000000L, // *(u64 *)(r10 - 8) = r1
                        0x79_a0_fff8_00000000L, // r0 = *(u64 *)(r10 - 8)
                        EXIT))
                .isEqualTo(Value.of(new Atom(Atom.Kind.STACK, 0, -16)));
    }

    @Test
    void joinsWhatTwoWaysBring() {
        assertThat(returned(
                                0xb7_00_0000_00000001L, // r0 = 1
                                0x15_01_0001_00000000L, // if r1 == 0 goto +1
                                0xb7_00_0000_00000002L, // r0 = 2
                                EXIT)
                        .atoms())
                .containsExactlyInAnyOrder(Atom.constant(1), Atom.constant(2));
    }

    @Test
    @Timeout(10)
    void aLoopEnds() {
        assertThat(returned(
                                0xb7_00_0000_00000000L, // r0 = 0
                                0x07_00_0000_00000001L, // r0 += 1
                                0x55_01_fffe_00000000L, // if r1 != 0 goto -2
                                EXIT)
                        .allConstant())
                .isFalse();
    }

    @Test
    void aCallLeavesNoArgumentsAndWhatItMayWriteIsForgotten() {
        Value value = returned(
                0x7a_0a_fff8_00000007L, // *(u64 *)(r10 - 8) = 7
                FRAME_POINTER_TO_R1,
                0x07_01_0000_fffffff8L, // r1 += -8
                0x85_00_0000_00000004L, // call probe_read
                0x79_a0_fff8_00000000L, // r0 = *(u64 *)(r10 - 8)
                EXIT);

        assertThat(value.atoms()).containsExactly(new Atom(Atom.Kind.RESULT, 4, 0));
    }

    @Test
    @Timeout(30)
    void anyInstructionsAreRun() {
        Random random = new Random(1);
        for (int count = 0; count < 2_000; count++) {
            long[] instructions = random.longs(40).toArray();
            CodeAnalysis code = code(instructions);
            assertThatCode(() -> new SendingFinder(
                                    code,
                                    new MapValues(
                                            ElfReader.read(new ElfWriter(ByteOrder.LITTLE_ENDIAN).write()),
                                            new Btf(ByteOrder.LITTLE_ENDIAN, 8, List.of(new BtfType.Void())),
                                            List.of()))
                            .find())
                    .doesNotThrowAnyException();
            code.states(code.functions().get(0));
        }
    }
}
