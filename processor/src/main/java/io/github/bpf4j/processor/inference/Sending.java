package io.github.bpf4j.processor.inference;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A call that sends something, seen from one of the functions that lead to it.
 *
 * @param function with the call of the helper
 * @param place of that call
 * @param outermost of the functions on the way to it that had to be looked at
 * @param map address of the map
 * @param data what is sent
 * @param sizes all that the size may be, if that is known; else none
 * @param wholeSize whether that is all of the record, not just its begin
 */
record Sending(
        BpfFunction function,
        int place,
        BpfFunction outermost,
        long map,
        List<Pointer> data,
        Set<Long> sizes,
        boolean wholeSize) {

    /**
     * A pointer to what is sent, from the inside out: what the function of the call has, what its caller has, and so on.
     */
    record Pointer(List<Alias> aliases) {
        Alias outermost() {
            return aliases.get(aliases.size() - 1);
        }
    }

    /**
     * What a pointer is in one function.
     *
     * @param place in that function at which it is sent; where it is reserved, the instruction after that
     */
    record Alias(BpfFunction function, Atom atom, int place) {
        /** Written out: what the compiler makes takes longer to set up than all lookups take. */
        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Alias alias
                    && alias.place == place
                    && alias.function.equals(function)
                    && alias.atom.equals(atom);
        }

        @Override
        public int hashCode() {
            return 31 * (31 * function.hashCode() + atom.hashCode()) + place;
        }
    }
}
