package io.github.bpf4j.torture;

import io.github.bpf4j.runtime.EventLoop;
import io.github.bpf4j.torture.VictimBpf.Item;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.LongSupplier;

/** A thread that does anything with any victim, and opens another in the place of one that is closed. */
final class Worker extends Thread {
    private static final int KEPT = 64;
    private static final int MOST_AT_ONCE = 16;

    private final Findings findings;
    private final Random random;
    private final AtomicReferenceArray<Victim> victims;
    private final AtomicReferenceArray<EventLoop> loops;
    /** What is used again later, whatever has become of it; the threads do not share it. */
    private final Deque<Runnable> kept = new ArrayDeque<>();

    private volatile Operations current;
    private volatile boolean stopped;

    Worker(
            String name,
            long seed,
            Findings findings,
            AtomicReferenceArray<Victim> victims,
            AtomicReferenceArray<EventLoop> loops) {
        super(name);
        this.findings = findings;
        this.random = new Random(seed);
        this.victims = victims;
        this.loops = loops;
        setDaemon(true);
    }

    Findings findings() {
        return findings;
    }

    Random random() {
        return random;
    }

    /** What it is about to do, for whom it keeps waiting. */
    Operations current() {
        return current;
    }

    void end() {
        stopped = true;
    }

    Item item(Victim victim) {
        return Item.allocate().owner(victim.owner()).complement(~victim.owner());
    }

    void check(String what, Victim victim, Item item) {
        findings.expectOwner(what, victim.owner(), item.owner());
        findings.expectOwner("the complement in " + what, ~victim.owner(), item.complement());
    }

    /** What is read while another thread closes may be zero already. */
    void checkMapped(String what, Victim victim, LongSupplier read) {
        long owner = read.getAsLong();
        if (owner != victim.owner() && (owner != 0 || !victim.skeleton().closed())) {
            findings.fault(what + " of " + victim.owner() + " has " + owner + ", and then " + read.getAsLong());
        }
    }

    /** A view that was kept shows another item of the same victim, or zeros. */
    void checkKept(Victim victim, Item item) {
        long owner = item.owner();
        if (owner != 0) {
            findings.expectOwner("a view that was kept", victim.owner(), owner);
        }
    }

    void keep(Runnable later) {
        kept.add(later);
        if (kept.size() > KEPT) {
            kept.remove();
        }
    }

    /** Replaced by the thread that finds it closed. */
    EventLoop sharedLoop() {
        int index = random.nextInt(loops.length());
        EventLoop loop = loops.get(index);
        if (loop == null || loop.closed()) {
            EventLoop fresh = EventLoop.create();
            if (!loops.compareAndSet(index, loop, fresh)) {
                fresh.close();
            }
            return loops.get(index);
        }
        return loop;
    }

    @Override
    public void run() {
        try {
            while (!stopped && !findings.any()) {
                int index = random.nextInt(victims.length());
                Victim victim = victims.get(index);
                if (victim.skeleton().closed()) {
                    reopen(index, victim);
                } else {
                    severalTimes(Operations.any(random), victim);
                }
                if (!kept.isEmpty() && random.nextInt(8) == 0) {
                    guarded("kept", kept.remove());
                }
            }
        } catch (Throwable e) {
            findings.fault(getName() + " ended", e);
        }
    }

    private void severalTimes(Operations operation, Victim victim) {
        for (int i = random.nextInt(MOST_AT_ONCE); i >= 0; i--) {
            perform(operation, victim);
        }
    }

    /** The closed one is used once more, which may fail only as it says. */
    private void reopen(int index, Victim closed) {
        Operations operation = Operations.any(random);
        perform(operation, closed);
        Victim fresh = Victim.open();
        findings.count("reopen");
        if (!victims.compareAndSet(index, closed, fresh)) {
            fresh.close();
        }
    }

    private void perform(Operations operation, Victim victim) {
        current = operation;
        guarded(operation.name().toLowerCase(Locale.ROOT), () -> operation.perform(victim, this));
    }

    private void guarded(String name, Runnable work) {
        findings.count(name);
        try {
            work.run();
        } catch (IllegalStateException e) {
            if (!expected(e.getMessage())) {
                findings.fault(getName() + " in " + name, e);
            }
        } catch (RuntimeException e) {
            findings.fault(getName() + " in " + name, e);
        }
    }

    private static boolean expected(String message) {
        return message.contains("closed")
                || message.startsWith("an event loop reads ")
                || message.contains("polls this event loop, and only one can");
    }
}
