package io.github.bpf4j.runtime.internal;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds the names that someone may have meant. */
final class Nearest {
    private static final int MOST = 3;
    /** A name that has the other inside counts as this far away. */
    private static final int CONTAINED = 2;

    private static final int SHORTEST_CONTAINED = 4;

    private Nearest() {}

    private record Candidate(String name, int distance, int lengthDifference) {}

    /** {@code ; near it: do_unlinkat, do_unlink}, or "" if nothing is. */
    static String text(String wanted, Stream<String> names) {
        List<String> near = of(wanted, names);
        return near.isEmpty() ? "" : "; near it: " + String.join(", ", near);
    }

    /** The nearest names, at most three, nearest first. */
    static List<String> of(String wanted, Stream<String> names) {
        int limit = Math.max(CONTAINED, wanted.length() / 3);
        return names.flatMap(name -> candidate(wanted, name, limit).stream())
                .distinct()
                .sorted(Comparator.comparingInt(Candidate::distance)
                        .thenComparingInt(Candidate::lengthDifference)
                        .thenComparing(Candidate::name))
                .limit(MOST)
                .map(Candidate::name)
                .toList();
    }

    private static Optional<Candidate> candidate(String wanted, String name, int limit) {
        int difference = Math.abs(wanted.length() - name.length());
        int distance = difference > limit ? limit + 1 : distance(wanted, name);
        if (contains(wanted, name) || contains(name, wanted)) {
            distance = Math.min(distance, CONTAINED);
        }
        return distance <= limit ? Optional.of(new Candidate(name, distance, difference)) : Optional.empty();
    }

    private static boolean contains(String whole, String part) {
        return part.length() >= SHORTEST_CONTAINED && whole.contains(part);
    }

    /** How many characters must be added, left out, replaced, or swapped with their neighbours. */
    static int distance(String a, String b) {
        int[] beforeLast = new int[b.length() + 1];
        int[] last = new int[b.length() + 1];
        int[] current = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            last[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            current[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int replaced = last[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                current[j] = Math.min(replaced, Math.min(last[j], current[j - 1]) + 1);
                boolean swapped =
                        i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
                if (swapped) {
                    current[j] = Math.min(current[j], beforeLast[j - 2] + 1);
                }
            }
            int[] oldest = beforeLast;
            beforeLast = last;
            last = current;
            current = oldest;
        }
        return last[b.length()];
    }
}
