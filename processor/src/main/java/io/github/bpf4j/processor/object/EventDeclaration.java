package io.github.bpf4j.processor.object;

import java.util.Optional;

/**
 * A statement that events of some type go through a buffer. Several of one buffer may name different types.
 *
 * @param map name of the ring or perf buffer
 * @param typeId BTF type of the event
 * @param tag by what records of this type are told from others of the buffer
 * @param origin who says so
 */
public record EventDeclaration(String map, int typeId, Optional<Tag> tag, Origin origin) {
    /**
     * A member and the number that it holds.
     *
     * @param member name; {@code header.kind} for the member of a struct inside
     */
    public record Tag(String member, long value) {}

    /** Where a declaration comes from, the one that counts most first. */
    public enum Origin {
        /** {@code __type(value, …)} of the map. */
        VALUE,
        /** {@code BPF4J_EVENT} of {@code bpf4j.h}. */
        MACRO,
        /** The build's configuration: {@code <events>}. */
        CONFIGURATION,
        /** What the code of the programs was seen to send; counts only where nobody declares anything. */
        INFERENCE
    }
}
