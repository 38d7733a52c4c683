package io.github.bpf4j.runtime.internal;

/** Has calls changed over to {@code java.lang.foreign}, if this JVM can. */
public final class ForeignSwitch {
    static final String THREAD = "bpf4j-foreign";

    private ForeignSwitch() {}

    /** Returns whether they have, when that is settled. */
    public static boolean await() throws InterruptedException {
        for (int i = 0; i < ForeignElements.ENOUGH; i++) {
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
