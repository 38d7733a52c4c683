package io.github.bpf4j.processor.codegen;

import com.palantir.javapoet.ClassName;
import io.github.bpf4j.processor.model.SharedClassModel;
import io.github.bpf4j.processor.model.SkeletonModel;
import java.nio.ByteOrder;
import java.util.Set;
import java.util.stream.Collectors;
import javax.lang.model.element.Modifier;

/**
 * The classes of one skeleton.
 *
 * @param skeleton the outer class
 * @param shared simple names of the classes for C types that lie beside it
 */
record SkeletonNames(ClassName skeleton, Set<String> shared) {
    SkeletonNames {
        shared = Set.copyOf(shared);
    }

    static SkeletonNames of(SkeletonModel model) {
        return new SkeletonNames(
                ClassName.get(model.packageName(), model.className()),
                model.shared().stream().map(SharedClassModel::className).collect(Collectors.toSet()));
    }

    /** The class for a C type, or for the events of a buffer. */
    ClassName type(String simpleName) {
        return shared.contains(simpleName) ? skeleton.peerClass(simpleName) : nested(simpleName);
    }

    /** How the class for a C type is declared. */
    Modifier[] modifiers(String simpleName) {
        return isShared(simpleName)
                ? new Modifier[] {Modifier.PUBLIC, Modifier.FINAL}
                : new Modifier[] {Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL};
    }

    boolean isShared(String simpleName) {
        return shared.contains(simpleName);
    }

    /** A class nested in the skeleton. */
    ClassName nested(String simpleName) {
        return skeleton.nestedClass(simpleName);
    }

    ClassName maps() {
        return nested("Maps");
    }

    ClassName programs() {
        return nested("Progs");
    }

    ClassName links() {
        return nested("Links");
    }

    ClassName opened() {
        return nested("Opened");
    }

    /** How the runtime's accessors name a byte order. */
    static String suffix(ByteOrder order) {
        return order == ByteOrder.LITTLE_ENDIAN ? "LE" : "BE";
    }
}
