package io.github.bpf4j.processor.dwarf;

import io.github.bpf4j.processor.dwarf.BoundedList.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The instructions of an entry: one range, or a list in {@code .debug_rnglists} or, before DWARF 5, {@code .debug_ranges}. */
final class RangeLists {
    /** By {@code DW_RLE_*}. */
    private static final Kind[] KINDS = {
        Kind.END,
        Kind.BASE_INDEX,
        Kind.INDEX_INDEX,
        Kind.INDEX_LENGTH,
        Kind.OFFSETS,
        Kind.BASE,
        Kind.ADDRESSES,
        Kind.ADDRESS_LENGTH
    };

    private RangeLists() {}

    static List<AddressRange> of(DwarfEntry entry) {
        Optional<AttributeReader> ranges = entry.read(Attribute.RANGES);
        if (ranges.isPresent()) {
            return entry.unit().header().version() >= 5
                    ? lists(entry.unit(), ranges.get())
                    : pairs(entry.unit(), ranges.get());
        }
        Optional<Long> begin = entry.address(Attribute.LOW_PC);
        Optional<AttributeReader> end = entry.read(Attribute.HIGH_PC);
        if (begin.isEmpty() || end.isEmpty()) {
            return List.of();
        }
        return List.of(new AddressRange(
                begin.get(),
                end.get().isAddress()
                        ? end.get().address()
                        : begin.get() + end.get().constant()));
    }

    private static List<AddressRange> lists(DwarfUnit unit, AttributeReader attribute) {
        DwarfCursor cursor = ListTable.open(unit, ".debug_rnglists", unit.rangeLists(), attribute);
        BoundedList list = new BoundedList(unit, cursor);
        List<AddressRange> ranges = new ArrayList<>();
        for (Kind kind = ListTable.kind(cursor, KINDS); kind != Kind.END; kind = ListTable.kind(cursor, KINDS)) {
            list.next(kind).ifPresent(ranges::add);
        }
        return ranges;
    }

    private static List<AddressRange> pairs(DwarfUnit unit, AttributeReader attribute) {
        DwarfCursor cursor = unit.sections().cursor(".debug_ranges", attribute.sectionOffset());
        BoundedList list = new BoundedList(unit, cursor);
        List<AddressRange> ranges = new ArrayList<>();
        while (true) {
            long begin = cursor.u64();
            long end = cursor.u64();
            if (begin == 0 && end == 0) {
                return ranges;
            }
            list.next(begin, end).ifPresent(ranges::add);
        }
    }
}
