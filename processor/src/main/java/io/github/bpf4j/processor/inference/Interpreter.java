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
    private final @Nullable MachineState[] states;
    private final byte[] visits;
    private final BitSet joins = new BitSet();
    private final BitSet pending = new BitSet();

    private Interpreter(BpfFunction function) {
        this.function = function;
        this.states = new MachineState[function.length()];
        this.visits = new byte[function.length()];
    }

    /** The states before each instruction; null for one that is never reached. */
    static @Nullable MachineState[] run(BpfFunction function) {
        Interpreter interpreter = new Interpreter(function);
        interpreter.findJoins();
        interpreter.run();
        return interpreter.states;
    }

    private void findJoins() {
        for (int place = 0; place < function.length(); place++) {
            Instruction instruction = function.instructions().get(place);
            if (instruction != null && instruction.jumps()) {
                long target = place + 1 + instruction.distance();
                if (target >= 0 && target < function.length()) {
                    joins.set((int) target);
                }
            }
        }
        joins.set(0);
    }

    private void run() {
        reach(0, MachineState.entry());
        for (int place = pending.nextSetBit(0); place >= 0; place = pending.nextSetBit(0)) {
            pending.clear(place);
            MachineState state = states[place];
            Instruction instruction = function.instructions().get(place);
            if (instruction == null || state == null || visits[place] == MOST_VISITS) {
                continue;
            }
            visits[place]++;
            step(place, instruction, state);
        }
    }

    private void step(int place, Instruction instruction, MachineState state) {
        if (instruction.jumps()) {
            reach(place + 1 + instruction.distance(), state);
        }
        if (!instruction.leaves()) {
            MachineState after = instruction.jumps() ? state : Step.after(function, place, instruction, state);
            reach(place + (instruction.loadsConstant() ? 2 : 1), after);
        }
    }

    private void reach(long place, MachineState state) {
        if (place < 0 || place >= states.length) {
            return;
        }
        int index = (int) place;
        MachineState before = states[index];
        if (before == null) {
            states[index] = state;
            pending.set(index);
            return;
        }
        MachineState joined = joins.get(index) ? before.or(state) : state;
        if (joined != before && !joined.sameAs(before)) {
            states[index] = joined;
            pending.set(index);
        }
    }
}
