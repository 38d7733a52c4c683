package io.github.bpf4j.junit;

import io.github.bpf4j.runtime.BpfSkeleton;
import java.util.ArrayDeque;
import java.util.Deque;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.platform.commons.support.AnnotationSupport;

/** Gives tests loaded skeletons, and closes them after the test: see {@link BpfTest}. */
public final class BpfExtension implements ParameterResolver, AfterEachCallback {
    private static final Namespace NAMESPACE = Namespace.create(BpfExtension.class);

    /** Called by JUnit. */
    public BpfExtension() {}

    /** What has to be closed when the test is over. */
    private static final class Loaded {
        final Deque<BpfSkeleton> skeletons = new ArrayDeque<>();
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
        Class<?> type = parameter.getParameter().getType();
        return BpfSkeleton.class.isAssignableFrom(type) && type != BpfSkeleton.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext test) {
        Class<? extends BpfSkeleton> type = parameter.getParameter().getType().asSubclass(BpfSkeleton.class);
        BpfSkeleton skeleton = Feasibility.attempt(() -> new SkeletonLoader(type, test).load());
        // Stored before it is attached, so that it is closed if that fails.
        loaded(test).skeletons.push(skeleton);
        if (attaches(test)) {
            Feasibility.attempt(() -> {
                skeleton.attach();
                return skeleton;
            });
        }
        return skeleton;
    }

    @Override
    public void afterEach(ExtensionContext test) {
        Deque<BpfSkeleton> skeletons = loaded(test).skeletons;
        while (!skeletons.isEmpty()) {
            skeletons.pop().close();
        }
    }

    private static Loaded loaded(ExtensionContext test) {
        return test.getStore(NAMESPACE).getOrComputeIfAbsent(Loaded.class, key -> new Loaded(), Loaded.class);
    }

    private static boolean attaches(ExtensionContext test) {
        return AnnotationSupport.findAnnotation(test.getElement(), BpfTest.class)
                .map(BpfTest::attach)
                .orElse(false);
    }
}
