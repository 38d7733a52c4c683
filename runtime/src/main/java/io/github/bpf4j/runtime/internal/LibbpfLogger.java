package io.github.bpf4j.runtime.internal;

import org.jspecify.annotations.Nullable;

/**
 * The logger for what libbpf says. The JDK takes 10 to 30 ms to find the first logger of a process, and libbpf speaks as
 * soon as it opens an object: so a thread of its own looks for it, while another sets up jffi.
 */
public final class LibbpfLogger extends Thread {
    private static final String NAME = "io.github.bpf4j.libbpf";
    /** A logging framework may need a lock that whoever loads a skeleton holds. Nobody waits a second time. */
    private static final long PATIENCE_MILLIS = 5_000;

    private static final LibbpfLogger SEARCH = start(new LibbpfLogger());

    private volatile System.@Nullable Logger found;

    private LibbpfLogger() {
        super("bpf4j-logger");
        setDaemon(true);
    }

    private static LibbpfLogger start(LibbpfLogger search) {
        search.start();
        return search;
    }

    /** Begins to look for it, the first time: to be called before jffi is needed. */
    public static void prepare() {
        // That has happened when this class was initialised.
    }

    @Override
    public void run() {
        try {
            found = System.getLogger(NAME);
        } catch (RuntimeException | Error e) {
            // Whoever needs the logger gets the same, and can tell somebody.
        }
    }

    /** Waits for the thread that looks for it. */
    static System.Logger get() {
        System.Logger logger = SEARCH.found;
        if (logger == null) {
            SEARCH.await();
            logger = SEARCH.found;
        }
        if (logger == null) {
            logger = System.getLogger(NAME);
            SEARCH.found = logger;
        }
        return logger;
    }

    private void await() {
        if (Thread.currentThread() == this) {
            return;
        }
        try {
            join(PATIENCE_MILLIS);
        } catch (InterruptedException e) {
            // It is found by this thread, then.
            Thread.currentThread().interrupt();
        }
    }
}
