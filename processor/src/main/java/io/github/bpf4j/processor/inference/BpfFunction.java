package io.github.bpf4j.processor.inference;

import io.github.bpf4j.processor.dwarf.DwarfSections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The code of a function.
 *
 * @param program whether it is called by the kernel, not by other functions only
 * @param first place of its first instruction in the section
 * @param instructions by place from the first; the second half of one that takes two places is null
 * @param addresses what the constants and calls at some places refer to, as addresses of {@link DwarfSections}
 * @param kernelFunctions the names of those that are called at some places
 */
record BpfFunction(
        String name,
        boolean program,
        int sectionIndex,
        int first,
        List<@Nullable Instruction> instructions,
        Map<Integer, Long> addresses,
        Map<Integer, String> kernelFunctions) {
    long address(int place) {
        return DwarfSections.address(sectionIndex, (long) (first + place) * Instruction.SIZE);
    }

    /** The place of the instruction at an address, which may lie outside of the function. */
    long place(long address) {
        return (address - address(0)) / Instruction.SIZE;
    }

    int length() {
        return instructions.size();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof BpfFunction function
                && function.sectionIndex == sectionIndex
                && function.first == first;
    }

    @Override
    public int hashCode() {
        return 31 * sectionIndex + first;
    }
}
