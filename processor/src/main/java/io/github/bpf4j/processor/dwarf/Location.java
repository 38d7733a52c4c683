package io.github.bpf4j.processor.dwarf;

/** Where a variable is, or what its value is. */
public sealed interface Location {
    /** In the stack frame, this many bytes above its lower end, a place that only the compiler knows. */
    record Frame(long offset) implements Location {}

    /** In memory, at an address of {@link DwarfSections}. */
    record Static(long address) implements Location {}

    /** In memory, at the address that a register holds, plus a number. */
    record Indirect(int register, long offset) implements Location {}

    /** Its value is in a register. */
    record Register(int number) implements Location {}

    /** Its value is that of a register and a number. */
    record Sum(int register, long offset) implements Location {}

    /** Its value is the address of this place in the stack frame, see {@link Frame}. */
    record FrameAddress(long offset) implements Location {}

    /** Its value is an address of {@link DwarfSections}. */
    record StaticAddress(long address) implements Location {}
}
