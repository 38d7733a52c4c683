package io.github.bpf4j.processor.inference;

import io.github.bpf4j.processor.object.ConfigurationStyle;
import io.github.bpf4j.processor.object.MapDefinition;
import io.github.bpf4j.processor.object.MapKind;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Decides whether what was inferred about a buffer is enough to give its events types. */
final class EventDecision {
    private static final int MOST_PLACES = 5;

    private final MapDefinition map;
    private final BufferEvents buffer;
    private final ConfigurationStyle style;

    EventDecision(MapDefinition map, BufferEvents buffer, ConfigurationStyle style) {
        this.map = map;
        this.buffer = buffer;
        this.style = style;
    }

    /** Why the events are raw bytes, and what to write; empty if they have types. */
    Optional<String> obstacle() {
        List<EventCandidate> candidates = buffer.candidates();
        if (!buffer.unknown().isEmpty()) {
            return Optional.of("nothing says what " + places(buffer.unknown()) + " " + verb() + "s"
                    + otherwise(candidates) + ": " + advice(style, map.name(), candidates));
        }
        List<EventCandidate> ambiguous = candidates.stream()
                .filter(candidate -> candidate.verdict() == Verdict.AMBIGUOUS)
                .toList();
        if (!ambiguous.isEmpty()) {
            return Optional.of(places(ambiguous.get(0).sites()) + " may " + verb() + " " + names(ambiguous, " or ")
                    + ": " + advice(style, map.name(), ambiguous));
        }
        return candidates.size() == 1 ? Optional.empty() : several(candidates);
    }

    private Optional<String> several(List<EventCandidate> candidates) {
        if (map.kind() == MapKind.USER_RINGBUF) {
            return Optional.empty(); // who sends a record knows its type
        }
        boolean told = map.kind() == MapKind.RINGBUF
                && candidates.stream().allMatch(candidate -> candidate.verdict() == Verdict.EXACT)
                && candidates.stream()
                                .mapToLong(EventCandidate::size)
                                .distinct()
                                .count()
                        == candidates.size();
        return told
                ? Optional.empty()
                : Optional.of("programs " + verb() + " " + names(candidates, " and ")
                        + ", and nothing tells which one a record is: "
                        + advice(style, map.name(), candidates, ", kind, ...")
                        + ", with a member that all have in the same place and its value in each");
    }

    private String verb() {
        return map.kind() == MapKind.USER_RINGBUF ? "read" : "send";
    }

    private static String otherwise(List<EventCandidate> candidates) {
        return candidates.isEmpty() ? "" : ", beside " + names(candidates, " and ");
    }

    private static String names(List<EventCandidate> candidates, String and) {
        return candidates.stream().map(EventCandidate::cName).collect(Collectors.joining(and));
    }

    static String places(List<CallSite> sites) {
        List<String> places = sites.stream().map(CallSite::place).distinct().toList();
        String more = places.size() > MOST_PLACES ? " and " + (places.size() - MOST_PLACES) + " more" : "";
        return places.stream().limit(MOST_PLACES).collect(Collectors.joining(", ")) + more;
    }

    /** The line to add to the source. */
    static String advice(ConfigurationStyle style, String map, List<EventCandidate> candidates) {
        return advice(style, map, candidates, "");
    }

    private static String advice(ConfigurationStyle style, String map, List<EventCandidate> candidates, String tag) {
        Stream<String> types = candidates.isEmpty()
                ? Stream.of("struct your_event")
                : candidates.stream().map(EventCandidate::cName);
        return "#include <bpf4j.h> and add "
                + types.map(type -> "BPF4J_EVENT(" + map + ", " + type + tag + ")")
                        .collect(Collectors.joining(tag.isEmpty() && candidates.size() > 1 ? " or " : " and "))
                + ", or configure " + style.events();
    }
}
