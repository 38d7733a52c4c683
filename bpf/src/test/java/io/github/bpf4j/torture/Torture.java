package io.github.bpf4j.torture;

import io.github.bpf4j.runtime.EventLoop;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * Threads that do anything with anything while others close it. In a JVM of its own, so that a crash is a result, too.
 *
 * <p>It ends with status 0 if nothing went wrong and everything was given back, 1 if not.
 */
final class Torture {
    private static final int VICTIMS = 4;
    private static final int THREADS = 8;
    private static final int LOOPS = 2;
    private static final long PATIENCE_SECONDS = 30;
    /** Beyond what the JIT compiler and the collector need from the first quarter on. */
    private static final long GROWTH_KIB = 96 * 1024;

    private final Findings findings = new Findings();
    private final AtomicReferenceArray<Victim> victims = new AtomicReferenceArray<>(VICTIMS);
    private final AtomicReferenceArray<EventLoop> loops = new AtomicReferenceArray<>(LOOPS);
    private final List<Worker> workers = new ArrayList<>();
    /** Kernel objects that were seen open. */
    private final Set<String> objects = new TreeSet<>();

    private Torture() {}

    /** @param arguments seconds, and a number for the random generators */
    public static void main(String[] arguments) throws Exception {
        Torture torture = new Torture();
        boolean good = torture.run(Integer.parseInt(arguments[0]), Long.parseLong(arguments[1]));
        System.exit(good ? 0 : 1);
    }

    private boolean run(int seconds, long seed) throws Exception {
        warmUp();
        ProcessState before = settled();
        start(seed);
        watch(seconds / 4.0);
        System.gc();
        long residentEarly = ProcessState.now().residentKib();
        watch(seconds * 3 / 4.0);
        endWorkers();
        checkVictims();
        closeAll();
        ProcessState after = settled();
        Set<String> remaining = KernelList.remaining(objects);
        judge(before, after, remaining, residentEarly);
        report(seconds, before, after, remaining, residentEarly);
        return !findings.any();
    }

    /** What Java and libbpf open once and for all. */
    private static void warmUp() {
        Victim victim = Victim.open();
        victim.skeleton().attach();
        victim.close();
    }

    private static ProcessState settled() throws InterruptedException {
        for (int i = 0; i < 5; i++) {
            System.gc();
            Thread.sleep(100);
        }
        return ProcessState.now();
    }

    private void start(long seed) {
        for (int i = 0; i < VICTIMS; i++) {
            victims.set(i, Victim.open());
        }
        for (int i = 0; i < THREADS; i++) {
            Worker worker = new Worker("worker " + i, seed + i, findings, victims, loops);
            workers.add(worker);
            worker.start();
        }
    }

    /** Ends early at the first fault. */
    private void watch(double seconds) throws InterruptedException {
        long end = System.nanoTime() + (long) (seconds * TimeUnit.SECONDS.toNanos(1));
        while (System.nanoTime() < end && !findings.any()) {
            objects.addAll(ProcessState.heldObjects());
            Thread.sleep(200);
        }
    }

    private void endWorkers() throws InterruptedException {
        workers.forEach(Worker::end);
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        for (Worker worker : workers) {
            worker.join(Math.max(1, TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime())));
        }
        for (Worker worker : workers) {
            if (worker.isAlive()) {
                findings.fault(worker.getName() + " does not come back from " + worker.current() + ":\n  "
                        + String.join("\n  ", stack(worker)));
            }
        }
    }

    private static List<String> stack(Thread thread) {
        return List.of(thread.getStackTrace()).stream()
                .map(StackTraceElement::toString)
                .toList();
    }

    /** Nobody uses them any more: all that is in them is their own. */
    private void checkVictims() {
        for (int i = 0; i < VICTIMS; i++) {
            Victim victim = victims.get(i);
            if (victim.skeleton().closed()) {
                continue;
            }
            victim.skeleton()
                    .maps()
                    .entries()
                    .forEach((key, item) -> findings.expectOwner("an entry at the end", victim.owner(), item.owner()));
            victim.skeleton()
                    .maps()
                    .slots()
                    .forEach((item, index) -> findings.expectOwner("a slot at the end", victim.owner(), item.owner()));
        }
    }

    private void closeAll() throws InterruptedException {
        Thread closer = new Thread(() -> {
            for (int i = 0; i < LOOPS; i++) {
                if (loops.get(i) != null) {
                    loops.get(i).close();
                }
            }
            for (int i = 0; i < VICTIMS; i++) {
                victims.get(i).close();
            }
        });
        closer.setDaemon(true);
        closer.start();
        closer.join(TimeUnit.SECONDS.toMillis(PATIENCE_SECONDS));
        if (closer.isAlive()) {
            findings.fault("closing does not come back:\n  " + String.join("\n  ", stack(closer)));
        }
    }

    private void judge(ProcessState before, ProcessState after, Set<String> remaining, long residentEarly) {
        if (findings.any()) {
            return;
        }
        if (after.descriptors().size() != before.descriptors().size()) {
            findings.fault("descriptors stay open: " + before.kinds() + " before, " + after.kinds() + " after");
        }
        if (!remaining.isEmpty()) {
            findings.fault("kernel objects stay: " + remaining);
        }
        if (after.mappings() > before.mappings()) {
            findings.fault("mappings stay: " + before.mappings() + " before, " + after.mappings() + " after");
        }
        if (after.residentKib() > residentEarly + GROWTH_KIB) {
            findings.fault(
                    "memory grows: " + residentEarly + " KiB after a quarter, " + after.residentKib() + " after");
        }
    }

    private void report(
            int seconds, ProcessState before, ProcessState after, Set<String> remaining, long residentEarly) {
        System.out.printf(
                Locale.ROOT,
                "%d threads, %d s: %,d operations, %,d closes, %,d reopens%n",
                THREADS,
                seconds,
                findings.total(),
                findings.of("close"),
                findings.of("reopen"));
        System.out.println("  operations: " + findings.operations());
        System.out.println("  before: " + before + "; after: " + after);
        System.out.println(
                "  kernel objects seen: " + objects.size() + ", still there by bpftool: " + remaining.size());
        System.out.println("  memory: " + residentEarly / 1024 + " MiB after a quarter, " + after.residentKib() / 1024
                + " MiB at the end");
        System.out.println("  " + findings.faults());
    }
}
