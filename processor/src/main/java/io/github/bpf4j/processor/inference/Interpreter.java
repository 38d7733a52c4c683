package io.github.bpf4j.processor.inference;

import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/**
 * Runs a function on abstract values, all ways through it at once, until nothing new comes up.
 *
 * <p>What two ways bring along to an instruction is joined. Registers grow by a few atoms only before they may hold
 * anything, so that this ends; a limit on visits keeps made-up code from taking long about it.
 */
final class Interpreter {
    private static final int MOST_VISITS = 100;

    private final BpfFunction function;
    private final FlowOrder order;
    private final @Nullable MachineState[] states;
    private final byte[] visits;
    /** By the index in the order. */
    private final BitSet pending = new BitSet();

    private Interpreter(BpfFunction function) {
        this.function = function;
        this.order = new FlowOrder(function);
        this.states = new MachineState[function.length()];
        this.visits = new byte[function.length()];
    }

    /** The states before each instruction; null for one that is never reached. */
    static @Nullable MachineState[] run(BpfFunction function) {
        Interpreter interpreter = new Interpreter(function);
        if (interpreter.states.length > 0) {
            interpreter.run();
        }
        return interpreter.states;
    }

    private void run() {
        states[0] = MachineState.entry();
        pending.set(order.index(0));
        int index = order.index(0);
        while (index >= 0) {
            pending.clear(index);
            index = pending.nextSetBit(Math.min(index, runFrom(index)));
        }
    }

    /**
     * Runs up to the next instruction that others jump to, or until nothing new comes up.
     *
     * @return the least index that something new was found for
     */
    private int runFrom(int index) {
        int least = index;
        int place = order.place(index);
        MachineState state = states[place];
        while (state != null) {
            Instruction instruction = function.instructions().get(place);
            if (instruction == null || visits[place] == MOST_VISITS) {
                break;
            }
            visits[place]++;
            if (instruction.jumps()) {
                int target = order.target(place, instruction);
                least = target < 0 ? least : Math.min(least, reach(target, index, state));
            } else {
                state = Step.after(function, place, instruction, state);
            }
            place += instruction.loadsConstant() ? 2 : 1;
            if (instruction.leaves() || place >= states.length) {
                break;
            }
            if (order.isJoin(place)) {
                return Math.min(least, reach(place, index, state));
            }
            MachineState before = states[place];
            if (before != null && state.sameAs(before)) {
                break;
            }
            states[place] = state;
        }
        return least;
    }

    /** @return the index of the place */
    private int reach(int place, int from, MachineState state) {
        int index = order.index(place);
        MachineState before = states[place];
        MachineState joined = before == null ? state : before.or(state, index <= from);
        if (joined != before) {
            states[place] = joined;
            pending.set(index);
        }
        return index;
    }
}
