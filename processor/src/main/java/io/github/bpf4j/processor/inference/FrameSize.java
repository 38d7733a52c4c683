package io.github.bpf4j.processor.inference;

import io.github.bpf4j.processor.dwarf.Location;
import io.github.bpf4j.processor.dwarf.PlacedLocation;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds out how large the stack frame of a function is.
 *
 * <p>The DWARF counts from the lower end of the frame, the code from r10, the upper end; the size is recorded nowhere.
 * But the code takes the addresses of variables, and few sizes put many variables onto such addresses.
 */
final class FrameSize {
    private static final long LARGEST = 512;
    private static final long STEP = 8;

    /** By their distance from r10, downwards. */
    private final BitSet taken = new BitSet();

    private final BitSet accessed = new BitSet();
    /** By their distance from the lower end. */
    private final BitSet variables = new BitSet();

    private long least;

    private FrameSize() {}

    static long of(BpfFunction function, @Nullable MachineState[] states, List<Variable> variables) {
        FrameSize size = new FrameSize();
        for (Variable variable : variables) {
            size.add(variable);
        }
        if (size.variables.isEmpty()) {
            return 0;
        }
        MachineState last = MachineState.entry();
        for (int place = 0; place < states.length; place++) {
            MachineState state = states[place];
            Instruction instruction = function.instructions().get(place);
            if (state != null && instruction != null) {
                size.addRegisters(state, last);
                size.addAccess(instruction, state);
                last = state;
            }
        }
        return size.search();
    }

    private void add(Variable variable) {
        for (PlacedLocation place : variable.locations()) {
            if (place.location() instanceof Location.Frame frame) {
                mark(variables, frame.offset());
                least = Math.max(least, frame.offset() + Math.max(1, DwarfTypes.size(variable.type())));
            } else if (place.location() instanceof Location.FrameAddress frame) {
                mark(variables, frame.offset());
            }
        }
    }

    /** @param last a state before, whose registers are known */
    private void addRegisters(MachineState state, MachineState last) {
        for (int register = 0; register < MachineState.FRAME_POINTER; register++) {
            Value value = state.register(register);
            for (int index = 0;
                    value != last.register(register) && index < value.atoms().size();
                    index++) {
                Atom atom = value.atoms().get(index);
                if (atom.kind() == Atom.Kind.STACK) {
                    mark(taken, -atom.offset());
                    least = Math.max(least, -atom.offset());
                }
            }
        }
    }

    private void addAccess(Instruction instruction, MachineState state) {
        boolean stores = instruction.stores() || instruction.storesConstant();
        int base = stores ? instruction.destination() : instruction.source();
        if ((stores || instruction.loads()) && base < MachineState.REGISTERS) {
            for (Atom atom : state.register(base).atoms()) {
                if (atom.kind() == Atom.Kind.STACK) {
                    mark(accessed, -atom.offset() - instruction.offset());
                    least = Math.max(least, -atom.offset() - instruction.offset());
                }
            }
        }
    }

    private long search() {
        long best = (least + STEP - 1) / STEP * STEP;
        long bestScore = -1;
        for (long size = best; size <= LARGEST; size += STEP) {
            long score = score(size);
            if (score > bestScore) {
                best = size;
                bestScore = score;
            }
        }
        return best;
    }

    /** A variable whose address the code takes says more than one that is just accessed. */
    private long score(long size) {
        long score = 0;
        for (int variable = variables.nextSetBit(0);
                variable >= 0 && variable <= size;
                variable = variables.nextSetBit(variable + 1)) {
            int distance = (int) size - variable;
            score += taken.get(distance) ? 4 : accessed.get(distance) ? 1 : 0;
        }
        return score;
    }

    private static void mark(BitSet places, long place) {
        if (place >= 0 && place <= LARGEST) {
            places.set((int) place);
        }
    }
}
