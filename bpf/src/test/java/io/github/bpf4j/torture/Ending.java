package io.github.bpf4j.torture;

import io.github.bpf4j.runtime.EventLoop;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.stream.IntStream;

/**
 * An application that is busy in eight threads, with a hook that closes everything, as applications have one. Its end
 * comes from outside at any moment, or from a handler that exits.
 */
final class Ending {
    private static final int VICTIMS = 4;
    private static final int THREADS = 8;
    static final int EXIT_STATUS = 7;

    private Ending() {}

    /** @param arguments {@code wait} for a signal, or {@code exit} from a handler; a number for the random generators */
    public static void main(String[] arguments) {
        Findings findings = new Findings();
        AtomicReferenceArray<Victim> victims = new AtomicReferenceArray<>(VICTIMS);
        for (int i = 0; i < VICTIMS; i++) {
            victims.set(i, Victim.open());
            victims.get(i).skeleton().attach();
        }
        AtomicReferenceArray<EventLoop> loops = new AtomicReferenceArray<>(2);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> close(victims, loops, findings)));
        System.out.println("objects " + String.join(",", ProcessState.heldObjects()));
        List<Worker> workers = IntStream.range(0, THREADS)
                .mapToObj(i -> new Worker("worker " + i, Long.parseLong(arguments[1]) + i, findings, victims, loops))
                .toList();
        workers.forEach(Worker::start);
        if (arguments[0].equals("exit")) {
            exitFromAHandler();
        }
        workers.forEach(worker -> {
            try {
                worker.join();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });
        System.out.println("the workers ended: " + findings.faults());
        Runtime.getRuntime().halt(1);
    }

    private static void close(
            AtomicReferenceArray<Victim> victims, AtomicReferenceArray<EventLoop> loops, Findings findings) {
        long start = System.nanoTime();
        for (int i = 0; i < VICTIMS; i++) {
            victims.get(i).close();
        }
        for (int i = 0; i < loops.length(); i++) {
            if (loops.get(i) != null) {
                loops.get(i).close();
            }
        }
        System.out.println("hook took " + (System.nanoTime() - start) / 1_000_000 + " ms, " + findings.faults());
    }

    private static void exitFromAHandler() {
        Victim victim = Victim.open();
        EventLoop loop = EventLoop.create().on(victim.skeleton().maps().events(), item -> System.exit(EXIT_STATUS));
        victim.skeleton().progs().run().testRun(new byte[64]);
        loop.poll(Duration.ofSeconds(10));
    }
}
