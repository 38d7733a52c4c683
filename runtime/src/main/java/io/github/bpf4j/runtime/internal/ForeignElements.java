package io.github.bpf4j.runtime.internal;

import java.lang.invoke.MethodHandle;
import java.lang.reflect.Array;
import java.lang.reflect.Method;
import java.util.Arrays;

/**
 * The functions of {@link LibbpfElements} on a single element, called through {@code java.lang.foreign}: cheaper than
 * through jffi, but it takes a fifth of a second of CPU time to set up.
 *
 * <p>So that is done by a thread of its own, and only after so many calls that they have taken as long. It needs JDK 22
 * and the user's leave to call native functions from this module (the unnamed one, on the class path); where it cannot
 * be had, calls stay with jffi. Nothing of {@code java.lang.foreign} is in the code, which is for JDK 17, too.
 */
final class ForeignElements {
    static final int ENOUGH = 100_000;

    private static final int FIRST_RELEASE = 22;
    private static final int NO_DESCRIPTOR = -1;

    // Neither is volatile, as each call reads them. Calls that get lost when threads race delay the change; who sees it
    // late calls through jffi once more.
    private static int calls;
    private static boolean ready;

    private static boolean begun;

    private ForeignElements() {}

    /** Whether to call the functions of this class. Counts the call. */
    static boolean ready() {
        if (ready) {
            return true;
        }
        if (calls < ENOUGH && ++calls == ENOUGH) {
            begin();
        }
        return false;
    }

    /** Threads that race may come here more than once. */
    private static synchronized void begin() {
        if (!begun) {
            begun = true;
            try {
                Thread thread = new Thread(null, ForeignElements::setUp, "bpf4j-foreign", 0, false);
                thread.setDaemon(true);
                thread.start();
            } catch (OutOfMemoryError e) {
                // There are too many threads: it stays with jffi.
            }
        }
    }

    static synchronized boolean begun() {
        return begun;
    }

    private static void setUp() {
        try {
            // A call also links what the JVM links at the first one.
            ready = nativeAccess() && lookup(NO_DESCRIPTOR, 0, 0) == -Errno.EBADF;
        } catch (ReflectiveOperationException | RuntimeException | LinkageError e) {
            // As the class says.
        }
    }

    /** Without that, the JDK would print a warning, or refuse. */
    private static boolean nativeAccess() throws ReflectiveOperationException {
        return Runtime.version().feature() >= FIRST_RELEASE
                && (boolean) Module.class.getMethod("isNativeAccessEnabled").invoke(ForeignElements.class.getModule());
    }

    static int lookup(int map, long key, long value) {
        return call(Handles.LOOKUP, map, key, value, 0);
    }

    static int update(int map, long key, long value, long flags) {
        return call(Handles.UPDATE, map, key, value, flags);
    }

    static int delete(int map, long key) {
        return call(Handles.DELETE, map, key, 0, 0);
    }

    static int lookupAndDelete(int map, long key, long value) {
        return call(Handles.LOOKUP_AND_DELETE, map, key, value, 0);
    }

    static int nextKey(int map, long key, long next) {
        return call(Handles.NEXT_KEY, map, key, next, 0);
    }

    private static int call(MethodHandle function, int map, long a, long b, long c) {
        try {
            return (int) function.invokeExact(map, a, b, c);
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new AssertionError("C throws nothing", e);
        }
    }

    /**
     * Constants for the JIT, which makes each a plain call. All have the signature of the one with the most parameters,
     * since each signature makes the set-up longer; functions do not look at registers beyond their own parameters.
     */
    private static final class Handles {
        static final MethodHandle LOOKUP = handle(LibbpfElements.LOOKUP);
        static final MethodHandle UPDATE = handle(LibbpfElements.UPDATE);
        static final MethodHandle DELETE = handle(LibbpfElements.DELETE);
        static final MethodHandle LOOKUP_AND_DELETE = handle(LibbpfElements.LOOKUP_AND_DELETE);
        static final MethodHandle NEXT_KEY = handle(LibbpfElements.NEXT_KEY);

        /** {@code Linker.nativeLinker().downcallHandle(MemorySegment.ofAddress(…), FunctionDescriptor.of(…))}. */
        private static MethodHandle handle(NativeFunction function) {
            function.requirePresent();
            try {
                Class<?> linker = foreign("Linker");
                Class<?> segment = foreign("MemorySegment");
                Class<?> descriptor = foreign("FunctionDescriptor");
                Class<?> layouts = foreign("MemoryLayout").arrayType();
                Class<?> options = foreign("Linker$Option").arrayType();
                Object number = foreign("ValueLayout").getField("JAVA_INT").get(null);
                Object[] parameters = (Object[]) Array.newInstance(layouts.componentType(), 4);
                Arrays.fill(
                        parameters, foreign("ValueLayout").getField("JAVA_LONG").get(null));
                parameters[0] = number;
                Method make = linker.getMethod("downcallHandle", segment, descriptor, options);
                return (MethodHandle) make.invoke(
                        linker.getMethod("nativeLinker").invoke(null),
                        segment.getMethod("ofAddress", long.class).invoke(null, function.address()),
                        descriptor
                                .getMethod("of", layouts.componentType(), layouts)
                                .invoke(null, number, parameters),
                        Array.newInstance(options.componentType(), 0));
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(e);
            }
        }

        private static Class<?> foreign(String name) throws ClassNotFoundException {
            return Class.forName("java.lang.foreign." + name);
        }
    }
}
