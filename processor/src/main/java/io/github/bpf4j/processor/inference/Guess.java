package io.github.bpf4j.processor.inference;

import io.github.bpf4j.processor.dwarf.DwarfEntry;
import java.util.List;
import java.util.OptionalInt;

/**
 * What is thought to be sent at a call.
 *
 * @param types one, or several for {@link Verdict#AMBIGUOUS}
 * @param btfId a type that DWARF does not name, the value of a map, instead of {@code types}
 */
record Guess(Verdict verdict, List<DwarfEntry> types, OptionalInt btfId) {
    /** Nothing is known. */
    static final Guess NOTHING = of(Verdict.AMBIGUOUS, List.of());

    boolean isNothing() {
        return types.isEmpty() && btfId.isEmpty();
    }

    /** Whether a type has a size; what only BTF knows was chosen by its size. */
    boolean isOf(long size) {
        return btfId.isPresent() || types.stream().anyMatch(type -> DwarfTypes.size(type) == size);
    }

    static Guess of(Verdict verdict, List<DwarfEntry> types) {
        return new Guess(verdict, List.copyOf(types), OptionalInt.empty());
    }
}
