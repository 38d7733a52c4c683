package io.github.bpf4j.processor.codegen;

import io.github.bpf4j.processor.object.EventConfiguration;
import java.util.Objects;
import java.util.function.Predicate;

/**
 * What to write a skeleton for.
 *
 * @param object the bytes of the compiled BPF object
 * @param packageName Java package of the skeleton; empty for the unnamed one
 * @param sourceName file name of the C source, which names the class: {@code execsnoop.bpf.c} gives {@code ExecsnoopBpf}
 * @param resourceName file name under which the object will lie beside the class: {@code execsnoop.bpf.o}
 * @param events what the build's configuration says of the object's buffers
 * @param shared whether a class is to lie beside the skeleton, by its {@link SharedClass#path}; one that cannot be shared
 *     is nested all the same
 */
public record SkeletonRequest(
        byte[] object,
        String packageName,
        String sourceName,
        String resourceName,
        EventConfiguration events,
        Predicate<String> shared) {
    public SkeletonRequest {
        Objects.requireNonNull(object, "object");
        Objects.requireNonNull(packageName, "packageName");
        Objects.requireNonNull(sourceName, "sourceName");
        Objects.requireNonNull(resourceName, "resourceName");
        Objects.requireNonNull(shared, "shared");
    }

    /** A request without configuration, for a skeleton that has all its classes inside. */
    public SkeletonRequest(byte[] object, String packageName, String sourceName, String resourceName) {
        this(object, packageName, sourceName, resourceName, EventConfiguration.none(), path -> false);
    }
}
