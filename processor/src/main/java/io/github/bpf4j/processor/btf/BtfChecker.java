package io.github.bpf4j.processor.btf;

/**
 * Checks the records of a table one by one: names, ids and numbers; then, by {@link BtfLayout}, how they fit together.
 */
final class BtfChecker {
    private static final int LARGEST_INTEGER = 128;

    private final BtfTable table;
    private final int pointerSize;

    BtfChecker(BtfTable table, int pointerSize) {
        this.table = table;
        this.pointerSize = pointerSize;
    }

    void check() {
        for (int id = 1; id < table.count(); id++) {
            BtfKind kind = table.kind(id);
            table.strings().checked(table.nameOffset(id));
            if (kind.refers()) {
                checkReference(id, kind, table.value(id));
            }
            if (kind.entryWords() > 0) {
                checkEntries(id, kind);
            }
            checkNumbers(id, kind);
        }
        new BtfLayout(table, pointerSize).check();
    }

    private void checkEntries(int id, BtfKind kind) {
        int end = table.entries(id) * kind.entryWords();
        for (int entry = 0; entry < end; entry += kind.entryWords()) {
            if (kind.nameWord() >= 0) {
                table.strings().checked(table.word(id, entry + kind.nameWord()));
            }
            if (kind.typeWord() >= 0) {
                checkReference(id, kind, table.word(id, entry + kind.typeWord()));
            }
        }
    }

    private void checkReference(int id, BtfKind from, int target) {
        if (target < 0 || target >= table.count()) {
            throw table.invalid(
                    id,
                    "refers to type " + Integer.toUnsignedString(target) + "; the table ends at "
                            + (table.count() - 1));
        }
        BtfKind kind = table.kind(target);
        boolean fits = switch (from) {
            case FUNCTION -> kind == BtfKind.FUNCTION_PROTOTYPE;
            case DATA_SECTION -> kind == BtfKind.VARIABLE || kind == BtfKind.FUNCTION;
            case DECLARATION_TAG -> kind != BtfKind.DECLARATION_TAG;
            default -> kind.ctype();
        };
        if (!fits) {
            throw table.invalid(id, "cannot refer to type " + target + ", a " + kind);
        }
    }

    private void checkNumbers(int id, BtfKind kind) {
        switch (kind) {
            case INT -> checkInteger(id);
            case ARRAY -> {
                checkReference(id, kind, table.word(id, 0));
                checkReference(id, kind, table.word(id, 1));
            }
            case ENUM, ENUM64 -> checkEnum(id);
            case FLOAT -> checkSize(id, LARGEST_INTEGER / 8);
            case FUNCTION -> checkLinkage(id, table.entries(id));
            case VARIABLE -> checkLinkage(id, table.word(id, 0));
            case DECLARATION_TAG -> {
                if (table.word(id, 0) < -1) {
                    throw table.invalid(id, "tags component " + table.word(id, 0));
                }
            }
            default -> {}
        }
    }

    private void checkInteger(int id) {
        checkSize(id, LARGEST_INTEGER / 8);
        BtfInteger integer = BtfInteger.of(table.word(id, 0));
        if (integer.bits() + integer.bitOffset() > 8 * table.value(id)) {
            throw table.invalid(
                    id,
                    "has " + integer.bits() + " bits from bit " + integer.bitOffset() + " on in " + table.value(id)
                            + " bytes");
        }
    }

    private void checkSize(int id, int largest) {
        int size = table.value(id);
        if (size < 1 || size > largest) {
            throw table.invalid(id, "has " + Integer.toUnsignedString(size) + " bytes");
        }
    }

    /** An enum that is only declared has no constants and no size. */
    private void checkEnum(int id) {
        int size = table.value(id);
        boolean declared = size == 0 && table.entries(id) == 0;
        if (!declared && (size < 1 || size > Long.BYTES || Integer.bitCount(size) != 1)) {
            throw table.invalid(id, "has " + Integer.toUnsignedString(size) + " bytes");
        }
    }

    private void checkLinkage(int id, int linkage) {
        if (linkage < 0 || linkage >= BtfType.Linkage.values().length) {
            throw table.invalid(id, "has linkage " + Integer.toUnsignedString(linkage));
        }
    }
}
