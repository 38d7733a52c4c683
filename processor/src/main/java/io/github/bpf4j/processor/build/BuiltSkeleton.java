package io.github.bpf4j.processor.build;

import io.github.bpf4j.processor.codegen.GeneratedSkeleton;

/**
 * A skeleton and its object, written nowhere yet.
 *
 * @param className simple name
 * @param source the whole Java file
 * @param resourceName file name of the object, beside the class
 * @param object what applications get
 */
public record BuiltSkeleton(String packageName, String className, String source, String resourceName, byte[] object) {
    static BuiltSkeleton of(GeneratedSkeleton skeleton, String resourceName, byte[] object) {
        return new BuiltSkeleton(skeleton.packageName(), skeleton.className(), skeleton.source(), resourceName, object);
    }
}
