package io.github.bpf4j.processor.inference;

import io.github.bpf4j.processor.dwarf.Location;
import io.github.bpf4j.processor.dwarf.PlacedLocation;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
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

    private final Set<Long> taken = new HashSet<>();
    private final Set<Long> accessed = new HashSet<>();
    private final Set<Long> variables = new HashSet<>();
    private long least;

    private FrameSize() {}

    static long of(BpfFunction function, @Nullable MachineState[] states, List<Variable> variables) {
        FrameSize size = new FrameSize();
        variables.forEach(size::add);
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
                variables.add(frame.offset());
                least = Math.max(least, frame.offset() + Math.max(1, DwarfTypes.size(variable.type())));
            } else if (place.location() instanceof Location.FrameAddress frame) {
                variables.add(frame.offset());
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
                    taken.add(atom.offset());
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
                    accessed.add(atom.offset() + instruction.offset());
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
        for (long variable : variables) {
            score += taken.contains(variable - size) ? 4 : accessed.contains(variable - size) ? 1 : 0;
        }
        return score;
    }
}
