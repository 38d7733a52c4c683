package io.github.bpf4j.runtime;

/**
 * A map that was opened or made by a map of maps: what generated classes of inner maps are beside their kind.
 *
 * <p>It is open until it is closed, or its skeleton is. The map itself exists as long as anything has it: this, another
 * like it, or a map of maps.
 */
public interface BpfInnerMap extends AutoCloseable {
    /** Lets go of the map; later calls throw {@link IllegalStateException}. Calling it again does nothing. */
    @Override
    default void close() {
        ((BpfMap) this).handle().close();
    }
}
