package io.github.bpf4j.torture;

import java.io.IOException;
import java.util.Locale;
import java.util.Set;

/**
 * Opens, attaches and closes, again and again. Ends with status 0 if that leaves nothing behind, neither in the kernel
 * nor in this process.
 */
final class Cycles {
    /** What a cycle may leave on average; a leak of one page, or of one program, would be more. */
    private static final double BYTES_PER_CYCLE = 2048;

    private static final int KIB = 1024;
    private static final int WARM_UP = 100;
    /** The allocator's own noise, which does not grow with the cycles. */
    private static final long NOISE_KIB = 24 * KIB;

    private Cycles() {}

    /** @param arguments how many */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        int cycles = Integer.parseInt(arguments[0]);
        repeat(WARM_UP);
        ProcessState before = settled();
        long start = System.nanoTime();
        Set<String> seen = repeat(cycles);
        double millis = (System.nanoTime() - start) / 1e6 / cycles;
        ProcessState after = settled();
        Set<String> remaining = KernelList.remaining(seen);
        System.out.printf(
                Locale.ROOT,
                "%,d cycles of load, attach and close, %.1f ms each%n  before: %s; after: %s%n"
                        + "  kernel objects of the last cycle still there by bpftool: %d%n",
                cycles,
                millis,
                before,
                after,
                remaining.size());
        long allowed = NOISE_KIB + (long) (cycles * BYTES_PER_CYCLE / KIB);
        boolean good = remaining.isEmpty()
                && after.descriptors().equals(before.descriptors())
                && after.objects().isEmpty()
                && after.mappings() == before.mappings()
                && after.residentKib() - before.residentKib() < allowed;
        System.out.println(good ? "  nothing stays behind" : "  FAULT: something stays behind: " + after.kinds());
        System.exit(good ? 0 : 1);
    }

    /** Returns the kernel objects of the last one. */
    private static Set<String> repeat(int cycles) {
        Set<String> seen = Set.of();
        for (int i = 0; i < cycles; i++) {
            Victim victim = Victim.open();
            victim.skeleton().attach();
            if (i == cycles - 1) {
                seen = ProcessState.heldObjects();
            }
            victim.close();
        }
        return seen;
    }

    private static ProcessState settled() throws InterruptedException {
        for (int i = 0; i < 5; i++) {
            System.gc();
            Thread.sleep(100);
        }
        return ProcessState.now();
    }
}
