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
 *
 * <p>A record, since the JIT takes the fields of a constant record as constants, too, which it does not for a class.
 *
 * @param name what messages call it
 * @param since first version of the library that has the function
 * @param address 0 if the library has no such function
 */
record NativeFunction(NativeLibrary library, String name, String since, long address) {
    private static final int MOST_PARAMETERS = 7;

    NativeFunction(NativeLibrary library, String name, String since) {
        this(library, name, name, since);
    }

    /** @param feature what messages call it */
    NativeFunction(NativeLibrary library, String feature, String name, String since) {
        this(library, feature, since, library.symbol(name));
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

    // What follows is for functions that return their error number: errno is not kept for LibC.errno(). jffi is told so
    // by the context, whatever it calls the method.

    long callWithoutErrno(long a, long b) {
        requirePresent();
        return Jffi.INVOKER.invokeL2NoErrno(WithoutErrno.TWO, address, a, b);
    }

    long callWithoutErrno(long a, long b, long c) {
        requirePresent();
        return Jffi.INVOKER.invokeL3NoErrno(WithoutErrno.THREE, address, a, b, c);
    }

    long callWithoutErrno(long a, long b, long c, long d) {
        requirePresent();
        return Jffi.INVOKER.invokeL4NoErrno(WithoutErrno.FOUR, address, a, b, c, d);
    }

    long callWithoutErrno(long a, long b, long c, long d, long e) {
        requirePresent();
        return Jffi.INVOKER.invokeL5NoErrno(WithoutErrno.FIVE, address, a, b, c, d, e);
    }

    private CallContext context(int parameters) {
        requirePresent();
        CallContext context = Jffi.CONTEXTS[parameters];
        if (context == null) {
            // Threads that race for one make it twice, and jffi hands out the same.
            context = Jffi.context(parameters, true);
            Jffi.CONTEXTS[parameters] = context;
        }
        return context;
    }

    /** Set up by the first call, so that a library that is missing is reported before anything native runs. */
    private static final class Jffi {
        static final Invoker INVOKER = Invoker.getInstance();
        static final CallContext[] CONTEXTS = new CallContext[MOST_PARAMETERS + 1];

        static CallContext context(int parameters, boolean keepsErrno) {
            Type[] types = new Type[parameters];
            Arrays.fill(types, Type.SINT64);
            return CallContext.getCallContext(Type.SINT64, types, CallingConvention.DEFAULT, keepsErrno);
        }
    }

    /** Contexts that the JIT knows as constants, as it does not know what is in an array. */
    private static final class WithoutErrno {
        static final CallContext TWO = Jffi.context(2, false);
        static final CallContext THREE = Jffi.context(3, false);
        static final CallContext FOUR = Jffi.context(4, false);
        static final CallContext FIVE = Jffi.context(5, false);
    }
}
