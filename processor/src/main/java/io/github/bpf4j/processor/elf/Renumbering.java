package io.github.bpf4j.processor.elf;

import io.github.bpf4j.processor.InvalidObjectException;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;

/** The new numbers of those things of a list that stay; the others have none. */
final class Renumbering {
    private static final int GONE = -1;

    private final int[] numbers;
    private final int count;

    private Renumbering(int[] numbers, int count) {
        this.numbers = numbers;
        this.count = count;
    }

    static <T> Renumbering of(List<T> things, Predicate<T> stays) {
        int[] numbers = new int[things.size()];
        Arrays.fill(numbers, GONE);
        int count = 0;
        for (int old = 0; old < numbers.length; old++) {
            if (stays.test(things.get(old))) {
                numbers[old] = count++;
            }
        }
        return new Renumbering(numbers, count);
    }

    /** How many stay. */
    int count() {
        return count;
    }

    boolean keeps(int old) {
        return old >= 0 && old < numbers.length && numbers[old] != GONE;
    }

    /**
     * The new number.
     *
     * @param what refers to the thing, for messages
     */
    int of(int old, String what) {
        if (!keeps(old)) {
            throw new InvalidObjectException(what + " refers to number " + Integer.toUnsignedString(old)
                    + ", which is debug information or not there at all");
        }
        return numbers[old];
    }
}
