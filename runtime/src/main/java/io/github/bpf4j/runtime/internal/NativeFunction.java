package io.github.bpf4j.runtime.internal;

import com.kenai.jffi.CallContext;
import com.kenai.jffi.CallingConvention;
import com.kenai.jffi.HeapInvocationBuffer;
import com.kenai.jffi.Invoker;
import com.kenai.jffi.Type;
import java.util.Arrays;

/**
 * A C function all of whose parameters and result are integers or pointers, each passed as 64 bits.
 *
 * <p>One signature for a number of parameters makes start-up short, and is right on all 64-bit Linux ABIs: an
 * {@code int} parameter takes the lower half of its register. Of an {@code int} or {@code bool} result only the bits
 * of that type mean anything: the caller narrows it.
 */
final class NativeFunction {
    private static final int MOST_PARAMETERS = 7;

    private final NativeLibrary library;
    private final String name;
    private final String since;
    private final long address;

    /** @param since first version of the library that has the function */
    NativeFunction(NativeLibrary library, String name, String since) {
        this(library, name, name, since);
    }

    /** @param feature what messages call it */
    NativeFunction(NativeLibrary library, String feature, String name, String since) {
        this.library = library;
        this.name = feature;
        this.since = since;
        this.address = library.symbol(name);
    }

    boolean present() {
        return address != 0;
    }

    void requirePresent() {
        if (address == 0) {
            throw library.missing(name, since);
        }
    }

    long call() {
        return Jffi.INVOKER.invokeN0(context(0), address);
    }

    long call(long a) {
        return Jffi.INVOKER.invokeN1(context(1), address, a);
    }

    long call(long a, long b) {
        return Jffi.INVOKER.invokeN2(context(2), address, a, b);
    }

    long call(long a, long b, long c) {
        return Jffi.INVOKER.invokeN3(context(3), address, a, b, c);
    }

    long call(long a, long b, long c, long d) {
        return Jffi.INVOKER.invokeN4(context(4), address, a, b, c, d);
    }

    long call(long a, long b, long c, long d, long e) {
        return Jffi.INVOKER.invokeN5(context(5), address, a, b, c, d, e);
    }

    long call(long a, long b, long c, long d, long e, long f) {
        return Jffi.INVOKER.invokeN6(context(6), address, a, b, c, d, e, f);
    }

    long call(long a, long b, long c, long d, long e, long f, long g) {
        HeapInvocationBuffer arguments = new HeapInvocationBuffer(context(7));
        arguments.putLong(a);
        arguments.putLong(b);
        arguments.putLong(c);
        arguments.putLong(d);
        arguments.putLong(e);
        arguments.putLong(f);
        arguments.putLong(g);
        return Jffi.INVOKER.invokeLong(context(7), address, arguments);
    }

    // What follows is for functions that return their error number: errno is not kept for LibC.errno().

    long callWithoutErrno(long a, long b) {
        return Jffi.INVOKER.invokeL2NoErrno(context(2), address, a, b);
    }

    long callWithoutErrno(long a, long b, long c) {
        return Jffi.INVOKER.invokeL3NoErrno(context(3), address, a, b, c);
    }

    long callWithoutErrno(long a, long b, long c, long d) {
        return Jffi.INVOKER.invokeL4NoErrno(context(4), address, a, b, c, d);
    }

    long callWithoutErrno(long a, long b, long c, long d, long e) {
        return Jffi.INVOKER.invokeL5NoErrno(context(5), address, a, b, c, d, e);
    }

    private CallContext context(int parameters) {
        requirePresent();
        CallContext context = Jffi.CONTEXTS[parameters];
        return context != null ? context : Jffi.context(parameters);
    }

    /** Set up by the first call, so that a library that is missing is reported before anything native runs. */
    private static final class Jffi {
        static final Invoker INVOKER = Invoker.getInstance();
        static final CallContext[] CONTEXTS = new CallContext[MOST_PARAMETERS + 1];

        /** Threads that race for one make it twice, and jffi hands out the same. */
        static CallContext context(int parameters) {
            Type[] types = new Type[parameters];
            Arrays.fill(types, Type.SINT64);
            CallContext context = CallContext.getCallContext(Type.SINT64, types, CallingConvention.DEFAULT, true);
            CONTEXTS[parameters] = context;
            return context;
        }
    }
}
