package io.github.bpf4j.processor.inference;

import java.util.Arrays;
import java.util.BitSet;

/**
 * The order in which to run the code of a function: all that leads to an instruction before it, but for the ends of loops.
 *
 * <p>It orders those instructions that others jump to, and the first; what follows one of them up to the next is run with
 * it. Compilers lay code out in another order, in which a jump backwards need be no loop.
 */
final class FlowOrder {
    private static final int DONE = -1;

    private final BpfFunction function;
    private final BitSet joins = new BitSet();
    /** By place: which one it is in the order, from 1; 0 for those that are not ordered. */
    private final int[] indexes;
    /** In the reverse of the order. */
    private int[] places = new int[16];

    private int count;
    private final BitSet seen = new BitSet();

    FlowOrder(BpfFunction function) {
        this.function = function;
        this.indexes = new int[function.length()];
        findJoins();
        search();
        for (int at = 0; at < count; at++) {
            indexes[places[at]] = count - at;
        }
    }

    private void findJoins() {
        for (int place = 0; place < function.length(); place++) {
            Instruction instruction = function.instructions().get(place);
            if (instruction != null && instruction.jumps()) {
                int target = target(place, instruction);
                if (target >= 0) {
                    joins.set(target);
                }
            }
        }
    }

    /** Where a jump goes; negative if that is outside of the function. */
    int target(int place, Instruction jump) {
        long target = place + 1 + jump.distance();
        return target >= 0 && target < function.length() ? (int) target : -1;
    }

    /** Whether others jump to an instruction. */
    boolean isJoin(int place) {
        return joins.get(place);
    }

    /** How many are ordered: all that can be reached. */
    int count() {
        return count;
    }

    /** Which one an instruction is, from 1. */
    int index(int place) {
        return indexes[place];
    }

    /** The instruction of an index. */
    int place(int index) {
        return places[count - index];
    }

    /** Goes through the code depth first, with a stack of its own; what is left for good last comes first. */
    private void search() {
        int[] starts = new int[16];
        int[] next = new int[16];
        int depth = 0;
        int found = function.length() > 0 ? 0 : DONE;
        while (found != DONE || depth > 0) {
            if (found != DONE) {
                if (depth == starts.length) {
                    starts = Arrays.copyOf(starts, 2 * depth);
                    next = Arrays.copyOf(next, 2 * depth);
                }
                seen.set(found);
                starts[depth] = found;
                next[depth++] = found;
            }
            int top = depth - 1;
            found = DONE;
            while (found == DONE && next[top] != DONE) {
                found = step(next, top, starts[top]);
            }
            if (found == DONE) {
                leave(starts[top]);
                depth--;
            }
        }
    }

    /** Goes on by an instruction; gives one to go into that was not seen before, or {@link #DONE}. */
    private int step(int[] next, int top, int start) {
        int place = next[top];
        if (place != start && joins.get(place)) {
            next[top] = DONE;
            return fresh(place);
        }
        Instruction instruction = function.instructions().get(place);
        int following = instruction != null && instruction.loadsConstant() ? place + 2 : place + 1;
        boolean ends = instruction == null || instruction.leaves() || following >= function.length();
        next[top] = ends ? DONE : following;
        return instruction != null && instruction.jumps() ? fresh(target(place, instruction)) : DONE;
    }

    private int fresh(int place) {
        return place >= 0 && !seen.get(place) ? place : DONE;
    }

    private void leave(int place) {
        if (count == places.length) {
            places = Arrays.copyOf(places, 2 * count);
        }
        places[count++] = place;
    }
}
