package io.github.bpf4j.processor.inference;

/** What one instruction does to a state. */
final class Step {
    private static final int ADD = 0x00;
    private static final int SUBTRACT = 0x10;
    private static final int MULTIPLY = 0x20;
    private static final int OR = 0x40;
    private static final int AND = 0x50;
    private static final int SHIFT_LEFT = 0x60;
    private static final int SHIFT_RIGHT = 0x70;
    private static final int XOR = 0xa0;
    private static final int MOVE = 0xb0;
    private static final int SHIFT_RIGHT_SIGNED = 0xc0;

    private static final long LOW = 0xffffffffL;
    private static final int ARGUMENTS = 5;

    private Step() {}

    static MachineState after(BpfFunction function, int place, Instruction instruction, MachineState state) {
        int destination = instruction.destination();
        boolean writes = instruction.loadsConstant() || instruction.computes() || instruction.loads();
        if (destination >= MachineState.REGISTERS
                || instruction.source() >= MachineState.REGISTERS
                || writes && destination == MachineState.FRAME_POINTER) {
            return state; // no kernel takes this code
        }
        if (instruction.loadsConstant()) {
            return state.with(destination, constant(function, place, instruction));
        } else if (instruction.computes()) {
            return state.with(destination, computed(place, instruction, state));
        } else if (instruction.loads()) {
            return state.with(destination, loaded(place, instruction, state));
        } else if (instruction.stores()) {
            return stored(instruction, state, state.register(instruction.source()));
        } else if (instruction.storesConstant()) {
            return stored(instruction, state, Value.constant(instruction.immediate()));
        } else if (instruction.atomic()) {
            return stored(instruction, state, Value.ANYTHING).with(instruction.source(), result(place));
        } else if (instruction.calls()) {
            return state.called(result(place), afterCall(instruction, state));
        }
        return instruction.loadsPacket() ? state.with(0, result(place)) : state;
    }

    private static Value result(int place) {
        return Value.of(new Atom(Atom.Kind.RESULT, place, 0));
    }

    private static Value constant(BpfFunction function, int place, Instruction instruction) {
        long address = function.target(place);
        if (address != BpfFunction.NOWHERE) {
            return Value.of(new Atom(Atom.Kind.STATIC, 0, address));
        }
        return function.refersToKernel(place) ? result(place) : Value.constant(instruction.immediate());
    }

    private static Value computed(int place, Instruction instruction, MachineState state) {
        Value right = instruction.takesRegister()
                ? state.register(instruction.source())
                : Value.constant(instruction.immediate());
        if (instruction.operation() == MOVE && instruction.computes64() && instruction.offset() == 0) {
            return right.anything() ? result(place) : right;
        }
        Value left = instruction.operation() == MOVE ? Value.constant(0) : state.register(instruction.destination());
        if (left.anything() || right.atoms().size() != 1 || left.atoms().isEmpty() || instruction.offset() != 0) {
            return many(left, right, instruction, place);
        }
        Atom operand = right.atoms().get(0);
        return left.map(atom -> compute(place, instruction, atom, operand));
    }

    /** With several atoms on the right, one on the left is common: a base, and offsets of several ways. */
    private static Value many(Value left, Value right, Instruction instruction, int place) {
        if (right.anything() || left.atoms().size() != 1 || right.atoms().isEmpty() || instruction.offset() != 0) {
            return result(place);
        }
        Atom base = left.atoms().get(0);
        return right.map(atom -> compute(place, instruction, base, atom));
    }

    private static Atom compute(int place, Instruction instruction, Atom left, Atom right) {
        Atom unknown = new Atom(Atom.Kind.RESULT, place, 0);
        if (left.constant() && right.constant()) {
            return fold(instruction, left.offset(), right.offset(), unknown);
        }
        if (!instruction.computes64()) {
            return unknown;
        }
        if (instruction.operation() == ADD && right.constant()) {
            return left.plus(right.offset());
        } else if (instruction.operation() == ADD && left.constant()) {
            return right.plus(left.offset());
        } else if (instruction.operation() == SUBTRACT && right.constant()) {
            return left.plus(-right.offset());
        }
        return unknown;
    }

    private static Atom fold(Instruction instruction, long left, long right, Atom unknown) {
        boolean wide = instruction.computes64();
        int bits = wide ? 63 : 31;
        long a = wide ? left : left & LOW;
        long b = wide ? right : right & LOW;
        long value;
        switch (instruction.operation()) {
            case ADD -> value = a + b;
            case SUBTRACT -> value = a - b;
            case MULTIPLY -> value = a * b;
            case OR -> value = a | b;
            case AND -> value = a & b;
            case XOR -> value = a ^ b;
            case MOVE -> value = b;
            case SHIFT_LEFT -> value = a << (b & bits);
            case SHIFT_RIGHT -> value = a >>> (b & bits);
            case SHIFT_RIGHT_SIGNED -> value = wide ? a >> (b & bits) : (int) a >> (b & bits);
            default -> {
                return unknown;
            }
        }
        return Atom.constant(wide ? value : value & LOW);
    }

    private static Value loaded(int place, Instruction instruction, MachineState state) {
        Value base = state.register(instruction.source());
        if (instruction.loadsPlainly() && base.atoms().size() == 1) {
            Atom address = base.atoms().get(0);
            if (address.kind() == Atom.Kind.STACK) {
                Value value = state.slots().load(address.offset() + instruction.offset(), instruction.width());
                return value.anything() ? result(place) : value;
            }
        }
        return result(place);
    }

    private static MachineState stored(Instruction instruction, MachineState state, Value value) {
        Slots slots = state.slots();
        Value base = state.register(instruction.destination());
        for (Atom address : base.atoms()) {
            if (address.kind() == Atom.Kind.STACK) {
                long offset = address.offset() + instruction.offset();
                boolean known = base.atoms().size() == 1 && !value.atoms().isEmpty();
                slots = slots.store(offset, instruction.width(), known ? narrowed(value, instruction) : Value.ANYTHING);
            }
        }
        return state.with(slots);
    }

    /** Of a number, a store keeps the low bytes; half an address is nothing. */
    private static Value narrowed(Value value, Instruction instruction) {
        int bits = 8 * instruction.width();
        if (bits == Long.SIZE) {
            return value;
        }
        return value.allConstant()
                ? value.map(atom -> Atom.constant(atom.offset() & (1L << bits) - 1))
                : Value.ANYTHING;
    }

    /** Whoever is called may write to what it gets the address of. */
    private static Slots afterCall(Instruction instruction, MachineState state) {
        Slots slots = state.slots();
        if (instruction.callsHelper() && Helpers.onlyReads(instruction.immediate())) {
            return slots;
        }
        for (int argument = 1; argument <= ARGUMENTS; argument++) {
            for (Atom atom : state.register(argument).atoms()) {
                if (atom.kind() == Atom.Kind.STACK) {
                    slots = slots.forgetFrom(atom.offset());
                }
            }
        }
        return slots;
    }
}
