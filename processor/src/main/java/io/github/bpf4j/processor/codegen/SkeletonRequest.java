package io.github.bpf4j.processor.codegen;

import java.util.Objects;

/**
 * What to write a skeleton for.
 *
 * @param object the bytes of the compiled BPF object
 * @param packageName Java package of the skeleton; empty for the unnamed one
 * @param sourceName file name of the C source, which names the class: {@code execsnoop.bpf.c} gives {@code ExecsnoopBpf}
 * @param resourceName file name under which the object will lie beside the class: {@code execsnoop.bpf.o}
 */
public record SkeletonRequest(byte[] object, String packageName, String sourceName, String resourceName) {
    public SkeletonRequest {
        Objects.requireNonNull(object, "object");
        Objects.requireNonNull(packageName, "packageName");
        Objects.requireNonNull(sourceName, "sourceName");
        Objects.requireNonNull(resourceName, "resourceName");
    }
}
