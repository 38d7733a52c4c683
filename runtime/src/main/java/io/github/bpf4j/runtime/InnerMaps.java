package io.github.bpf4j.runtime;

import io.github.bpf4j.runtime.internal.Errno;
import io.github.bpf4j.runtime.internal.Failures;
import io.github.bpf4j.runtime.internal.LibC;
import io.github.bpf4j.runtime.internal.Libbpf;
import io.github.bpf4j.runtime.internal.Operation;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Opens and makes the maps that a map of maps holds. */
final class InnerMaps<M extends BpfMap> {
    private final BpfMapHandle outer;
    private final Function<BpfMapHandle, M> constructor;

    InnerMaps(BpfMapHandle outer, Function<BpfMapHandle, M> constructor) {
        this.outer = outer;
        this.constructor = constructor;
    }

    /**
     * Opens the map that a place of the outer map has.
     *
     * @param lookup returns the map's id; null if there is none
     */
    @Nullable
    M open(Supplier<@Nullable Long> lookup) {
        outer.lifetime().enter();
        try {
            for (Long id = lookup.get(); id != null; id = lookup.get()) {
                int descriptor = Libbpf.mapGetFdById(id.intValue());
                if (descriptor != -Errno.ENOENT) {
                    return own(Failures.check(descriptor, Operation.OPEN, "the inner map of " + outer));
                }
                // Replaced by another and freed since.
            }
            return null;
        } finally {
            outer.lifetime().leave();
        }
    }

    M create() {
        InnerMap definition = outer.object()
                .innerMap(outer.name())
                .orElseThrow(() -> new BpfException("cannot make an inner map of " + outer
                        + ", which does not say what it holds: use __array(values, struct { … }) in C"));
        outer.lifetime().enter();
        try {
            return own(Failures.check(definition.create(), Operation.CREATE, "an inner map of " + outer));
        } finally {
            outer.lifetime().leave();
        }
    }

    private M own(int descriptor) {
        BpfMapHandle handle;
        try {
            handle = BpfMapHandle.inner(outer.object(), outer.name() + ".inner", descriptor);
        } catch (Throwable e) {
            LibC.close(descriptor);
            throw e;
        }
        try {
            return constructor.apply(handle);
        } catch (Throwable e) {
            handle.close();
            throw e;
        }
    }
}
