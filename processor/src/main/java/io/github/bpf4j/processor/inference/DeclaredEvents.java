package io.github.bpf4j.processor.inference;

import io.github.bpf4j.processor.InvalidObjectException;
import io.github.bpf4j.processor.btf.Btf;
import io.github.bpf4j.processor.btf.BtfType;
import io.github.bpf4j.processor.btf.CDeclaration;
import io.github.bpf4j.processor.object.BpfObjectFile;
import io.github.bpf4j.processor.object.ConfiguredEvent;
import io.github.bpf4j.processor.object.EventConfiguration;
import io.github.bpf4j.processor.object.EventDeclaration;
import io.github.bpf4j.processor.object.MapDefinition;
import io.github.bpf4j.processor.object.MapKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What is declared of the buffers of an object, held against what its programs send. */
final class DeclaredEvents {
    private final Btf btf;
    private final Map<String, List<Declared>> byMap = new HashMap<>();

    /** @param text how the declaration is written */
    private record Declared(int typeId, String text) {}

    DeclaredEvents(BpfObjectFile object, Btf btf, EventConfiguration configuration) {
        this.btf = btf;
        for (MapDefinition map : object.maps()) {
            if (map.kind().carriesEvents() && map.valueTypeId().isPresent() && !isDescriptor(map)) {
                int typeId = map.valueTypeId().getAsInt();
                add(map.name(), typeId, "__type(value, " + name(typeId) + ")");
            }
        }
        for (EventDeclaration event : object.events()) {
            add(event.map(), event.typeId(), "BPF4J_EVENT(" + event.map() + ", " + name(event.typeId()) + ")");
        }
        for (ConfiguredEvent event : configuration.events()) {
            for (BtfType type : btf.types()) {
                if (!(type instanceof BtfType.Variable)
                        && CDeclaration.specifier(type).equals(event.type())) {
                    add(event.map(), type.id(), configuration.style().events() + ": " + event.type());
                }
            }
        }
    }

    private void add(String map, int typeId, String text) {
        byMap.computeIfAbsent(map, name -> new ArrayList<>()).add(new Declared(typeId, text));
    }

    private String name(int typeId) {
        return CDeclaration.of(btf, typeId, "").strip();
    }

    /** To the kernel, the value of a perf buffer is a file descriptor, and many sources say so. */
    private boolean isDescriptor(MapDefinition map) {
        return map.kind() == MapKind.PERF_EVENT_ARRAY
                && btf.resolve(map.valueTypeId().getAsInt()) instanceof BtfType.Int integer
                && integer.size() == Integer.BYTES;
    }

    /** Whether anything is declared about a map. */
    boolean about(String map) {
        return byMap.containsKey(map);
    }

    /** Of what is sent through a buffer, the types that it is declared to carry. */
    BufferEvents namedIn(BufferEvents buffer) {
        List<Declared> declared = byMap.getOrDefault(buffer.map(), List.of());
        return new BufferEvents(
                buffer.map(),
                buffer.candidates().stream()
                        .filter(candidate -> isOneOf(declared, candidate))
                        .toList(),
                List.of());
    }

    /**
     * Checks calls through a buffer.
     *
     * @param maps the buffers that the calls may send through; nothing is checked if any is not declared
     * @throws InvalidObjectException if a program sends what no declaration of the buffers allows
     */
    void check(BufferEvents buffer, Set<String> maps) {
        if (!byMap.keySet().containsAll(maps)) {
            return;
        }
        List<Declared> declared =
                maps.stream().flatMap(map -> byMap.get(map).stream()).toList();
        String names = String.join(" or ", maps);
        for (EventCandidate candidate : buffer.candidates()) {
            if (!isOneOf(declared, candidate)) {
                boolean otherType = candidate.verdict() == Verdict.EXACT
                        && btf.resolve(candidate.typeId()) instanceof BtfType.Composite;
                for (CallSite site : candidate.sites()) {
                    if (otherType || !fits(site, declared)) {
                        throw mismatch(names, site, candidate.cName(), declared);
                    }
                }
            }
        }
        for (CallSite site : buffer.unknown()) {
            if (!fits(site, declared)) {
                throw mismatch(names, site, "a record", declared);
            }
        }
    }

    private boolean isOneOf(List<Declared> declared, EventCandidate candidate) {
        return declared.stream().anyMatch(event -> same(event.typeId, candidate.typeId()));
    }

    private boolean same(int left, int right) {
        BtfType a = btf.resolve(left);
        BtfType b = btf.resolve(right);
        return a.id() == b.id()
                || a instanceof BtfType.Composite
                        && b instanceof BtfType.Composite
                        && !a.name().isEmpty()
                        && a.name().equals(b.name())
                        && btf.size(left) == btf.size(right);
    }

    /** Whether every size that is known is that of a declared type, or may be. */
    private boolean fits(CallSite site, List<Declared> declared) {
        return site.sizes().stream()
                .allMatch(size -> declared.stream()
                        .anyMatch(event -> btf.size(event.typeId) == size
                                || btf.isOfAnySize(event.typeId) && size >= btf.size(event.typeId)));
    }

    private InvalidObjectException mismatch(String map, CallSite site, String what, List<Declared> declared) {
        String size = site.sizes().stream().map(String::valueOf).collect(Collectors.joining(" or "));
        String types = declared.stream()
                .map(event -> event.text + " (" + btf.size(event.typeId) + " bytes)")
                .distinct()
                .collect(Collectors.joining(" and "));
        return new InvalidObjectException(
                site.place() + " sends " + what + (size.isEmpty() ? "" : " of " + size + " bytes") + " through " + map
                        + ", which is declared to carry " + types + ": send what is declared, correct the declaration,"
                        + " or declare this type too; a type whose records differ in size ends in a flexible array");
    }
}
