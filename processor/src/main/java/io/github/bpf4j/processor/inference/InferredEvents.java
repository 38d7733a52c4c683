package io.github.bpf4j.processor.inference;

import io.github.bpf4j.processor.btf.Btf;
import java.util.List;
import java.util.Optional;

/**
 * What all buffers of an object carry.
 *
 * @param btf the types of the object, and behind them those that only its debug information has
 * @param buffers the ring, perf and user ring buffers that something is sent through, in the order of the maps
 */
public record InferredEvents(Btf btf, List<BufferEvents> buffers) {
    public InferredEvents {
        buffers = List.copyOf(buffers);
    }

    /** What is sent through a map. */
    public Optional<BufferEvents> of(String map) {
        return buffers.stream().filter(buffer -> buffer.map().equals(map)).findFirst();
    }
}
