package io.github.bpf4j.processor.model;

import java.util.List;

/**
 * A class that is shared: it lies beside the skeleton in the package, where other skeletons use it, too.
 *
 * @param path what it is in C, the same for all objects: {@code struct event}, {@code struct event.pos}
 * @param dependencies paths of the shared classes that it mentions
 */
public record SharedClassModel(String path, String className, List<String> dependencies) {
    public SharedClassModel {
        dependencies = List.copyOf(dependencies);
    }
}
