package io.github.bpf4j.runtime;

import java.io.IOException;
import java.io.InputStream;
import java.lang.invoke.MethodHandles;

/**
 * A copy of the loop over records for each class of handlers, so that the JIT compiles the two into one.
 *
 * <p>The JIT inlines an interface call if its call site has seen one or two classes. With one loop for all handlers of
 * an application, the site sees many, and each event pays for a call and for what the call keeps from being optimised.
 * A hidden class with the same code has call sites of its own. It goes when the handler's class goes.
 */
final class HandlerLoops {
    static final RunLoop SHARED = new SharedRunLoop();

    private static final ClassValue<RunLoop> COPIES = new ClassValue<>() {
        @Override
        protected RunLoop computeValue(Class<?> handler) {
            return copy();
        }
    };

    private HandlerLoops() {}

    /** The loop for handlers of a class; the shared one where classes cannot be made at run time. */
    static RunLoop of(Class<?> handler) {
        return COPIES.get(handler);
    }

    private static RunLoop copy() {
        Class<?> original = SharedRunLoop.class;
        try (InputStream file = original.getResourceAsStream(original.getSimpleName() + ".class")) {
            return file == null
                    ? SHARED
                    : (RunLoop) MethodHandles.lookup()
                            .defineHiddenClass(file.readAllBytes(), false)
                            .lookupClass()
                            .getDeclaredConstructor()
                            .newInstance();
        } catch (IOException | ReflectiveOperationException | LinkageError | UnsupportedOperationException e) {
            // As in a native image; slower where there are many handlers, and right all the same.
            return SHARED;
        }
    }
}
