package io.github.bpf4j.processor.dwarf;

/** Reads one value of an attribute, once. */
final class AttributeReader {
    private final DwarfUnit unit;
    private final DwarfCursor cursor;
    private final int form;
    private final long implicit;

    /** @param implicit the value, for {@link Form#IMPLICIT_CONST} */
    AttributeReader(DwarfUnit unit, DwarfCursor cursor, int form, long implicit) {
        this.unit = unit;
        this.cursor = cursor;
        this.form = form;
        this.implicit = implicit;
    }

    boolean isConstant() {
        return switch (form) {
            case Form.DATA1, Form.DATA2, Form.DATA4, Form.DATA8, Form.SDATA, Form.UDATA, Form.IMPLICIT_CONST -> true;
            default -> false;
        };
    }

    long constant() {
        return switch (form) {
            case Form.SDATA -> cursor.sleb();
            case Form.UDATA -> cursor.uleb();
            case Form.IMPLICIT_CONST -> implicit;
            default -> cursor.unsigned(Form.size(form, 0));
        };
    }

    boolean isAddress() {
        return switch (form) {
            case Form.ADDRESS, Form.ADDRX, Form.ADDRX1, Form.ADDRX2, Form.ADDRX3, Form.ADDRX4 -> true;
            default -> false;
        };
    }

    long address() {
        return switch (form) {
            case Form.ADDRESS -> cursor.u64();
            case Form.ADDRX -> unit.address(cursor.uleb());
            default -> unit.address(cursor.unsigned(Form.size(form, 0)));
        };
    }

    boolean isSectionOffset() {
        return form == Form.SECTION_OFFSET;
    }

    long sectionOffset() {
        return cursor.unsigned(unit.header().offsetSize());
    }

    boolean isListIndex() {
        return form == Form.LOCATION_LIST || form == Form.RANGE_LIST;
    }

    long listIndex() {
        return cursor.uleb();
    }

    boolean isBlock() {
        return switch (form) {
            case Form.BLOCK, Form.BLOCK1, Form.BLOCK2, Form.BLOCK4, Form.EXPRESSION -> true;
            default -> false;
        };
    }

    /** The bytes of a block or an expression. */
    DwarfCursor block() {
        long length = switch (form) {
            case Form.BLOCK1 -> cursor.u8();
            case Form.BLOCK2 -> cursor.u16();
            case Form.BLOCK4 -> cursor.u32();
            default -> cursor.uleb();
        };
        return cursor.part(length);
    }

    /** The offset in {@code .debug_info} of the entry that is referred to. */
    long reference() {
        return switch (form) {
            case Form.REF1, Form.REF2, Form.REF4, Form.REF8 -> unitStart() + cursor.unsigned(Form.size(form, 0));
            case Form.REF_UDATA -> unitStart() + cursor.uleb();
            case Form.REF_ADDR -> cursor.unsigned(unit.header().offsetSize());
            default ->
                throw cursor.invalid(
                        "refers to an entry at " + cursor.offset() + " by form 0x" + Integer.toHexString(form));
        };
    }

    /** References count from the header of the unit. */
    private long unitStart() {
        return unit.header().start();
    }

    String string() {
        int offsetSize = unit.header().offsetSize();
        return switch (form) {
            case Form.STRING -> cursor.string();
            case Form.STRP -> unit.sections().string(Dwarf.STRINGS, cursor.unsigned(offsetSize));
            case Form.LINE_STRP -> unit.sections().string(Dwarf.LINE_STRINGS, cursor.unsigned(offsetSize));
            case Form.STRX -> unit.indexedString(cursor.uleb());
            case Form.STRX1, Form.STRX2, Form.STRX3, Form.STRX4 ->
                unit.indexedString(cursor.unsigned(Form.size(form, 0)));
            default ->
                throw cursor.invalid("has a name at " + cursor.offset() + " of form 0x" + Integer.toHexString(form));
        };
    }
}
