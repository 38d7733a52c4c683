package io.github.bpf4j.junit;

import io.github.bpf4j.runtime.BpfSkeleton;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.commons.support.AnnotationSupport;
import org.junit.platform.commons.support.HierarchyTraversalMode;
import org.junit.platform.commons.support.ReflectionSupport;

/** Calls the {@code load} method of a generated skeleton, with what the test's class has to configure. */
final class SkeletonLoader {
    private final Class<? extends BpfSkeleton> type;
    private final ExtensionContext test;

    SkeletonLoader(Class<? extends BpfSkeleton> type, ExtensionContext test) {
        this.type = type;
        this.test = test;
    }

    BpfSkeleton load() {
        try {
            Consumer<Object> configure = this::configure;
            return (BpfSkeleton) type.getMethod("load", Consumer.class).invoke(null, configure);
        } catch (InvocationTargetException e) {
            throw Feasibility.unchecked(e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new ExtensionConfigurationException(
                    type.getName() + " has no method load that can be called: it must be a generated skeleton, in a"
                            + " package that is open to bpf4j-junit",
                    e);
        }
    }

    private void configure(Object opened) {
        List<Method> methods = AnnotationSupport.findAnnotatedMethods(
                test.getRequiredTestClass(), BeforeLoad.class, HierarchyTraversalMode.TOP_DOWN);
        for (Method method : methods) {
            if (method.getParameterCount() != 1) {
                throw new ExtensionConfigurationException(
                        method + " has @BeforeLoad, and must have one parameter: the Opened class of a skeleton");
            }
            if (method.getParameterTypes()[0].isInstance(opened)) {
                ReflectionSupport.invokeMethod(method, test.getTestInstance().orElse(null), opened);
            }
        }
    }
}
