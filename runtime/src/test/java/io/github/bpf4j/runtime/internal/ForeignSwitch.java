package io.github.bpf4j.runtime.internal;

/** Has calls changed over to {@code java.lang.foreign}, if this JVM can. */
public final class ForeignSwitch {
    static final String THREAD = "bpf4j-foreign";

    private ForeignSwitch() {}

    /** Returns whether they have, when that is settled. */
    public static boolean await() throws InterruptedException {
        // Other threads that call meanwhile may set the count back.
        while (!ForeignElements.begun()) {
            ForeignElements.ready();
        }
        for (Thread thread : Thread.getAllStackTraces().keySet()) {
            if (thread.getName().equals(THREAD)) {
                thread.join();
            }
        }
        return ForeignElements.ready();
    }
}
