package io.github.bpf4j.processor.inference;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * All that a register or a place in memory may hold, as far as it matters: a few atoms, or anything. Immutable.
 *
 * @param atoms in the order in which they were found; none for a value that nobody has set
 */
record Value(List<Atom> atoms, boolean anything) {
    private static final int MOST = 8;
    /** What a loop counts takes as many values as it runs times, and most of them say nothing. */
    private static final int MOST_IN_LOOPS = 3;

    static final Value UNSET = new Value(List.of(), false);
    static final Value ANYTHING = new Value(List.of(), true);

    static Value of(Atom atom) {
        return new Value(List.of(atom), false);
    }

    static Value constant(long value) {
        return of(Atom.constant(value));
    }

    /** The only atom that this may be. */
    @Nullable
    Atom single() {
        return atoms.size() == 1 ? atoms.get(0) : null;
    }

    /** Either of the two. */
    Value or(Value other) {
        return or(other, MOST);
    }

    /** Either this or what comes from the end of a loop that began with it. */
    Value orAgain(Value other) {
        return or(other, MOST_IN_LOOPS);
    }

    private Value or(Value other, int most) {
        if (this == other || anything || other == UNSET) {
            return this;
        }
        if (other.anything || this == UNSET) {
            return other;
        }
        List<Atom> joined = null;
        for (int index = 0; index < other.atoms.size(); index++) {
            Atom atom = other.atoms.get(index);
            if (!(joined == null ? atoms : joined).contains(atom)) {
                joined = joined == null ? new ArrayList<>(atoms) : joined;
                joined.add(atom);
            }
        }
        if (joined == null) {
            return this;
        }
        return joined.size() > most ? ANYTHING : new Value(joined, false);
    }

    boolean allConstant() {
        for (Atom atom : atoms) {
            if (!atom.constant()) {
                return false;
            }
        }
        return !atoms.isEmpty();
    }

    Value map(UnaryOperator<Atom> change) {
        Atom single = single();
        if (single != null) {
            Atom changed = change.apply(single);
            return changed == single ? this : of(changed);
        }
        if (atoms.isEmpty()) {
            return this;
        }
        List<Atom> changed = new ArrayList<>(atoms.size());
        for (Atom atom : atoms) {
            Atom now = change.apply(atom);
            if (!changed.contains(now)) {
                changed.add(now);
            }
        }
        return new Value(changed, false);
    }

    boolean holds(Atom atom) {
        return atoms.contains(atom);
    }

    /** Written out, since the interpreter compares values all the time. */
    @Override
    public boolean equals(@Nullable Object other) {
        return this == other || other instanceof Value value && value.anything == anything && value.atoms.equals(atoms);
    }

    @Override
    public int hashCode() {
        return atoms.hashCode();
    }
}
