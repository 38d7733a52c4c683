package io.github.bpf4j.processor.codegen;

import com.palantir.javapoet.ClassName;
import io.github.bpf4j.processor.model.AtomicStructModel;
import io.github.bpf4j.processor.model.SharedClassModel;
import io.github.bpf4j.processor.model.SkeletonModel;
import java.nio.ByteOrder;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import javax.lang.model.element.Modifier;

/**
 * The classes of one skeleton.
 *
 * @param skeleton the outer class
 * @param shared simple names of the classes for C types that lie beside it
 * @param atomics simple names of the classes that give atomic access to structs, by those of the structs
 */
record SkeletonNames(ClassName skeleton, Set<String> shared, Map<String, String> atomics) {
    SkeletonNames {
        shared = Set.copyOf(shared);
        atomics = Map.copyOf(atomics);
    }

    static SkeletonNames of(SkeletonModel model) {
        return new SkeletonNames(
                ClassName.get(model.packageName(), model.className()),
                model.shared().stream().map(SharedClassModel::className).collect(Collectors.toSet()),
                model.atomicStructs().stream()
                        .collect(Collectors.toMap(AtomicStructModel::viewName, AtomicStructModel::className)));
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

    /** The class that gives atomic access to the members of a struct. */
    ClassName atomic(String struct) {
        return nested(Objects.requireNonNull(atomics.get(struct), struct));
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
