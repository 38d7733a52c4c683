package io.github.bpf4j.processor.inference;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * All that a register or a place in memory may hold, as far as it matters: a few atoms, or anything. Immutable.
 *
 * @param atoms in the order in which they were found; none for a value that nobody has set
 */
record Value(List<Atom> atoms, boolean anything) {
    private static final int MOST = 8;

    static final Value UNSET = new Value(List.of(), false);
    static final Value ANYTHING = new Value(List.of(), true);

    static Value of(Atom atom) {
        return new Value(List.of(atom), false);
    }

    static Value constant(long value) {
        return of(Atom.constant(value));
    }

    private static Value of(Stream<Atom> atoms) {
        List<Atom> distinct = atoms.distinct().toList();
        return distinct.size() > MOST ? ANYTHING : new Value(distinct, false);
    }

    /** The only atom that this may be. */
    @Nullable
    Atom single() {
        return atoms.size() == 1 ? atoms.get(0) : null;
    }

    /** Either of the two. */
    Value or(Value other) {
        if (this == other || anything || other == UNSET || atoms.equals(other.atoms) && !other.anything) {
            return this;
        }
        if (other.anything || this == UNSET) {
            return other;
        }
        if (atoms.containsAll(other.atoms)) {
            return this;
        }
        return of(Stream.concat(atoms.stream(), other.atoms.stream()));
    }

    boolean allConstant() {
        return !anything && !atoms.isEmpty() && atoms.stream().allMatch(Atom::constant);
    }

    Value map(UnaryOperator<Atom> change) {
        Atom single = single();
        if (single != null) {
            return of(change.apply(single));
        }
        return atoms.isEmpty() ? this : of(atoms.stream().map(change));
    }

    boolean holds(Atom atom) {
        return atoms.contains(atom);
    }
}
