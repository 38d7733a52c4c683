package io.github.bpf4j.processor.codegen;

import java.util.List;

/**
 * A class that skeletons of one package share: the same from each object that has the type.
 *
 * @param path what it is in C: {@code struct event}; {@code struct event.pos} for the struct without a name that is
 *     declared in it
 * @param className simple name
 * @param dependencies paths of the shared classes that it mentions
 * @param source the whole file, lines ended by {@code \n}
 */
public record SharedClass(String path, String className, List<String> dependencies, String source) {
    public SharedClass {
        dependencies = List.copyOf(dependencies);
    }
}
