package io.github.bpf4j.processor.inference;

import io.github.bpf4j.processor.dwarf.AddressRange;
import io.github.bpf4j.processor.dwarf.DwarfEntry;
import io.github.bpf4j.processor.dwarf.Location;
import io.github.bpf4j.processor.dwarf.PlacedLocation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The variables of a function, and what in the code each of them is or points to. */
final class FunctionFacts {
    private static final int POINTER = 8;
    /** States looked at for all variables together; a real program of 80,000 instructions needs 250,000. */
    private static final long MOST_STATES = 20_000_000;

    private final BpfFunction function;
    private final @Nullable MachineState[] states;
    private final Variables all;
    private final List<Variable> variables;
    private final long frameSize;
    private final Map<Base, List<Held>> held = new HashMap<>();
    private long budget = MOST_STATES;

    /** What addresses are counted from. */
    private record Base(Atom.Kind kind, int id) {
        /** Written out: what the compiler makes takes longer to set up than all lookups take. */
        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Base base && base.kind == kind && base.id == id;
        }

        @Override
        public int hashCode() {
            return 31 * kind.ordinal() + id;
        }

        static Base of(Atom atom) {
            return new Base(atom.kind(), atom.id());
        }
    }

    /**
     * A variable that is at an address, or has it as its value, for a while.
     *
     * @param type of what is at the address
     * @param memory whether that is the variable itself
     */
    private record Held(long offset, Variable variable, DwarfEntry type, boolean memory, PlacedLocation place) {}

    FunctionFacts(BpfFunction function, CodeAnalysis code, Variables all) {
        this.function = function;
        this.states = code.states(function);
        this.all = all;
        this.variables = all.of(function);
        this.frameSize = FrameSize.of(function, states, variables);
        for (Variable variable : variables) {
            index(variable);
        }
    }

    private void index(Variable variable) {
        Optional<DwarfEntry> pointee = DwarfTypes.pointee(variable.type());
        for (PlacedLocation place : variable.locations()) {
            if (place.location() instanceof Location.Frame frame) {
                Atom start = new Atom(Atom.Kind.STACK, 0, frame.offset() - frameSize);
                add(start, variable, variable.type(), true, place);
                pointee.ifPresent(type -> spilled(start.offset(), variable, type, place));
            } else if (place.location() instanceof Location.Indirect indirect) {
                inRegister(indirect.register(), indirect.offset(), variable, variable.type(), true, place);
            } else if (pointee.isPresent()) {
                indexPointer(variable, pointee.get(), place);
            }
        }
    }

    private void indexPointer(Variable variable, DwarfEntry pointee, PlacedLocation place) {
        if (place.location() instanceof Location.FrameAddress frame) {
            Atom atom = new Atom(Atom.Kind.STACK, 0, frame.offset() - frameSize);
            add(atom, variable, pointee, false, place);
        } else if (place.location() instanceof Location.StaticAddress at) {
            add(new Atom(Atom.Kind.STATIC, 0, at.address()), variable, pointee, false, place);
        } else if (place.location() instanceof Location.Register register) {
            inRegister(register.number(), 0, variable, pointee, false, place);
        } else if (place.location() instanceof Location.Sum sum) {
            inRegister(sum.register(), sum.offset(), variable, pointee, false, place);
        }
    }

    private interface Reading {
        Value of(MachineState state);
    }

    private void spilled(long offset, Variable variable, DwarfEntry pointee, PlacedLocation place) {
        read(state -> state.slots().load(offset, POINTER), 0, variable, pointee, false, place);
    }

    private void inRegister(
            int register, long added, Variable variable, DwarfEntry type, boolean memory, PlacedLocation place) {
        if (register >= 0 && register < MachineState.REGISTERS) {
            read(state -> state.register(register), added, variable, type, memory, place);
        }
    }

    /** All that a register or slot holds while a variable is there. */
    private void read(
            Reading reading, long added, Variable variable, DwarfEntry type, boolean memory, PlacedLocation place) {
        Set<Atom> atoms = new HashSet<>();
        List<AddressRange> ranges = place.everywhere() ? variable.scope() : List.of(place.range());
        if (ranges.isEmpty()) {
            read(reading, 0, states.length, atoms);
        }
        for (AddressRange range : ranges) {
            read(reading, bounded(range.begin()), bounded(range.end()), atoms);
        }
        for (Atom atom : atoms) {
            add(atom.plus(added), variable, type, memory, place);
        }
    }

    private void read(Reading reading, int begin, int end, Set<Atom> atoms) {
        budget -= Math.max(0, end - begin);
        if (budget < 0) {
            return;
        }
        Value last = Value.UNSET;
        for (int at = begin; at < end; at++) {
            MachineState state = states[at];
            if (state != null) {
                Value value = reading.of(state);
                if (value != last) {
                    last = value;
                    atoms.addAll(value.atoms());
                }
            }
        }
    }

    private int bounded(long address) {
        return (int) Math.max(0, Math.min(states.length, function.place(address)));
    }

    private void add(Atom atom, Variable variable, DwarfEntry type, boolean memory, PlacedLocation place) {
        if (!atom.constant()) {
            held.computeIfAbsent(Base.of(atom), base -> new ArrayList<>())
                    .add(new Held(atom.offset(), variable, type, memory, place));
        }
    }

    /**
     * The types of what is at an address.
     *
     * @param place of the call for which that counts
     * @param sizes that parts of variables have to have
     */
    List<Candidate> candidates(Atom atom, int place, Set<Long> sizes) {
        List<Candidate> candidates = new ArrayList<>();
        long address = function.address(place);
        for (Held entry : held.getOrDefault(Base.of(atom), List.of())) {
            boolean inScope = entry.variable.inScope(address);
            boolean possible = inScope || atom.kind() != Atom.Kind.STACK;
            Candidate found = Candidate.of(entry.type, entry.memory, inScope && entry.place.holdsAt(address), possible);
            add(found, atom.offset() - entry.offset, sizes, candidates);
        }
        if (atom.kind() == Atom.Kind.STATIC) {
            for (Variable variable : all.at(atom.offset(), variables)) {
                for (PlacedLocation location : variable.locations()) {
                    if (location.location() instanceof Location.Static at) {
                        Candidate found = Candidate.of(variable.type(), true, true, true);
                        add(found, atom.offset() - at.address(), sizes, candidates);
                    }
                }
            }
        }
        return candidates;
    }

    /** Adds what a variable is at an offset: itself at 0, and its parts of the sizes. */
    private static void add(Candidate whole, long offset, Set<Long> sizes, List<Candidate> to) {
        if (offset == 0) {
            to.add(whole);
        }
        if (offset >= 0 && offset < whole.size()) {
            for (long size : sizes) {
                Optional<DwarfEntry> part = offset > 0 || whole.size() != size
                        ? DwarfTypes.part(whole.type(), offset, size)
                        : Optional.empty();
                if (part.isPresent() && (offset > 0 || !whole.composite() || DwarfTypes.isComposite(part.get()))) {
                    to.add(whole.part(part.get()));
                }
            }
        }
    }

    /** Structs of a size that are in scope at a call and nowhere in memory: the compiler may have taken them apart. */
    List<DwarfEntry> takenApart(int place, long size) {
        long address = function.address(place);
        return variables.stream()
                .filter(variable -> DwarfTypes.isComposite(variable.type())
                        && DwarfTypes.size(variable.type()) == size
                        && variable.inScope(address)
                        && variable.locations().stream().noneMatch(at -> at.location() instanceof Location.Frame))
                .map(Variable::type)
                .toList();
    }
}
