package io.github.bpf4j.processor.build;

import java.util.List;

/**
 * A type of an object whose class could lie in the package, for the skeletons of all objects that have the type.
 *
 * @param path what it is in C, the same for all objects: {@code struct event}
 * @param className simple name of its class
 * @param digest of the class's source
 * @param shared whether it does lie there
 * @param dependencies paths of the types that the class mentions
 */
record SharableType(String path, String className, String digest, boolean shared, List<String> dependencies) {
    SharableType {
        dependencies = List.copyOf(dependencies);
    }

    /** This type, decided upon. */
    SharableType shared(boolean decision) {
        return new SharableType(path, className, digest, decision, dependencies);
    }
}
