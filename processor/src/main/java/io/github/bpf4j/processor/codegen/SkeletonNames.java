package io.github.bpf4j.processor.codegen;

import com.palantir.javapoet.ClassName;
import io.github.bpf4j.processor.model.SkeletonModel;
import java.nio.ByteOrder;

/**
 * The classes of one skeleton.
 *
 * @param skeleton the outer class
 */
record SkeletonNames(ClassName skeleton) {
    static SkeletonNames of(SkeletonModel model) {
        return new SkeletonNames(ClassName.get(model.packageName(), model.className()));
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
