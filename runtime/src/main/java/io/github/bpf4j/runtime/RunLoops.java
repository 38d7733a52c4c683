package io.github.bpf4j.runtime;

import io.github.bpf4j.runtime.type.BpfStruct;
import java.io.IOException;
import java.io.InputStream;
import java.lang.invoke.MethodHandles;
import java.util.function.Consumer;

/**
 * Makes copies of the loop over records, one for each handler that gets many, so that the JIT compiles the two into one.
 *
 * <p>The JIT inlines an interface call if its call site has seen one or two classes. With one loop for all handlers of
 * an application, the site sees many, and each event pays for a call and for what the call keeps from being optimised.
 * A hidden class with the same code has call sites of its own. It goes when its only instance does.
 */
final class RunLoops {
    static final RunLoop SHARED = new SharedRunLoop();

    private RunLoops() {}

    /**
     * What is constant in a copy.
     *
     * @param stride of the records that it will see most
     * @param views all that it will ever point
     * @param handler the only one that it will ever call
     */
    record Constants(int stride, BpfStruct[] views, Consumer<Object> handler) {}

    /** A copy; the shared one where classes cannot be made at run time. */
    static RunLoop copy(Constants constants) {
        Class<?> original = SharedRunLoop.class;
        try (InputStream file = original.getResourceAsStream(original.getSimpleName() + ".class")) {
            return file == null
                    ? SHARED
                    : (RunLoop) MethodHandles.lookup()
                            .defineHiddenClassWithClassData(file.readAllBytes(), constants, true)
                            .lookupClass()
                            .getDeclaredConstructor()
                            .newInstance();
        } catch (IOException | ReflectiveOperationException | LinkageError | UnsupportedOperationException e) {
            // As in a native image; slower where there are many handlers, and right all the same.
            return SHARED;
        }
    }
}
