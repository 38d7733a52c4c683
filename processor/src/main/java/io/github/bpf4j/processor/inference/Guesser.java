package io.github.bpf4j.processor.inference;

import io.github.bpf4j.processor.dwarf.DwarfEntry;
import io.github.bpf4j.processor.inference.CodeAnalysis.Call;
import io.github.bpf4j.processor.inference.Sending.Alias;
import io.github.bpf4j.processor.inference.Sending.Pointer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** Finds the types of what a call sends. */
final class Guesser {
    private static final int DEEPEST = 3;

    private final CodeAnalysis code;
    private final Variables variables;
    private final MapValues maps;
    private final Map<BpfFunction, FunctionFacts> facts = new HashMap<>();

    /** @param maps what is known of the values of maps */
    Guesser(CodeAnalysis code, Variables variables, MapValues maps) {
        this.code = code;
        this.variables = variables;
        this.maps = maps;
    }

    /** One for each type; one of {@link Guess#NOTHING} for what nothing is known of. */
    List<Guess> guess(Sending sending) {
        List<Guess> guesses = new ArrayList<>();
        for (Pointer pointer : sending.data()) {
            if (!pointer.outermost().atom().constant()) {
                List<Guess> found = guess(sending, pointer);
                guesses.addAll(found.isEmpty() ? List.of(Guess.NOTHING) : found);
            }
        }
        boolean whole = sending.wholeSize() && coversAll(sending.sizes(), guesses);
        if (guesses.isEmpty()) {
            return List.of(Guess.NOTHING);
        }
        return whole ? guesses : guesses.stream().map(Guesser::begin).toList();
    }

    /** Whether for every size there is a type. */
    private static boolean coversAll(Set<Long> sizes, List<Guess> guesses) {
        for (long size : sizes) {
            if (guesses.stream().noneMatch(guess -> guess.isOf(size))) {
                return false;
            }
        }
        return true;
    }

    private List<Guess> guess(Sending sending, Pointer pointer) {
        List<Candidate> candidates = new ArrayList<>();
        for (Alias alias : aliases(pointer)) {
            candidates.addAll(facts(alias.function()).candidates(alias.atom(), alias.place(), sending.sizes()));
        }
        List<Guess> exact = Judge.exact(candidates, sending.sizes());
        if (!exact.isEmpty()) {
            return exact;
        }
        return Judge.prefix(candidates, sending.sizes())
                .or(() -> probable(sending, pointer, candidates))
                .map(List::of)
                .orElse(List.of());
    }

    private static Guess begin(Guess guess) {
        return guess.verdict() == Verdict.EXACT ? Guess.of(Verdict.PREFIX, guess.types()) : guess;
    }

    private FunctionFacts facts(BpfFunction function) {
        return facts.computeIfAbsent(function, key -> new FunctionFacts(key, code, variables));
    }

    /** What the pointer is in all functions that have it: those on the way, and those that they hand it to. */
    private Set<Alias> aliases(Pointer pointer) {
        Set<Alias> aliases = new LinkedHashSet<>(pointer.aliases());
        List<Alias> last = pointer.aliases();
        for (int depth = 0; depth < DEEPEST; depth++) {
            List<Alias> next = new ArrayList<>();
            for (Alias alias : last) {
                for (Call call : code.callsIn(alias.function())) {
                    handed(alias, call).filter(aliases::add).ifPresent(next::add);
                }
            }
            last = next;
        }
        return aliases;
    }

    private Optional<Alias> handed(Alias alias, Call call) {
        for (int argument = 1; argument <= 5; argument++) {
            if (code.register(alias.function(), call.place(), argument).holds(alias.atom())) {
                Atom atom = new Atom(Atom.Kind.ARGUMENT, argument, 0);
                return Optional.of(new Alias(call.callee(), atom, 0));
            }
        }
        return Optional.empty();
    }

    private Optional<Guess> probable(Sending sending, Pointer pointer, List<Candidate> candidates) {
        if (sending.sizes().size() != 1) {
            return Optional.empty();
        }
        long size = sending.sizes().iterator().next();
        Alias alias = pointer.outermost();
        if (alias.atom().kind() == Atom.Kind.STACK) {
            List<DwarfEntry> types = Judge.distinctTypes(facts(alias.function()).takenApart(alias.place(), size));
            return types.size() == 1
                    ? Optional.of(Guess.of(Verdict.PROBABLE, types))
                    : Judge.elsewhere(candidates, size);
        }
        OptionalInt value = alias.atom().offset() == 0 ? lookedUp(alias, size) : OptionalInt.empty();
        return value.isPresent() ? Optional.of(new Guess(Verdict.PROBABLE, List.of(), value)) : Optional.empty();
    }

    /** The type of the map's value that the pointer was looked up from, if that is a struct of this size. */
    private OptionalInt lookedUp(Alias alias, long size) {
        Optional<Long> map = code.lookedUpIn(alias);
        return map.isPresent() ? maps.struct(map.get(), size) : OptionalInt.empty();
    }
}
