package io.github.bpf4j.processor.inference;

import io.github.bpf4j.processor.InvalidObjectException;
import io.github.bpf4j.processor.Warning;
import io.github.bpf4j.processor.btf.Btf;
import io.github.bpf4j.processor.elf.ElfFile;
import io.github.bpf4j.processor.object.BpfObjectFile;
import io.github.bpf4j.processor.object.ConfigurationStyle;
import io.github.bpf4j.processor.object.EventConfiguration;
import io.github.bpf4j.processor.object.EventDeclaration;
import io.github.bpf4j.processor.object.MapDefinition;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Adds to an object what its code says of its buffers, or holds what is declared against that. */
public final class EventFindings {
    private final BpfObjectFile object;
    private final Btf btf;
    private final ConfigurationStyle style;
    private final List<EventDeclaration> events;
    private final List<Warning> warnings;
    private final Map<String, String> notes = new HashMap<>();
    private final Set<String> partial = new HashSet<>();

    private EventFindings(BpfObjectFile object, Btf btf, ConfigurationStyle style) {
        this.object = object;
        this.btf = btf;
        this.style = style;
        this.events = new ArrayList<>(object.events());
        this.warnings = new ArrayList<>(object.warnings());
    }

    /**
     * The object with the events that were inferred, and the types that only its debug information has. The same object
     * if it has no debug information.
     *
     * @param elf the object as the compiler wrote it
     * @param configuration what the build's configuration says of its buffers
     * @throws InvalidObjectException if a program sends something else than a declaration says
     */
    public static BpfObjectFile complete(ElfFile elf, BpfObjectFile object, EventConfiguration configuration) {
        InferredEvents inferred = EventInference.infer(elf, object);
        if (inferred.btf().isEmpty()) {
            return object;
        }
        EventFindings findings = new EventFindings(object, inferred.btf().get(), configuration.style());
        inferred.problem()
                .ifPresent(problem -> findings.warnings.add(new Warning(
                        Warning.Kind.DEBUG_INFO,
                        "the debug information cannot be read, so that nobody knows what programs send,"
                                + " nor the values of enums that BTF has no room for: " + problem)));
        DeclaredEvents declared = new DeclaredEvents(object, findings.btf, configuration);
        Map<CallSite, Set<String>> mapsOfSites = mapsOfSites(inferred.buffers());
        for (BufferEvents buffer : inferred.buffers()) {
            if (declared.about(buffer.map())) {
                mapsOfSites.forEach((site, maps) -> declared.check(buffer.only(site), maps));
                findings.findPartial(declared.namedIn(buffer));
            } else {
                findings.decide(buffer);
            }
        }
        return findings.result();
    }

    /**
     * The buffers that each call sends through. Where these are several, the compiler has mostly made one call of several;
     * what belongs to which buffer is lost, so that a call may send what any of them is declared to carry.
     */
    private static Map<CallSite, Set<String>> mapsOfSites(List<BufferEvents> buffers) {
        Map<CallSite, Set<String>> maps = new LinkedHashMap<>();
        for (BufferEvents buffer : buffers) {
            for (CallSite site : buffer.sites()) {
                maps.computeIfAbsent(site, key -> new LinkedHashSet<>()).add(buffer.map());
            }
        }
        return maps;
    }

    private BpfObjectFile result() {
        return new BpfObjectFile(
                object.order(),
                Optional.of(btf),
                object.maps(),
                object.programs(),
                object.dataSections(),
                object.externs(),
                events,
                notes,
                partial,
                warnings);
    }

    private void decide(BufferEvents buffer) {
        Optional<String> obstacle = new EventDecision(map(buffer.map()), buffer, style).obstacle();
        if (obstacle.isPresent()) {
            notes.put(buffer.map(), obstacle.get());
            return;
        }
        findPartial(buffer);
        for (EventCandidate candidate : buffer.candidates()) {
            events.add(new EventDeclaration(
                    buffer.map(), candidate.typeId(), Optional.empty(), EventDeclaration.Origin.INFERENCE));
            if (candidate.verdict() == Verdict.PROBABLE) {
                warnings.add(new Warning(
                        Warning.Kind.PROBABLE_EVENTS,
                        "what " + EventDecision.places(candidate.sites()) + " sends through " + buffer.map()
                                + " is taken for " + candidate.cName() + ", the only thing of its " + candidate.size()
                                + " bytes that can be meant; to be certain, "
                                + EventDecision.advice(style, buffer.map(), List.of(candidate))));
            }
        }
    }

    /** Records that are too short are an error but where a program sends the begin of this very type. */
    private void findPartial(BufferEvents buffer) {
        if (buffer.candidates().stream().anyMatch(EventCandidate::mayBePartial)) {
            partial.add(buffer.map());
        }
    }

    private MapDefinition map(String name) {
        return object.maps().stream()
                .filter(map -> map.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
