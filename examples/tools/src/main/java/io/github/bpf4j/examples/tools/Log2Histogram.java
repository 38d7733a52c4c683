package io.github.bpf4j.examples.tools;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;

/** How many values there were of each power of two: slot n has those from 2^n to 2^(n+1)-1, slot 0 has 0, too. */
final class Log2Histogram {
    private static final int BAR = 40;

    private final long[] slots;

    private Log2Histogram(long[] slots) {
        this.slots = slots;
    }

    /** Adds up what each CPU has counted. */
    static <H> Log2Histogram sum(List<H> cpus, Function<H, long[]> slots) {
        List<long[]> each = cpus.stream().map(slots).toList();
        return new Log2Histogram(IntStream.range(0, each.get(0).length)
                .mapToLong(i -> each.stream().mapToLong(cpu -> cpu[i]).sum())
                .toArray());
    }

    /** What came since an earlier one. */
    Log2Histogram since(Log2Histogram earlier) {
        return new Log2Histogram(IntStream.range(0, slots.length)
                .mapToLong(i -> slots[i] - earlier.slots[i])
                .toArray());
    }

    /** How many values there were. */
    long count() {
        return Arrays.stream(slots).sum();
    }

    /** A line for each slot up to the last that has something, none if nothing is there. */
    void draw(PrintWriter out, String unit) {
        int used = used();
        if (used == 0) {
            return;
        }
        long most = Arrays.stream(slots).max().orElse(0);
        boolean wide = used > 32;
        String range = wide ? "%20d -> %-20d" : "%10d -> %-10d";
        out.printf("%" + (wide ? 25 : 15) + "s%" + (wide ? 19 : 9) + "s : count    distribution%n", unit, "");
        for (int i = 0; i < used; i++) {
            int stars = (int) (slots[i] * BAR / most);
            out.printf(range + " : %-8d |%-" + BAR + "s|%n", low(i), (1L << i + 1) - 1, slots[i], "*".repeat(stars));
        }
    }

    /** For JSON: the slots that have something. */
    List<Map<String, Long>> members() {
        List<Map<String, Long>> members = new ArrayList<>();
        for (int i = 0; i < slots.length; i++) {
            if (slots[i] > 0) {
                Map<String, Long> member = new LinkedHashMap<>();
                member.put("from", low(i));
                member.put("to", (1L << i + 1) - 1);
                member.put("count", slots[i]);
                members.add(member);
            }
        }
        return members;
    }

    private static long low(int slot) {
        return slot == 0 ? 0 : 1L << slot;
    }

    private int used() {
        int used = slots.length;
        while (used > 0 && slots[used - 1] == 0) {
            used--;
        }
        return used;
    }
}
