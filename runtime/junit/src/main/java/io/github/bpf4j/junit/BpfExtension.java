package io.github.bpf4j.junit;

import io.github.bpf4j.runtime.BpfSkeleton;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeTestExecutionCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.platform.commons.support.AnnotationSupport;

/**
 * Gives tests loaded skeletons, and closes them after the test: see {@link BpfTest}.
 *
 * <p>They are loaded before the test's parameters are resolved: what is thrown then, JUnit takes for a mistake of the
 * extension, also if it only says that the test is to be skipped.
 */
public final class BpfExtension implements BeforeTestExecutionCallback, ParameterResolver, AfterEachCallback {
    private static final Namespace NAMESPACE = Namespace.create(BpfExtension.class);

    /** Called by JUnit. */
    public BpfExtension() {}

    /** What has to be closed when the test is over, by index of the parameter. */
    private static final class Loaded {
        final NavigableMap<Integer, BpfSkeleton> skeletons = new TreeMap<>();
    }

    @Override
    public void beforeTestExecution(ExtensionContext test) {
        Class<?>[] parameters = test.getRequiredTestMethod().getParameterTypes();
        for (int i = 0; i < parameters.length; i++) {
            if (isSkeleton(parameters[i])) {
                load(i, parameters[i].asSubclass(BpfSkeleton.class), test);
            }
        }
    }

    private static void load(int index, Class<? extends BpfSkeleton> type, ExtensionContext test) {
        BpfSkeleton skeleton = Feasibility.attempt(() -> new SkeletonLoader(type, test).load());
        // Stored before it is attached, so that it is closed if that fails.
        loaded(test).skeletons.put(index, skeleton);
        if (attaches(test)) {
            Feasibility.attempt(() -> {
                skeleton.attach();
                return skeleton;
            });
        }
    }

    private static boolean isSkeleton(Class<?> type) {
        return BpfSkeleton.class.isAssignableFrom(type) && type != BpfSkeleton.class;
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
        return isSkeleton(parameter.getParameter().getType())
                && test.getTestMethod()
                        .filter(parameter.getDeclaringExecutable()::equals)
                        .isPresent();
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext test) {
        return loaded(test).skeletons.get(parameter.getIndex());
    }

    @Override
    public void afterEach(ExtensionContext test) {
        NavigableMap<Integer, BpfSkeleton> skeletons = loaded(test).skeletons;
        while (!skeletons.isEmpty()) {
            skeletons.pollLastEntry().getValue().close();
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
