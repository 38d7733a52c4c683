package io.github.bpf4j.processor.dwarf;

import io.github.bpf4j.processor.dwarf.BoundedList.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The locations of a variable: one, or a list in {@code .debug_loclists} or, before DWARF 5, {@code .debug_loc}. */
final class LocationLists {
    /** By {@code DW_LLE_*}. */
    private static final Kind[] KINDS = {
        Kind.END,
        Kind.BASE_INDEX,
        Kind.INDEX_INDEX,
        Kind.INDEX_LENGTH,
        Kind.OFFSETS,
        Kind.DEFAULT,
        Kind.BASE,
        Kind.ADDRESSES,
        Kind.ADDRESS_LENGTH
    };

    private static final AddressRange NOWHERE = new AddressRange(0, 0);

    private LocationLists() {}

    static List<PlacedLocation> of(DwarfEntry entry) {
        Optional<AttributeReader> attribute = entry.read(Attribute.LOCATION);
        List<PlacedLocation> locations = new ArrayList<>();
        if (attribute.isEmpty()) {
            return locations;
        }
        AttributeReader value = attribute.get();
        if (value.isBlock()) {
            LocationExpression.read(entry.unit(), value.block())
                    .ifPresent(location -> locations.add(new PlacedLocation(true, NOWHERE, location)));
        } else if (entry.unit().header().version() >= 5) {
            lists(entry.unit(), value, locations);
        } else {
            pairs(entry.unit(), value, locations);
        }
        return locations;
    }

    private static void lists(DwarfUnit unit, AttributeReader attribute, List<PlacedLocation> locations) {
        DwarfCursor cursor = ListTable.open(unit, ".debug_loclists", unit.locationLists(), attribute);
        BoundedList list = new BoundedList(unit, cursor);
        for (Kind kind = ListTable.kind(cursor, KINDS); kind != Kind.END; kind = ListTable.kind(cursor, KINDS)) {
            Optional<AddressRange> range = list.next(kind);
            if (range.isPresent() || kind == Kind.DEFAULT) {
                read(unit, cursor, cursor.uleb(), kind == Kind.DEFAULT, range.orElse(NOWHERE), locations);
            }
        }
    }

    private static void pairs(DwarfUnit unit, AttributeReader attribute, List<PlacedLocation> locations) {
        DwarfCursor cursor = unit.sections().cursor(".debug_loc", attribute.sectionOffset());
        BoundedList list = new BoundedList(unit, cursor);
        while (true) {
            long begin = cursor.u64();
            long end = cursor.u64();
            if (begin == 0 && end == 0) {
                return;
            }
            Optional<AddressRange> range = list.next(begin, end);
            if (range.isPresent()) {
                read(unit, cursor, cursor.u16(), false, range.get(), locations);
            }
        }
    }

    private static void read(
            DwarfUnit unit,
            DwarfCursor cursor,
            long length,
            boolean everywhere,
            AddressRange range,
            List<PlacedLocation> locations) {
        LocationExpression.read(unit, cursor.part(length))
                .ifPresent(location -> locations.add(new PlacedLocation(everywhere, range, location)));
    }
}
