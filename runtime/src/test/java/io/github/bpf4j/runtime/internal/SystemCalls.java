package io.github.bpf4j.runtime.internal;

import io.github.bpf4j.runtime.BpfLibraryException;

/** The system calls that the programs of everything.bpf.c wait for, and a question to the kernel. */
public final class SystemCalls {
    private static final NativeLibrary LIBRARY = new NativeLibrary(null) {
        @Override
        BpfLibraryException notFound(String reason) {
            throw new AssertionError(reason);
        }

        @Override
        BpfLibraryException tooOld(String function, String since) {
            throw new AssertionError(function);
        }
    };
    private static final NativeFunction GETPGID = new NativeFunction(LIBRARY, "getpgid", "");
    private static final NativeFunction GETSID = new NativeFunction(LIBRARY, "getsid", "");

    private SystemCalls() {}

    /** Whether the kernel has the {@code map}, {@code prog} or {@code link} with an id. */
    public static boolean exists(String kind, int id) {
        int descriptor = (int) new NativeFunction(LibbpfLibrary.INSTANCE, "bpf_" + kind + "_get_fd_by_id", "").call(id);
        if (descriptor >= 0) {
            LibC.close(descriptor);
        }
        return descriptor >= 0;
    }

    public static void getpgid(int argument) {
        GETPGID.call(argument);
    }

    public static void getsid(int argument) {
        GETSID.call(argument);
    }
}
