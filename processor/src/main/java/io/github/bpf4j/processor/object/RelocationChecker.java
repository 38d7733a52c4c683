package io.github.bpf4j.processor.object;

import io.github.bpf4j.processor.InvalidObjectException;
import io.github.bpf4j.processor.elf.ElfFile;
import io.github.bpf4j.processor.elf.ElfRelocation;
import io.github.bpf4j.processor.elf.ElfSection;
import io.github.bpf4j.processor.elf.ElfSymbol;
import java.nio.ByteOrder;
import java.util.Optional;
import java.util.Set;

/**
 * Checks that libbpf can resolve what the instructions refer to: functions in {@code .text}, maps, variables, and what
 * the kernel provides.
 */
final class RelocationChecker {
    private static final int INSTRUCTION = 8;
    private static final int CALL = 0x85;
    private static final int LOAD_ADDRESS = 0x18;
    /** Source register of a call to a function of the object, {@code BPF_PSEUDO_CALL}. */
    private static final int CALL_FUNCTION = 1;
    /** First of the section numbers that mean something else. */
    private static final int RESERVED = 0xff00;
    /** Tables of indirect jumps. */
    private static final String JUMP_TABLES = ".jumptables";

    private final ElfFile elf;
    private final Functions functions;
    private final Set<Long> maps;

    /** @param maps offsets of the maps in {@code .maps} */
    RelocationChecker(ElfFile elf, Functions functions, Set<Long> maps) {
        this.elf = elf;
        this.functions = functions;
        this.maps = maps;
    }

    /** @throws InvalidObjectException if libbpf could not resolve a relocation */
    void check() {
        for (ElfSection section : elf.sections()) {
            if (section.executable() && !section.name().startsWith(".debug_")) {
                elf.relocations(section).forEach(relocation -> check(section, relocation));
            }
        }
    }

    private void check(ElfSection section, ElfRelocation relocation) {
        ElfSymbol symbol = relocation.symbol();
        if (symbol.sectionIndex() >= RESERVED) {
            throw new InvalidObjectException("The code in section " + section.name() + " refers to " + symbol.name()
                    + ", which is in no section: give the variable an initial value");
        }
        if (symbol.sectionIndex() >= elf.sections().size()
                || relocation.offset() % INSTRUCTION != 0
                || !holdsInstruction(section, relocation.offset())) {
            throw new InvalidObjectException("Section " + section.name() + " has a relocation at "
                    + Long.toUnsignedString(relocation.offset()) + " that is damaged");
        }
        Optional<ElfSymbol> function = functions.at(section.index(), relocation.offset());
        if (function.isPresent()) {
            check(function.get(), section, relocation);
        }
    }

    private static boolean holdsInstruction(ElfSection section, long offset) {
        return offset >= 0 && offset <= section.contents().limit() - INSTRUCTION;
    }

    private void check(ElfSymbol function, ElfSection section, ElfRelocation relocation) {
        ElfSymbol symbol = relocation.symbol();
        int offset = (int) relocation.offset();
        int code = Byte.toUnsignedInt(section.contents().get(offset));
        if (code != CALL && code != LOAD_ADDRESS) {
            throw unresolved(function, symbol, "by an instruction that takes no address");
        }
        if (ExternReader.isExtern(symbol)) {
            return;
        }
        ElfSection target = elf.sections().get(symbol.sectionIndex());
        boolean text = Functions.isText(target);
        if (code == CALL) {
            if (sourceRegister(section.contents().get(offset + 1)) != CALL_FUNCTION || !text) {
                throw unresolved(
                        function,
                        symbol,
                        "by a call: functions that others call have to be in .text, without SEC(…), and inline if they"
                                + " are to be part of their caller");
            }
        } else if (!(text && isFunction(symbol)) && !holdsData(target, symbol)) {
            throw unresolved(
                    function,
                    symbol,
                    "in section " + target.name() + ", which holds neither a map nor variables: those belong in .maps,"
                            + " .data, .rodata or .bss");
        }
    }

    private int sourceRegister(byte registers) {
        int number = Byte.toUnsignedInt(registers);
        return elf.order() == ByteOrder.BIG_ENDIAN ? number & 0xf : number >>> 4;
    }

    private static boolean isFunction(ElfSymbol symbol) {
        return symbol.binding() == ElfSymbol.Binding.LOCAL
                ? symbol.type() == ElfSymbol.Type.SECTION
                : symbol.type() == ElfSymbol.Type.FUNCTION;
    }

    private boolean holdsData(ElfSection section, ElfSymbol symbol) {
        return section.name().equals(MapReader.SECTION) && maps.contains(symbol.value())
                || DataSectionReader.kind(section).isPresent()
                || section.name().equals(JUMP_TABLES);
    }

    private InvalidObjectException unresolved(ElfSymbol function, ElfSymbol symbol, String how) {
        String name = symbol.name().isEmpty()
                        && symbol.sectionIndex() < elf.sections().size()
                ? "section " + elf.sections().get(symbol.sectionIndex()).name()
                : symbol.name();
        return new InvalidObjectException("Function " + function.name() + " refers to " + name + " " + how);
    }
}
