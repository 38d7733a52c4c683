package io.github.bpf4j.processor.dwarf;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** A debugging information entry: a function, a variable, a type, a member. A handle; equal if of the same entry. */
public final class DwarfEntry {
    /** Of chains of origins; compilers write two. */
    private static final int LONGEST_CHAIN = 8;

    private final DwarfUnit unit;
    private final int offset;
    private final int values;
    private final Abbreviation shape;
    private @Nullable Optional<DwarfEntry> type;
    private @Nullable String name;

    /** @param values offset of the first attribute */
    DwarfEntry(DwarfUnit unit, int offset, int values, Abbreviation shape) {
        this.unit = unit;
        this.offset = offset;
        this.values = values;
        this.shape = shape;
    }

    public DwarfUnit unit() {
        return unit;
    }

    /** Where the entry is in {@code .debug_info}: different for each. */
    public int offset() {
        return offset;
    }

    int values() {
        return values;
    }

    Abbreviation shape() {
        return shape;
    }

    /** One of {@link Tag}, or another number. */
    public int tag() {
        return shape.tag();
    }

    /** The entries directly below. */
    public List<DwarfEntry> children() {
        return unit.below(this);
    }

    /** The address of the first instruction of a function; empty for one that has none, or several ranges. */
    public OptionalLong start() {
        Optional<AttributeReader> start = read(Attribute.LOW_PC);
        return start.isPresent() && start.get().isAddress()
                ? OptionalLong.of(start.get().address())
                : OptionalLong.empty();
    }

    public boolean has(int attribute) {
        return shape.indexOf(attribute) >= 0;
    }

    /** The name, of its own or of what this is a copy of; empty if anonymous. */
    public String name() {
        String known = name;
        if (known == null) {
            Optional<AttributeReader> value = withOrigin(Attribute.NAME).read(Attribute.NAME);
            known = value.isPresent() ? value.get().string() : "";
            name = known;
        }
        return known;
    }

    /** The type that this one refers to; empty for void. */
    public Optional<DwarfEntry> type() {
        Optional<DwarfEntry> known = type;
        if (known == null) {
            known = withOrigin(Attribute.TYPE).reference(Attribute.TYPE);
            type = known;
        }
        return known;
    }

    /** What this is an inlined or concrete copy of: the last of the chain. */
    public DwarfEntry origin() {
        DwarfEntry entry = this;
        for (int step = 0; step < LONGEST_CHAIN; step++) {
            Optional<DwarfEntry> origin = entry.directOrigin();
            if (origin.isEmpty()) {
                return entry;
            }
            entry = origin.get();
        }
        return entry;
    }

    private Optional<DwarfEntry> directOrigin() {
        return reference(has(Attribute.ABSTRACT_ORIGIN) ? Attribute.ABSTRACT_ORIGIN : Attribute.SPECIFICATION);
    }

    private DwarfEntry withOrigin(int attribute) {
        DwarfEntry entry = this;
        for (int step = 0; step < LONGEST_CHAIN && !entry.has(attribute); step++) {
            Optional<DwarfEntry> origin = entry.directOrigin();
            if (origin.isEmpty()) {
                return entry;
            }
            entry = origin.get();
        }
        return entry;
    }

    Optional<DwarfEntry> reference(int attribute) {
        Optional<AttributeReader> value = read(attribute);
        return value.isPresent() ? Optional.of(unit.dwarf().entry(value.get().reference())) : Optional.empty();
    }

    /** A constant, unsigned unless its form is signed; empty if absent or no constant. */
    public OptionalLong constant(int attribute) {
        Optional<AttributeReader> value = read(attribute);
        return value.isPresent() && value.get().isConstant()
                ? OptionalLong.of(value.get().constant())
                : OptionalLong.empty();
    }

    /** An address of {@link DwarfSections}. */
    Optional<Long> address(int attribute) {
        return read(attribute).filter(AttributeReader::isAddress).map(AttributeReader::address);
    }

    /** An offset in another section. */
    Optional<Long> sectionOffset(int attribute) {
        return read(attribute).filter(AttributeReader::isSectionOffset).map(AttributeReader::sectionOffset);
    }

    /** The instructions that belong to a function, block or inlined copy; none for what is only declared. */
    public List<AddressRange> ranges() {
        return RangeLists.of(this);
    }

    /** Where a variable is, and at which instructions. */
    public List<PlacedLocation> locations() {
        return LocationLists.of(this);
    }

    /** The value of an attribute, about to be read. */
    Optional<AttributeReader> read(int attribute) {
        int wanted = shape.indexOf(attribute);
        if (wanted < 0) {
            return Optional.empty();
        }
        DwarfCursor cursor = unit.cursor(values);
        shape.skip(cursor, wanted);
        return Optional.of(new AttributeReader(unit, cursor, shape.forms()[wanted], shape.constants()[wanted]));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof DwarfEntry entry && entry.unit == unit && entry.offset == offset;
    }

    @Override
    public int hashCode() {
        return offset;
    }
}
