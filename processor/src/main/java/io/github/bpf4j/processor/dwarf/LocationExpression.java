package io.github.bpf4j.processor.dwarf;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads {@code DW_OP_*} expressions, as far as compilers write them for BPF; all else is no location.
 *
 * <p>Of a variable in pieces, one piece in memory tells where all of it would be.
 */
final class LocationExpression {
    private static final int ADDR = 0x03;
    private static final int CONST1U = 0x08;
    private static final int CONST1S = 0x09;
    private static final int CONST2U = 0x0a;
    private static final int CONST2S = 0x0b;
    private static final int CONST4U = 0x0c;
    private static final int CONST4S = 0x0d;
    private static final int CONST8U = 0x0e;
    private static final int CONST8S = 0x0f;
    private static final int CONSTU = 0x10;
    private static final int CONSTS = 0x11;
    private static final int PLUS_UCONST = 0x23;
    private static final int LIT0 = 0x30;
    private static final int REG0 = 0x50;
    private static final int BREG0 = 0x70;
    private static final int REGX = 0x90;
    private static final int FBREG = 0x91;
    private static final int BREGX = 0x92;
    private static final int PIECE = 0x93;
    private static final int STACK_VALUE = 0x9f;
    private static final int ADDRX = 0xa1;

    /** r10, the only register that code cannot change. */
    private static final int FRAME_POINTER = 10;

    private final DwarfUnit unit;
    private final DwarfCursor cursor;
    /** What the operators so far amount to; null for nothing, or nothing that is of use. */
    private @Nullable Location location;

    private boolean number;

    private LocationExpression(DwarfUnit unit, DwarfCursor cursor) {
        this.unit = unit;
        this.cursor = cursor;
    }

    /** @param expression over its bytes and no others */
    static Optional<Location> read(DwarfUnit unit, DwarfCursor expression) {
        return new LocationExpression(unit, expression).read();
    }

    private Optional<Location> read() {
        long pieceOffset = 0;
        while (!cursor.atEnd()) {
            int operator = cursor.u8();
            if (operator == PIECE) {
                if (location instanceof Location.Frame frame) {
                    return Optional.of(new Location.Frame(frame.offset() - pieceOffset));
                }
                pieceOffset += cursor.uleb();
                location = null;
                number = false;
            } else if (!apply(operator)) {
                return Optional.empty();
            }
        }
        return pieceOffset == 0 && !number ? Optional.ofNullable(location) : Optional.empty();
    }

    /** Whether the operator is one of those that are of use. */
    private boolean apply(int operator) {
        if (operator >= REG0 && operator < REG0 + 32) {
            location = new Location.Register(operator - REG0);
            return true;
        }
        if (operator >= BREG0 && operator < BREG0 + 32) {
            return base(operator - BREG0, cursor.sleb());
        }
        if (operator >= LIT0 && operator < LIT0 + 32) {
            return constant();
        }
        switch (operator) {
            case ADDR -> location = new Location.Static(cursor.u64());
            case ADDRX -> location = new Location.Static(unit.address(cursor.uleb()));
            case REGX -> location = new Location.Register(cursor.smallUleb());
            case BREGX -> {
                return base(cursor.smallUleb(), cursor.sleb());
            }
            case FBREG -> location = new Location.Frame(cursor.sleb());
            case PLUS_UCONST -> {
                return plus(cursor.uleb());
            }
            case STACK_VALUE -> {
                return value();
            }
            case CONST1U, CONST1S -> cursor.skip(1);
            case CONST2U, CONST2S -> cursor.skip(2);
            case CONST4U, CONST4S -> cursor.skip(4);
            case CONST8U, CONST8S -> cursor.skip(8);
            case CONSTU, CONSTS -> cursor.skipLeb();
            default -> {
                return false;
            }
        }
        return location != null || constant();
    }

    private boolean constant() {
        location = null;
        number = true;
        return true;
    }

    private boolean base(int register, long offset) {
        location = register == FRAME_POINTER ? new Location.Frame(offset) : new Location.Indirect(register, offset);
        return true;
    }

    private boolean plus(long offset) {
        if (location instanceof Location.Frame frame) {
            location = new Location.Frame(frame.offset() + offset);
        } else if (location instanceof Location.Static place) {
            location = new Location.Static(place.address() + offset);
        } else if (location instanceof Location.Indirect place) {
            location = new Location.Indirect(place.register(), place.offset() + offset);
        } else {
            return number;
        }
        return true;
    }

    private boolean value() {
        if (location instanceof Location.Frame frame) {
            location = new Location.FrameAddress(frame.offset());
        } else if (location instanceof Location.Static place) {
            location = new Location.StaticAddress(place.address());
        } else if (location instanceof Location.Indirect place) {
            location = new Location.Sum(place.register(), place.offset());
        } else {
            return number;
        }
        return true;
    }
}
