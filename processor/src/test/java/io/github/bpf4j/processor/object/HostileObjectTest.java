package io.github.bpf4j.processor.object;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.bpf4j.processor.CpuTime;
import io.github.bpf4j.processor.InvalidObjectException;
import io.github.bpf4j.processor.btf.BtfType;
import io.github.bpf4j.processor.btf.BtfWriter;
import io.github.bpf4j.processor.elf.ElfSection;
import io.github.bpf4j.processor.elf.ElfSymbol;
import io.github.bpf4j.processor.elf.ElfWriter;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Objects in which everything refers to everything: reading takes a second at most, as for any other. */
class HostileObjectTest {
    private static final int MANY = 20_000;

    private final List<BtfType> types =
            new ArrayList<>(List.of(new BtfType.Void(), new BtfType.Int(1, "int", 4, 32, 0, true, false, false)));
    private final ElfWriter elf = new ElfWriter(ByteOrder.LITTLE_ENDIAN);

    private int add(BtfType type) {
        types.add(type);
        return types.size() - 1;
    }

    private byte[] object() {
        elf.section(".BTF", ElfSection.PROGBITS, 0, BtfWriter.write(ByteOrder.LITTLE_ENDIAN, types));
        return elf.write();
    }

    private static void reads(byte[] object) {
        CpuTime.assertBelowASecond(() -> ObjectReader.read(object));
    }

    private static void refuses(byte[] object, String message) {
        CpuTime.assertBelowASecond(() -> assertThatThrownBy(() -> ObjectReader.read(object))
                .isInstanceOf(InvalidObjectException.class)
                .hasMessageContaining(message));
    }

    /** A data section of this name with many static variables of a type. */
    private void addVariables(String section, int type, BtfType.Linkage linkage) {
        List<BtfType.SectionVariable> variables = new ArrayList<>();
        for (int count = 0; count < MANY; count++) {
            int variable = add(new BtfType.Variable(types.size(), "v" + count, type, linkage));
            variables.add(new BtfType.SectionVariable(variable, 0, 8));
        }
        add(new BtfType.DataSection(types.size(), section, 0, variables));
    }

    @Test
    void manySectionsOfOneNameAndManyVariables() {
        for (int count = 0; count < MANY; count++) {
            elf.section(".data.x", ElfSection.PROGBITS, ElfSection.ALLOC, new byte[4]);
        }
        elf.symbol("s", 0, 4, ElfSymbol.Binding.GLOBAL, ElfSymbol.Type.OBJECT, 2);
        addVariables(".data.x", 1, BtfType.Linkage.STATIC);
        byte[] object = object();

        reads(object);
        assertThat(ObjectReader.read(object).dataSections()).hasSize(MANY);
    }

    @Test
    void manyMapsOfOneStructWithManyMembers() {
        elf.section(".maps", ElfSection.PROGBITS, ElfSection.ALLOC, new byte[8]);
        int array = add(new BtfType.Array(types.size(), 1, 1, 1));
        int pointer = add(new BtfType.Pointer(types.size(), array));
        int struct = add(new BtfType.Composite(
                types.size(), "s", false, 8, Collections.nCopies(MANY, new BtfType.Member("type", pointer, 0, 0))));
        addVariables(".maps", struct, BtfType.Linkage.GLOBAL);
        for (int count = 0; count < MANY; count++) {
            elf.symbol("v" + count, 0, 4, ElfSymbol.Binding.GLOBAL, ElfSymbol.Type.OBJECT, 2);
        }
        refuses(object(), "has 20000 attributes, and libbpf knows 11");
    }

    @Test
    void manyStructOpsOfOneStructWithManyMembers() {
        int section = elf.section(".struct_ops", ElfSection.PROGBITS, ElfSection.ALLOC, new byte[8]);
        int code = elf.section("struct_ops/x", ElfSection.PROGBITS, ElfSection.EXECUTE, new byte[8]);
        int program = elf.symbol("p", 0, 8, ElfSymbol.Binding.GLOBAL, ElfSymbol.Type.FUNCTION, code);
        long[][] relocations = new long[MANY][];
        Arrays.fill(relocations, new long[] {0, 2, program});
        elf.relocations(section, relocations);
        int function = add(new BtfType.FunctionPrototype(types.size(), 0, List.of()));
        int pointer = add(new BtfType.Pointer(types.size(), function));
        List<BtfType.Member> members = new ArrayList<>(List.of(new BtfType.Member("m", pointer, 0, 0)));
        members.addAll(Collections.nCopies(MANY, new BtfType.Member("", 1, 0, 0)));
        int struct = add(new BtfType.Composite(types.size(), "s", false, 8, members));
        addVariables(".struct_ops", struct, BtfType.Linkage.STATIC);

        reads(object());
    }

    @Test
    void manyMembersBehindManyTypedefs() {
        elf.symbol("s", 0, 4, ElfSymbol.Binding.GLOBAL, ElfSymbol.Type.OBJECT, 2);
        int type = 1;
        for (int count = 0; count < 490; count++) {
            type = add(new BtfType.Typedef(types.size(), "t", type));
        }
        for (int count = 0; count < 20; count++) {
            List<BtfType.Member> members = Collections.nCopies(MANY, new BtfType.Member("m", type, 0, 0));
            add(new BtfType.Composite(types.size(), "s", false, 4, members));
        }
        reads(object());
    }

    @Test
    void manyFunctionsAndRelocationsAtOnePlace() {
        int code = elf.section("xdp", ElfSection.PROGBITS, ElfSection.EXECUTE, new byte[8 * MANY]);
        for (int count = 0; count < MANY; count++) {
            elf.symbol("f" + count, 0, 8 * MANY, ElfSymbol.Binding.GLOBAL, ElfSymbol.Type.FUNCTION, code);
        }
        long[][] relocations = new long[MANY][];
        Arrays.fill(relocations, new long[] {8, 1, 1});
        elf.relocations(code, relocations);

        refuses(object(), "by an instruction that takes no address");
    }
}
