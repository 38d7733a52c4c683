package io.github.bpf4j.processor.inspect;

/**
 * A member of a struct or union.
 *
 * @param name empty for an anonymous struct or union, whose members count as those of the whole
 * @param type C type: {@code int [4]}
 * @param declaration type and name as C writes them: {@code int counts[4]}, {@code unsigned int flags:3}
 * @param bitOffset from the start of the struct
 * @param bitSize all bits of the member; 0 for a flexible array
 * @param bitfield whether {@code bitSize} was declared
 * @param unitSize bytes of the type: for a bitfield, of the integer that it is cut from
 * @param bodyId BTF id of the anonymous struct or union that C spells out in the declaration, 0 if there is none
 * @param pointer whether that is behind a pointer, not a part of the member
 */
public record MemberReport(
        String name,
        String type,
        String declaration,
        long bitOffset,
        long bitSize,
        boolean bitfield,
        long unitSize,
        int bodyId,
        boolean pointer) {
    /** Where the integer that a bitfield is cut from starts; for other members where they start. In bytes. */
    public long unitOffset() {
        long unitBits = unitSize * Byte.SIZE;
        return bitfield && unitBits != 0 ? bitOffset / unitBits * unitSize : bitOffset / Byte.SIZE;
    }

    /** The first bit behind the member. */
    public long bitEnd() {
        return bitOffset + bitSize;
    }
}
