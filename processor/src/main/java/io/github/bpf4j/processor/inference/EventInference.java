package io.github.bpf4j.processor.inference;

import io.github.bpf4j.processor.InvalidObjectException;
import io.github.bpf4j.processor.btf.Btf;
import io.github.bpf4j.processor.btf.CDeclaration;
import io.github.bpf4j.processor.dwarf.Dwarf;
import io.github.bpf4j.processor.dwarf.DwarfEntry;
import io.github.bpf4j.processor.dwarf.SourceLine;
import io.github.bpf4j.processor.elf.ElfFile;
import io.github.bpf4j.processor.object.BpfObjectFile;
import io.github.bpf4j.processor.object.MapDefinition;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds out what the programs of an object send through its buffers. */
public final class EventInference {
    private final Variables variables;
    private final MapValues maps;
    private final TypeTable types;
    private final Map<String, Buffer> buffers = new LinkedHashMap<>();

    private EventInference(ElfFile elf, Btf btf, Dwarf dwarf, List<MapDefinition> definitions) {
        variables = new Variables(dwarf);
        maps = new MapValues(elf, btf, definitions);
        types = new TypeTable(btf);
        definitions.stream()
                .filter(map -> map.kind().carriesEvents())
                .forEach(map -> buffers.put(map.name(), new Buffer()));
        CodeAnalysis code = new CodeAnalysis(elf);
        Guesser guesser = new Guesser(code, variables, maps);
        for (Sending sending : new SendingFinder(code, maps).find()) {
            maps.at(sending.map())
                    .map(map -> buffers.get(map.name()))
                    .ifPresent(buffer -> add(sending, guesser.guess(sending), buffer));
        }
    }

    /**
     * What is sent through each buffer, and the enums of the object with the values that they have in C.
     *
     * @param elf the object as the compiler wrote it
     * @param object its declarations
     */
    public static InferredEvents infer(ElfFile elf, BpfObjectFile object) {
        if (object.btf().isEmpty()) {
            return nothing(object.btf(), Optional.empty());
        }
        Btf btf = object.btf().get();
        EnumValues enums = new EnumValues(btf);
        boolean buffers = object.maps().stream().anyMatch(map -> map.kind().carriesEvents()) && BpfCode.sends(elf);
        if (!buffers && !enums.doubtful()) {
            return nothing(object.btf(), Optional.empty());
        }
        try {
            Optional<Dwarf> dwarf = Dwarf.read(elf);
            if (dwarf.isPresent()) {
                btf = enums.correct(dwarf.get());
                if (buffers) {
                    return new EventInference(elf, btf, dwarf.get(), object.maps()).events();
                }
            }
            return nothing(Optional.of(btf), Optional.empty());
        } catch (InvalidObjectException e) {
            return nothing(Optional.of(btf), Optional.of(String.valueOf(e.getMessage())));
        }
    }

    /**
     * Why it is not known what goes through the buffers of an object; empty if it is, or if there are none.
     *
     * @param events what was inferred of it
     */
    public static Optional<String> unknown(ElfFile elf, BpfObjectFile object, InferredEvents events) {
        if (object.maps().stream().noneMatch(map -> map.kind().carriesEvents())) {
            return Optional.empty();
        }
        return events.problem()
                .or(() -> Dwarf.isIn(elf)
                        ? Optional.empty()
                        : Optional.of("the object has no debug information. Inspect it as clang wrote it, before it is"
                                + " stripped"));
    }

    private static InferredEvents nothing(Optional<Btf> btf, Optional<String> problem) {
        return new InferredEvents(btf, List.of(), problem);
    }

    private static final class Buffer {
        final Map<Integer, Carried> types = new LinkedHashMap<>();
        final Set<CallSite> unknown = new LinkedHashSet<>();
    }

    private static final class Carried {
        Verdict verdict = Verdict.AMBIGUOUS;
        final Set<CallSite> sites = new LinkedHashSet<>();
        final Set<CallSite> prefixes = new LinkedHashSet<>();
    }

    private void add(Sending sending, List<Guess> guesses, Buffer buffer) {
        Optional<SourceLine> line = variables.line(sending.function().address(sending.place()));
        CallSite site = new CallSite(
                sending.outermost().name(),
                line.map(SourceLine::file).orElse(""),
                line.map(SourceLine::line).orElse(0),
                List.copyOf(sending.sizes()));
        for (Guess guess : guesses) {
            if (guess.isNothing()) {
                buffer.unknown.add(site);
            }
            guess.btfId().ifPresent(id -> add(id, guess.verdict(), site, buffer));
            for (DwarfEntry type : guess.types()) {
                add(types.idOf(type), guess.verdict(), site, buffer);
            }
        }
    }

    private static void add(int typeId, Verdict verdict, CallSite site, Buffer buffer) {
        Carried carried = buffer.types.computeIfAbsent(typeId, id -> new Carried());
        carried.sites.add(site);
        if (verdict == Verdict.PREFIX) {
            carried.prefixes.add(site);
        }
        if (verdict.compareTo(carried.verdict) < 0) {
            carried.verdict = verdict;
        }
    }

    private InferredEvents events() {
        Btf btf = types.btf();
        List<BufferEvents> events = new ArrayList<>();
        buffers.forEach((map, buffer) -> {
            List<EventCandidate> candidates = new ArrayList<>();
            buffer.types.forEach((id, carried) -> candidates.add(new EventCandidate(
                    id,
                    CDeclaration.of(btf, id, ""),
                    btf.size(id),
                    carried.verdict,
                    List.copyOf(carried.sites),
                    carried.prefixes)));
            if (!candidates.isEmpty() || !buffer.unknown.isEmpty()) {
                events.add(new BufferEvents(map, candidates, List.copyOf(buffer.unknown)));
            }
        });
        return new InferredEvents(Optional.of(btf), events, Optional.empty());
    }
}
