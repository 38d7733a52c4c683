package io.github.bpf4j.processor.inference;

import io.github.bpf4j.processor.dwarf.DwarfSections;
import io.github.bpf4j.processor.elf.ElfFile;
import io.github.bpf4j.processor.elf.ElfRelocation;
import io.github.bpf4j.processor.elf.ElfSection;
import io.github.bpf4j.processor.elf.ElfSymbol;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The functions of an object, decoded. */
final class BpfCode {
    private static final String TEXT = ".text";

    private final ElfFile elf;
    private final List<BpfFunction> functions = new ArrayList<>();
    private final Map<Long, BpfFunction> byAddress = new HashMap<>();

    BpfCode(ElfFile elf) {
        this.elf = elf;
        elf.sections().stream().filter(BpfCode::isCode).forEach(this::read);
    }

    private static boolean isCode(ElfSection section) {
        return section.executable() && section.type() == ElfSection.PROGBITS && section.size() > 0;
    }

    /** Whether anything in the object calls a helper that sends a record or receives one. */
    static boolean sends(ElfFile elf) {
        for (ElfSection section : elf.sections()) {
            ByteBuffer code = section.contents();
            for (int offset = 0;
                    isCode(section) && offset <= code.limit() - Instruction.SIZE;
                    offset += Instruction.SIZE) {
                if (code.get(offset) == (byte) Instruction.CALL && Helpers.sends(code.getInt(offset + 4))) {
                    return true;
                }
            }
        }
        return false;
    }

    List<BpfFunction> functions() {
        return functions;
    }

    /** The function that starts at an address. */
    Optional<BpfFunction> at(long address) {
        return Optional.ofNullable(byAddress.get(address));
    }

    private void read(ElfSection section) {
        @Nullable
        ElfRelocation[] relocations = new ElfRelocation[section.contents().limit() / Instruction.SIZE];
        for (ElfRelocation relocation : elf.relocations(section)) {
            long place = relocation.offset() / Instruction.SIZE;
            if (relocation.offset() % Instruction.SIZE == 0 && place >= 0 && place < relocations.length) {
                relocations[(int) place] = relocation;
            }
        }
        for (ElfSymbol symbol : elf.symbols(section)) {
            boolean whole = symbol.type() == ElfSymbol.Type.FUNCTION
                    && section.holds(symbol.value(), symbol.size())
                    && symbol.value() % Instruction.SIZE == 0;
            if (whole && !byAddress.containsKey(DwarfSections.address(section.index(), symbol.value()))) {
                BpfFunction function = function(section, symbol, relocations);
                functions.add(function);
                byAddress.put(function.address(0), function);
            }
        }
    }

    private BpfFunction function(ElfSection section, ElfSymbol symbol, @Nullable ElfRelocation[] relocations) {
        ByteBuffer code = section.contents();
        int start = (int) symbol.value();
        int end = (int) (symbol.value() + symbol.size());
        List<@Nullable Instruction> instructions = new ArrayList<>((end - start) / Instruction.SIZE);
        long[] targets = new long[(end - start) / Instruction.SIZE];
        Map<Integer, String> kernelFunctions = new HashMap<>();
        for (int offset = start; offset <= end - Instruction.SIZE; offset += Instruction.SIZE) {
            Instruction instruction = instruction(code, offset, end);
            ElfRelocation relocation = relocations[offset / Instruction.SIZE];
            if (relocation != null && relocation.symbol().undefined()) {
                kernelFunctions.put(instructions.size(), relocation.symbol().name());
            } else if (relocation != null) {
                targets[instructions.size()] = target(instruction, relocation.symbol());
            } else if (instruction.callsFunction()) {
                long target = offset + (instruction.immediate() + 1) * Instruction.SIZE;
                targets[instructions.size()] = DwarfSections.address(section.index(), target);
            }
            instructions.add(instruction);
            if (instruction.loadsConstant() && offset <= end - 2 * Instruction.SIZE) {
                offset += Instruction.SIZE;
                instructions.add(null);
            }
        }
        return new BpfFunction(
                symbol.name(),
                !section.name().equals(TEXT),
                section.index(),
                start / Instruction.SIZE,
                instructions,
                targets,
                kernelFunctions);
    }

    /** A call counts in instructions from the next, a constant in bytes. */
    private static long target(Instruction instruction, ElfSymbol symbol) {
        long added = instruction.calls() ? (instruction.immediate() + 1) * Instruction.SIZE : instruction.immediate();
        return DwarfSections.address(symbol.sectionIndex(), symbol.value() + added);
    }

    private Instruction instruction(ByteBuffer code, int offset, int end) {
        int operation = Byte.toUnsignedInt(code.get(offset));
        int registers = Byte.toUnsignedInt(code.get(offset + 1));
        boolean big = elf.order() == ByteOrder.BIG_ENDIAN;
        long immediate = code.getInt(offset + 4);
        if (operation == Instruction.LOAD_64 && offset <= end - 2 * Instruction.SIZE) {
            immediate = immediate & 0xffffffffL | (long) code.getInt(offset + Instruction.SIZE + 4) << 32;
        }
        return new Instruction(
                operation,
                big ? registers >>> 4 : registers & 0xf,
                big ? registers & 0xf : registers >>> 4,
                code.getShort(offset + 2),
                immediate);
    }
}
