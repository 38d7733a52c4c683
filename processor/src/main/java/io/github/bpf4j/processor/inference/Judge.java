package io.github.bpf4j.processor.inference;

import io.github.bpf4j.processor.dwarf.DwarfEntry;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Decides between the types that what is sent may be of. */
final class Judge {
    private Judge() {}

    /**
     * The types of one of the sizes: whole variables that are there at the call, else whole variables that are there at
     * other times, else parts of variables.
     */
    static List<Guess> exact(List<Candidate> all, Set<Long> sizes) {
        List<Candidate> candidates = possible(all);
        List<Guess> guesses = new ArrayList<>();
        for (long size : sizes) {
            List<Candidate> fitting = candidates.stream()
                    .filter(candidate -> candidate.size() == size)
                    .toList();
            List<Candidate> best = first(
                    fitting,
                    candidate -> !candidate.part() && candidate.inScope(),
                    candidate -> !candidate.part(),
                    candidate -> candidate.inScope(),
                    candidate -> true);
            if (best.stream().noneMatch(Candidate::composite)) {
                // a buffer of bytes that a pointer elsewhere gives a type
                List<Candidate> structs = fitting.stream()
                        .filter(candidate -> candidate.composite() && !candidate.part())
                        .toList();
                best = structs.isEmpty() ? best : structs;
            }
            guess(best, Verdict.EXACT).ifPresent(guesses::add);
        }
        return guesses;
    }

    private static List<Candidate> possible(List<Candidate> candidates) {
        return candidates.stream().filter(Candidate::possible).toList();
    }

    /**
     * The types of a size that something has at the address elsewhere in the function, none of them certain: the compiler
     * may have moved the call out of where the variable is known, or may have put something nameless into its place.
     */
    static Optional<Guess> elsewhere(List<Candidate> candidates, long size) {
        List<Candidate> fitting = candidates.stream()
                .filter(candidate -> !candidate.possible() && !candidate.part() && candidate.size() == size)
                .toList();
        return guess(fitting, Verdict.AMBIGUOUS);
    }

    /** The type at the address, when none is of the size. */
    static Optional<Guess> prefix(List<Candidate> all, Set<Long> sizes) {
        List<Candidate> candidates = possible(all);
        long largest = sizes.stream().mapToLong(size -> size).max().orElse(0);
        List<Candidate> fitting = candidates.stream()
                .filter(candidate ->
                        !candidate.part() && (candidate.memory() || !DwarfTypes.isScalar(candidate.type())))
                .filter(candidate -> candidate.size() > 1)
                .filter(candidate -> !candidate.memory() || candidate.size() >= largest)
                .toList();
        List<Candidate> structs = first(fitting, Candidate::composite, candidate -> true);
        return guess(first(structs, Candidate::inScope, candidate -> true), Verdict.PREFIX);
    }

    @SafeVarargs
    private static List<Candidate> first(List<Candidate> candidates, Predicate<Candidate>... ranks) {
        for (Predicate<Candidate> rank : ranks) {
            List<Candidate> found = candidates.stream().filter(rank).toList();
            if (!found.isEmpty()) {
                return found;
            }
        }
        return List.of();
    }

    private static Optional<Guess> guess(List<Candidate> candidates, Verdict verdict) {
        List<Candidate> structs = first(candidates, Candidate::composite, candidate -> true);
        List<Candidate> outer = structs.stream()
                .filter(candidate ->
                        structs.stream().noneMatch(other -> DwarfTypes.beginsWith(other.type(), candidate.type())))
                .toList();
        List<DwarfEntry> types = distinct(outer);
        if (types.size() > 1) {
            types = distinct(first(outer, Candidate::memory, candidate -> true));
        }
        if (types.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(Guess.of(types.size() == 1 ? verdict : Verdict.AMBIGUOUS, types));
    }

    private static List<DwarfEntry> distinct(List<Candidate> candidates) {
        return distinctTypes(candidates.stream().map(Candidate::type).toList());
    }

    static List<DwarfEntry> distinctTypes(List<DwarfEntry> types) {
        List<DwarfEntry> distinct = new ArrayList<>();
        for (DwarfEntry type : types) {
            if (distinct.stream().noneMatch(known -> DwarfTypes.same(known, type))) {
                distinct.add(type);
            }
        }
        return distinct;
    }
}
