package io.github.bpf4j.runtime;

import java.util.ArrayList;
import java.util.List;

/** What uses the descriptors of an object, or of an inner map, and must stop before they are closed. */
final class Dependents {
    private final List<Dependent> all = new ArrayList<>();

    /** One of them. */
    interface Dependent {
        /** The descriptors are about to be closed: calls that use them shall return soon. */
        default void interrupt() {}

        /** No such call is under way any more; the descriptors are still open. */
        void ownerCloses();
    }

    /** Must be called inside the owner's lifetime, so that it is told of the end. */
    synchronized void add(Dependent dependent) {
        all.add(dependent);
    }

    synchronized void remove(Dependent dependent) {
        all.remove(dependent);
    }

    void interrupt() {
        copy().forEach(Dependent::interrupt);
    }

    void close() {
        copy().forEach(Dependent::ownerCloses);
    }

    private synchronized List<Dependent> copy() {
        return List.copyOf(all);
    }
}
