package io.github.bpf4j.processor.inference;

import java.util.Arrays;

/** What registers and frame may hold before an instruction. Immutable: the registers are not to be written to. */
record MachineState(Value[] registers, Slots slots) {
    static final int REGISTERS = 11;
    static final int FRAME_POINTER = 10;
    private static final int ARGUMENTS = 5;

    /** At the begin of a function. */
    static MachineState entry() {
        Value[] registers = new Value[REGISTERS];
        Arrays.fill(registers, Value.UNSET);
        for (int argument = 1; argument <= ARGUMENTS; argument++) {
            registers[argument] = Value.of(new Atom(Atom.Kind.ARGUMENT, argument, 0));
        }
        registers[FRAME_POINTER] = Value.of(new Atom(Atom.Kind.STACK, 0, 0));
        return new MachineState(registers, Slots.EMPTY);
    }

    Value register(int number) {
        return registers[number];
    }

    MachineState with(int register, Value value) {
        if (registers[register] == value) {
            return this;
        }
        Value[] changed = registers.clone();
        changed[register] = value;
        return new MachineState(changed, slots);
    }

    MachineState with(Slots changed) {
        return changed == slots ? this : new MachineState(registers, changed);
    }

    /** After a call: the result in r0, nothing in the registers of the arguments. */
    MachineState called(Value result, Slots after) {
        Value[] changed = registers.clone();
        changed[0] = result;
        for (int argument = 1; argument <= ARGUMENTS; argument++) {
            changed[argument] = Value.UNSET;
        }
        return new MachineState(changed, after);
    }

    /**
     * What holds on both ways to an instruction; this very state if the other adds nothing.
     *
     * @param again whether the other way comes from behind the instruction: the end of a loop
     */
    MachineState or(MachineState other, boolean again) {
        Value[] joined = null;
        for (int register = 0; register < REGISTERS; register++) {
            Value mine = registers[register];
            Value theirs = other.registers[register];
            Value value = mine == theirs ? mine : again ? mine.orAgain(theirs) : mine.or(theirs);
            if (value != mine) {
                joined = joined == null ? registers.clone() : joined;
                joined[register] = value;
            }
        }
        Slots joinedSlots = slots.or(other.slots, again);
        if (joined == null && joinedSlots == slots) {
            return this;
        }
        return new MachineState(joined == null ? registers : joined, joinedSlots);
    }

    boolean sameAs(MachineState other) {
        for (int register = 0; register < REGISTERS; register++) {
            Value mine = registers[register];
            Value theirs = other.registers[register];
            if (mine != theirs && !mine.equals(theirs)) {
                return false;
            }
        }
        return slots.sameAs(other.slots);
    }
}
