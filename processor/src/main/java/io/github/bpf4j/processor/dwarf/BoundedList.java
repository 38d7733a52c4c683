package io.github.bpf4j.processor.dwarf;

import java.util.Optional;

/**
 * Reads the entries that lists of ranges and lists of locations have in common: pairs of addresses, given in several
 * ways, some of them relative to a base that other entries change.
 */
final class BoundedList {
    /** Of {@code DW_RLE_*} and {@code DW_LLE_*}, in which the same things have different numbers. */
    enum Kind {
        END,
        BASE_INDEX,
        INDEX_INDEX,
        INDEX_LENGTH,
        OFFSETS,
        DEFAULT,
        BASE,
        ADDRESSES,
        ADDRESS_LENGTH
    }

    private final DwarfUnit unit;
    private final DwarfCursor cursor;
    private long base;

    BoundedList(DwarfUnit unit, DwarfCursor cursor) {
        this.unit = unit;
        this.cursor = cursor;
        this.base = unit.baseAddress();
    }

    /** The range of the next entry of a DWARF 5 list; empty for one that changes the base. */
    Optional<AddressRange> next(Kind kind) {
        switch (kind) {
            case BASE_INDEX -> base = unit.address(cursor.uleb());
            case BASE -> base = cursor.u64();
            case INDEX_INDEX -> {
                long begin = unit.address(cursor.uleb());
                return Optional.of(new AddressRange(begin, unit.address(cursor.uleb())));
            }
            case INDEX_LENGTH -> {
                long begin = unit.address(cursor.uleb());
                return Optional.of(new AddressRange(begin, begin + cursor.uleb()));
            }
            case OFFSETS -> {
                long begin = cursor.uleb();
                return Optional.of(relative(begin, cursor.uleb()));
            }
            case ADDRESSES -> {
                long begin = cursor.u64();
                return Optional.of(new AddressRange(begin, cursor.u64()));
            }
            case ADDRESS_LENGTH -> {
                long begin = cursor.u64();
                return Optional.of(new AddressRange(begin, begin + cursor.uleb()));
            }
            default -> {}
        }
        return Optional.empty();
    }

    /**
     * The range of the next entry of a DWARF 4 list; empty for one that changes the base.
     *
     * @param begin the first word of the entry
     * @param end the second, which the caller has found not to end the list
     */
    Optional<AddressRange> next(long begin, long end) {
        if (begin == -1) {
            base = end;
            return Optional.empty();
        }
        return Optional.of(relative(begin, end));
    }

    /** Assemblers that relocate the entries of a list have added the base to them. */
    private AddressRange relative(long begin, long end) {
        return DwarfSections.absolute(begin)
                ? new AddressRange(begin, end)
                : new AddressRange(base + begin, base + end);
    }
}
