package io.github.bpf4j.processor.inference;

import io.github.bpf4j.processor.btf.Btf;
import java.util.List;
import java.util.Optional;

/**
 * What all buffers of an object carry.
 *
 * @param btf the types of the object, with the values of enums that only its debug information has whole, and behind
 *     them the types that only that has; empty if it has no BTF
 * @param buffers the ring, perf and user ring buffers that something is sent through, in the order of the maps; none if
 *     the object has no debug information
 * @param problem why the debug information could not be read
 */
public record InferredEvents(Optional<Btf> btf, List<BufferEvents> buffers, Optional<String> problem) {
    public InferredEvents {
        buffers = List.copyOf(buffers);
    }

    /** What is sent through a map. */
    public Optional<BufferEvents> of(String map) {
        return buffers.stream().filter(buffer -> buffer.map().equals(map)).findFirst();
    }
}
