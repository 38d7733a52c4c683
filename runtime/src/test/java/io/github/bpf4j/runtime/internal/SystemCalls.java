package io.github.bpf4j.runtime.internal;

import io.github.bpf4j.runtime.BpfLibraryException;
import java.nio.ByteBuffer;

/** The system calls that the programs of everything.bpf.c wait for, and a question to the kernel. */
public final class SystemCalls {
    static final NativeLibrary LIBRARY = new NativeLibrary(null) {
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

    private static final NativeFunction SCHED_SETAFFINITY = new NativeFunction(LIBRARY, "sched_setaffinity", "");

    private static final NativeFunction SOCKET = new NativeFunction(LIBRARY, "socket", "");

    private SystemCalls() {}

    /** A new socket's descriptor. */
    public static int socket(int family, int type) {
        return (int) SOCKET.call(family, type, 0);
    }

    /** Whether the kernel has the {@code map}, {@code prog} or {@code link} with an id. */
    public static boolean exists(String kind, int id) {
        int descriptor = (int) new NativeFunction(LibbpfLibrary.INSTANCE, "bpf_" + kind + "_get_fd_by_id", "").call(id);
        if (descriptor >= 0) {
            LibC.close(descriptor);
        }
        return descriptor >= 0;
    }

    /** Runs it on a thread that stays on one CPU. */
    public static void onCpu(int cpu, Runnable action) {
        Thread thread = new Thread(() -> {
            try (NativeMemory memory = new NativeMemory()) {
                ByteBuffer mask = memory.allocate(128).putLong(cpu / 64 * 8, 1L << cpu);
                if ((int) SCHED_SETAFFINITY.call(0, mask.capacity(), NativeMemory.address(mask)) != 0) {
                    throw new AssertionError("no CPU " + cpu);
                }
                action.run();
            }
        });
        thread.start();
        try {
            thread.join();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    public static void getpgid(int argument) {
        GETPGID.call(argument);
    }

    public static void getsid(int argument) {
        GETSID.call(argument);
    }
}
