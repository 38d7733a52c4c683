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
 * @param targets what the constants and calls at the places refer to, as addresses of {@link DwarfSections}; not to be
 *     written to
 * @param kernelFunctions the names of those that are called at some places
 */
record BpfFunction(
        String name,
        boolean program,
        int sectionIndex,
        int first,
        List<@Nullable Instruction> instructions,
        long[] targets,
        Map<Integer, String> kernelFunctions) {
    /** What an instruction refers to that refers to nothing of the object. */
    static final long NOWHERE = 0;

    long address(int place) {
        return DwarfSections.address(sectionIndex, (long) (first + place) * Instruction.SIZE);
    }

    /** The place of the instruction at an address, which may lie outside of the function. */
    long place(long address) {
        return (address - address(0)) / Instruction.SIZE;
    }

    /** What the constant or call at a place refers to, or {@link #NOWHERE}. */
    long target(int place) {
        return targets[place];
    }

    /** Whether the kernel will fill in what the instruction at a place refers to. */
    boolean refersToKernel(int place) {
        return !kernelFunctions.isEmpty() && kernelFunctions.containsKey(place);
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
