package io.github.bpf4j.processor.inference;

import io.github.bpf4j.processor.elf.ElfFile;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The code of an object and what is known of it: who calls whom, and what registers hold where. Not thread-safe. */
final class CodeAnalysis {
    private final BpfCode code;
    private final Map<BpfFunction, List<Call>> callers = new HashMap<>();
    private final Map<BpfFunction, List<Call>> calls = new HashMap<>();
    private final Map<BpfFunction, @Nullable MachineState[]> states = new HashMap<>();

    /** A call of a function of the object. */
    record Call(BpfFunction caller, int place, BpfFunction callee) {}

    CodeAnalysis(ElfFile elf) {
        code = new BpfCode(elf);
        for (BpfFunction function : code.functions()) {
            for (int place = 0; place < function.length(); place++) {
                Instruction instruction = function.instructions().get(place);
                if (instruction != null && instruction.calls() && function.target(place) != BpfFunction.NOWHERE) {
                    Optional<BpfFunction> callee = code.at(function.target(place));
                    if (callee.isPresent()) {
                        add(new Call(function, place, callee.get()));
                    }
                }
            }
        }
    }

    private void add(Call call) {
        callers.computeIfAbsent(call.callee, key -> new ArrayList<>()).add(call);
        calls.computeIfAbsent(call.caller, key -> new ArrayList<>()).add(call);
    }

    List<BpfFunction> functions() {
        return code.functions();
    }

    Optional<BpfFunction> functionAt(long address) {
        return code.at(address);
    }

    List<Call> callersOf(BpfFunction function) {
        return callers.getOrDefault(function, List.of());
    }

    List<Call> callsIn(BpfFunction function) {
        return calls.getOrDefault(function, List.of());
    }

    /** The states before each instruction; null for one that is never reached. */
    @Nullable
    MachineState[] states(BpfFunction function) {
        return states.computeIfAbsent(function, Interpreter::run);
    }

    /** What a register may hold before an instruction. */
    Value register(BpfFunction function, int place, int register) {
        MachineState state = states(function)[place];
        return state == null ? Value.UNSET : state.register(register);
    }

    /** What a function may return. */
    Value returned(BpfFunction function) {
        Value value = Value.UNSET;
        for (int place = 0; place < function.length(); place++) {
            Instruction instruction = function.instructions().get(place);
            if (instruction != null && instruction.exits()) {
                value = value.or(register(function, place, 0));
            }
        }
        return value;
    }

    /** The address of the map in which what a function has was looked up; empty if it was not, or if there are several. */
    Optional<Long> lookedUpIn(Sending.Alias alias) {
        int place = alias.atom().id();
        if (alias.atom().kind() != Atom.Kind.RESULT || alias.atom().offset() != 0) {
            return Optional.empty();
        }
        Instruction instruction = alias.function().instructions().get(place);
        if (instruction == null || !instruction.callsHelper() || instruction.immediate() != Helpers.MAP_LOOKUP_ELEM) {
            return Optional.empty();
        }
        Atom map = register(alias.function(), place, 1).single();
        return map != null && map.kind() == Atom.Kind.STATIC ? Optional.of(map.offset()) : Optional.empty();
    }
}
