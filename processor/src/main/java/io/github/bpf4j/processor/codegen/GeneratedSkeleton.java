package io.github.bpf4j.processor.codegen;

import io.github.bpf4j.processor.Warning;
import java.util.List;

/**
 * The source of a skeleton.
 *
 * @param className simple name of the class
 * @param source the whole file, lines ended by {@code \n}
 * @param shared the classes that it mentions and that lie beside it
 * @param warnings what Java cannot express, or expresses with less than C has, and what is not certain
 */
public record GeneratedSkeleton(
        String packageName, String className, String source, List<SharedClass> shared, List<Warning> warnings) {
    public GeneratedSkeleton {
        shared = List.copyOf(shared);
        warnings = List.copyOf(warnings);
    }
}
