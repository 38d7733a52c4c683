package io.github.bpf4j.runtime;

/** Tells whether the JVM is shutting down. */
final class Shutdown {
    private static final Thread PROBE = new Thread("never started");

    private Shutdown() {}

    /** The JVM takes no more hooks then, and offers no other way to ask. */
    static synchronized boolean inProgress() {
        try {
            Runtime.getRuntime().addShutdownHook(PROBE);
            Runtime.getRuntime().removeShutdownHook(PROBE);
            return false;
        } catch (IllegalStateException e) {
            return true;
        }
    }
}
