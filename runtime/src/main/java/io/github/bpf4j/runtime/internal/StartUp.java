package io.github.bpf4j.runtime.internal;

import java.util.List;

/**
 * Does beside what the first load of a process would have to wait for: sets up jffi and libbpf while the JVM links the
 * skeleton, and initialises the classes that are needed after the load while the kernel verifies the programs.
 *
 * <p>Nothing depends on it: who comes first to a class initialises it, others wait for that, and what fails here fails
 * again where it can be reported. None of these classes needs one in its initialisation that needs it in turn.
 */
public final class StartUp {
    static final String PACKAGE = "io.github.bpf4j.runtime.";
    static final List<String> FIRST = List.of("internal.LibbpfLog", "internal.Failures", "internal.LibC");
    static final List<String> LATER = List.of(
            "type.BpfTypes",
            "type.StructType",
            "MapInfo",
            "MapCalls",
            "KeyedValues",
            "IndexedValues",
            "BpfTracepoint$Attachable",
            "internal.LibbpfPrograms",
            "internal.LibbpfLinks",
            "internal.Mapping",
            "EventLoop",
            "EventReaders",
            "internal.Poller",
            "RunLoops",
            "RingReader",
            "RingMemory",
            "EventViews",
            "EventTypes",
            "BpfLink",
            "NativeLink",
            "type.BpfStruct",
            "BpfHashMap",
            "BpfArrayMap",
            "BpfMapHandle",
            "EventCounter",
            "BpfSection$Mapped",
            "internal.Mapping$Unmap",
            "Run",
            "Lifetime$Held");

    static {
        Thread thread = new Thread(new Work(), "bpf4j-start");
        thread.setDaemon(true);
        thread.start();
    }

    private StartUp() {}

    /** Begins with it, the first time. */
    public static void begin() {
        // That has happened when this class was initialised.
    }

    private static final class Work implements Runnable {
        @Override
        public void run() {
            initialise(FIRST);
            LibbpfLogger.prepare();
            initialise(LATER);
        }

        private static void initialise(List<String> names) {
            ClassLoader loader = StartUp.class.getClassLoader();
            for (String name : names) {
                try {
                    Class.forName(PACKAGE + name, true, loader);
                } catch (ClassNotFoundException | LinkageError | RuntimeException e) {
                    // As the class says.
                }
            }
        }
    }
}
