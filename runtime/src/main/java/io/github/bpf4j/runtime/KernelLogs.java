package io.github.bpf4j.runtime;

import io.github.bpf4j.runtime.internal.Failures;
import io.github.bpf4j.runtime.internal.LibC;
import io.github.bpf4j.runtime.internal.Libbpf;
import io.github.bpf4j.runtime.internal.LibbpfLog;
import io.github.bpf4j.runtime.internal.LibbpfPrograms;
import io.github.bpf4j.runtime.internal.NativeMemory;
import io.github.bpf4j.runtime.internal.Operation;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Memory of a size that the application has set, for the verifier's log of each program. libbpf leaves its content to
 * whoever gave it.
 *
 * <p>Mapped rather than allocated: pages that the kernel does not write cost nothing.
 */
final class KernelLogs implements AutoCloseable {
    private final int size;
    /** By names of programs, in the order in which they are loaded. */
    private final Map<String, Long> addresses = new LinkedHashMap<>();

    /** @param size bytes for each program, 0 to leave the logs to libbpf */
    KernelLogs(int size) {
        this.size = size;
    }

    /** Gives each program its memory, before load. */
    void provide(BpfObject object) {
        if (size == 0) {
            return;
        }
        long pointer = object.pointer();
        for (long program = Libbpf.objectNextProgram(pointer, 0);
                program != 0;
                program = Libbpf.objectNextProgram(pointer, program)) {
            if (LibbpfPrograms.programAutoload(program)) {
                String name = NativeMemory.text(LibbpfPrograms.programName(program));
                String description = object.describe("program", name);
                long address = map(description);
                addresses.put(name, address);
                Failures.check(
                        LibbpfPrograms.programSetLogBuf(program, address, size), Operation.CONFIGURE, description);
            }
        }
    }

    private long map(String description) {
        int flags = LibC.MAP_PRIVATE | LibC.MAP_ANONYMOUS;
        long address = LibC.mmap(0, size, LibC.PROT_READ | LibC.PROT_WRITE, flags, -1, 0);
        if (address == LibC.MAP_FAILED) {
            throw Failures.ofLibC(Operation.MAP_MEMORY, "the log of " + description);
        }
        return address;
    }

    /** Hands over what the kernel wrote, as libbpf would. */
    void report(LibbpfLog log, boolean loaded) {
        String last = "";
        String lastText = "";
        for (Map.Entry<String, Long> entry : addresses.entrySet()) {
            String text = NativeMemory.text(entry.getValue());
            if (!text.isEmpty()) {
                report(log, System.Logger.Level.TRACE, last, lastText);
                last = entry.getKey();
                lastText = text;
            }
        }
        // No program is loaded after one that is rejected.
        report(log, loaded ? System.Logger.Level.TRACE : System.Logger.Level.WARNING, last, lastText);
    }

    private static void report(LibbpfLog log, System.Logger.Level level, String program, String text) {
        if (!text.isEmpty()) {
            log.add(
                    level,
                    "libbpf: prog '" + program + "': -- BEGIN PROG LOAD LOG --\n" + text + "-- END PROG LOAD LOG --");
        }
    }

    @Override
    public void close() {
        for (long address : addresses.values()) {
            LibC.munmap(address, size);
        }
    }
}
