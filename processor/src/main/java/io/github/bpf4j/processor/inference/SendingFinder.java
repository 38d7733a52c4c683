package io.github.bpf4j.processor.inference;

import io.github.bpf4j.processor.inference.CodeAnalysis.Call;
import io.github.bpf4j.processor.inference.Sending.Alias;
import io.github.bpf4j.processor.inference.Sending.Pointer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds the calls that send something, and follows what they are given out to the callers of their functions. */
final class SendingFinder {
    private static final int DEEPEST = 4;
    /** Ways to one call; more are not looked at. */
    private static final int MOST_WAYS = 200;
    /** Records of one function that are written through bpf_dynptrs; more are not looked at. */
    private static final int MOST_DYNAMIC = 100;
    /** Calls of one object, each way counted; more are not looked at. */
    private static final int MOST_SENDINGS = 5_000;

    private final CodeAnalysis code;
    private final MapValues maps;
    private final List<Sending> found = new ArrayList<>();
    private int ways;
    private int dynamic;

    SendingFinder(CodeAnalysis code, MapValues maps) {
        this.code = code;
        this.maps = maps;
    }

    List<Sending> find() {
        for (BpfFunction function : code.functions()) {
            dynamic = 0;
            for (int place = 0; place < function.length(); place++) {
                Instruction instruction = function.instructions().get(place);
                if (instruction != null && instruction.callsHelper() && found.size() < MOST_SENDINGS) {
                    ways = 0;
                    helper(function, place, (int) instruction.immediate());
                }
            }
        }
        return found;
    }

    private void helper(BpfFunction function, int place, int number) {
        switch (number) {
            case Helpers.PERF_EVENT_OUTPUT, Helpers.SKB_OUTPUT, Helpers.XDP_OUTPUT ->
                send(function, place, 2, argument(function, place, 4), argument(function, place, 5));
            case Helpers.RINGBUF_OUTPUT ->
                send(function, place, 1, argument(function, place, 2), argument(function, place, 3));
            case Helpers.RINGBUF_RESERVE ->
                send(function, place, 1, List.of(result(function, place)), argument(function, place, 2));
            case Helpers.RINGBUF_RESERVE_DYNPTR -> dynamic(function, place);
            case Helpers.USER_RINGBUF_DRAIN -> drain(function, place);
            default -> {}
        }
    }

    private List<Pointer> argument(BpfFunction function, int place, int register) {
        return pointers(function, place, code.register(function, place, register));
    }

    private static List<Pointer> pointers(BpfFunction function, int place, Value value) {
        List<Pointer> pointers = new ArrayList<>();
        for (Atom atom : value.atoms()) {
            pointers.add(new Pointer(List.of(new Alias(function, atom, place))));
        }
        return pointers;
    }

    private static Pointer result(BpfFunction function, int place) {
        Atom atom = new Atom(Atom.Kind.RESULT, place, 0);
        return new Pointer(List.of(new Alias(function, atom, place + 1)));
    }

    private void send(BpfFunction function, int place, int mapRegister, List<Pointer> data, List<Pointer> sizes) {
        follow(new Way(function, place, function, argument(function, place, mapRegister), data, sizes, true), 0);
    }

    /** Records that are reserved with a size of run time and written through a bpf_dynptr in the same function. */
    private void dynamic(BpfFunction function, int place) {
        if (dynamic++ >= MOST_DYNAMIC) {
            return;
        }
        Value slot = code.register(function, place, 4);
        List<Pointer> maps = argument(function, place, 1);
        List<Pointer> whole = argument(function, place, 2);
        for (int other = 0; other < function.length(); other++) {
            Optional<Access> access = access(function, other, slot);
            if (access.isPresent()) {
                boolean all = constants(whole).equals(constants(access.get().sizes()))
                        && !constants(whole).isEmpty();
                follow(
                        new Way(
                                function,
                                other,
                                function,
                                maps,
                                access.get().data(),
                                access.get().sizes(),
                                all),
                        0);
            }
        }
    }

    private record Access(List<Pointer> data, List<Pointer> sizes) {}

    /** An access to the begin of what a bpf_dynptr at this address refers to. */
    private Optional<Access> access(BpfFunction function, int place, Value dynamicPointer) {
        Instruction instruction = function.instructions().get(place);
        if (instruction != null && instruction.calls() && function.refersToKernel(place)) {
            return Helpers.SLICES.contains(function.kernelFunctions().get(place))
                    ? access(function, place, dynamicPointer, 1, 2, List.of(result(function, place)), 4)
                    : Optional.empty();
        }
        if (instruction == null || !instruction.callsHelper()) {
            return Optional.empty();
        }
        return switch ((int) instruction.immediate()) {
            case Helpers.DYNPTR_DATA ->
                access(function, place, dynamicPointer, 1, 2, List.of(result(function, place)), 3);
            case Helpers.DYNPTR_WRITE -> access(function, place, dynamicPointer, 1, 2, argument(function, place, 3), 4);
            case Helpers.DYNPTR_READ -> access(function, place, dynamicPointer, 3, 4, argument(function, place, 1), 2);
            default -> Optional.empty();
        };
    }

    private Optional<Access> access(
            BpfFunction function, int place, Value pointer, int register, int offset, List<Pointer> data, int size) {
        boolean same = code.register(function, place, register).atoms().stream().anyMatch(pointer::holds);
        boolean begin = code.register(function, place, offset).holds(Atom.constant(0));
        return same && begin ? Optional.of(new Access(data, argument(function, place, size))) : Optional.empty();
    }

    /** What user space sent is read by the callback, through the bpf_dynptr that it is called with. */
    private void drain(BpfFunction function, int place) {
        if (dynamic++ >= MOST_DYNAMIC) {
            return;
        }
        Value samples = Value.of(new Atom(Atom.Kind.ARGUMENT, 1, 0));
        for (Atom atom : code.register(function, place, 2).atoms()) {
            Optional<BpfFunction> callback =
                    atom.kind() == Atom.Kind.STATIC ? code.functionAt(atom.offset()) : Optional.empty();
            if (callback.isPresent()) {
                BpfFunction reader = callback.get();
                for (int other = 0; other < reader.length(); other++) {
                    Optional<Access> access = access(reader, other, samples);
                    if (access.isPresent()) {
                        List<Pointer> data = access.get().data();
                        List<Pointer> sizes = access.get().sizes();
                        found.addAll(sendings(
                                new Way(reader, other, reader, argument(function, place, 1), data, sizes, true)));
                    }
                }
            }
        }
    }

    private static Set<Long> constants(List<Pointer> sizes) {
        Set<Long> constants = new LinkedHashSet<>();
        for (Pointer size : sizes) {
            if (!size.outermost().atom().constant()) {
                return Set.of();
            }
            constants.add(size.outermost().atom().offset());
        }
        return constants;
    }

    /** What is known of a call when looked at from {@code outermost}. */
    private record Way(
            BpfFunction function,
            int place,
            BpfFunction outermost,
            List<Pointer> maps,
            List<Pointer> data,
            List<Pointer> sizes,
            boolean wholeSize) {}

    private List<Sending> sendings(Way way) {
        List<Sending> sendings = new ArrayList<>();
        Set<Long> sizes = constants(way.sizes);
        for (Pointer pointer : way.maps) {
            for (long map : maps(pointer.outermost())) {
                sendings.add(new Sending(way.function, way.place, way.outermost, map, way.data, sizes, way.wholeSize));
            }
        }
        return sendings;
    }

    /** The addresses of the maps that a pointer may be to: one, or those that a map of maps has from the start. */
    private Set<Long> maps(Alias alias) {
        if (alias.atom().kind() == Atom.Kind.STATIC) {
            return Set.of(alias.atom().offset());
        }
        Optional<Long> outer = code.lookedUpIn(alias);
        return outer.isPresent() ? maps.inside(outer.get()) : Set.of();
    }

    private void follow(Way way, int depth) {
        List<Call> callers = code.callersOf(way.outermost);
        boolean more = depth < DEEPEST
                && !callers.isEmpty()
                && (dependsOnCaller(way.maps) || dependsOnCaller(way.data) || dependsOnCaller(way.sizes));
        if (!more) {
            if (ways++ < MOST_WAYS) {
                found.addAll(sendings(way));
            }
            return;
        }
        for (Call call : callers) {
            if (ways < MOST_WAYS) {
                follow(
                        new Way(
                                way.function,
                                way.place,
                                call.caller(),
                                inCaller(way.maps, call),
                                inCaller(way.data, call),
                                inCaller(way.sizes, call),
                                way.wholeSize),
                        depth + 1);
            }
        }
    }

    private boolean dependsOnCaller(List<Pointer> pointers) {
        for (Pointer pointer : pointers) {
            Alias alias = pointer.outermost();
            if (alias.atom().kind() == Atom.Kind.ARGUMENT || isReturned(alias)) {
                return true;
            }
        }
        return false;
    }

    private boolean isReturned(Alias alias) {
        return alias.atom().kind() == Atom.Kind.RESULT
                && code.returned(alias.function()).holds(alias.atom());
    }

    private List<Pointer> inCaller(List<Pointer> pointers, Call call) {
        List<Pointer> followed = new ArrayList<>();
        for (Pointer pointer : pointers) {
            Alias inner = pointer.outermost();
            if (!inner.function().equals(call.callee())) {
                followed.add(pointer);
            } else if (inner.atom().kind() == Atom.Kind.ARGUMENT) {
                Value passed =
                        code.register(call.caller(), call.place(), inner.atom().id());
                if (passed.atoms().isEmpty()) {
                    followed.add(pointer);
                }
                passed.atoms()
                        .forEach(atom -> followed.add(
                                with(pointer, call, atom.plus(inner.atom().offset()), call.place())));
            } else if (isReturned(inner)) {
                followed.add(with(pointer, call, new Atom(Atom.Kind.RESULT, call.place(), 0), call.place() + 1));
            } else {
                followed.add(pointer);
            }
        }
        return followed;
    }

    private static Pointer with(Pointer pointer, Call call, Atom atom, int place) {
        List<Alias> aliases = new ArrayList<>(pointer.aliases());
        aliases.add(new Alias(call.caller(), atom, place));
        return new Pointer(aliases);
    }
}
