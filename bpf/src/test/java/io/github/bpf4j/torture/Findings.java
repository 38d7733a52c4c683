package io.github.bpf4j.torture;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;

/** What the threads of a torture have done, and what went wrong. */
final class Findings {
    private static final int ENOUGH = 10;

    private final Map<String, LongAdder> counts = new ConcurrentHashMap<>();
    private final List<String> faults = new ArrayList<>();
    private final AtomicLong faultCount = new AtomicLong();

    void count(String what) {
        counts.computeIfAbsent(what, key -> new LongAdder()).increment();
    }

    long total() {
        return counts.values().stream().mapToLong(LongAdder::sum).sum();
    }

    long of(String what) {
        return counts.containsKey(what) ? counts.get(what).sum() : 0;
    }

    void fault(String what) {
        if (faultCount.incrementAndGet() <= ENOUGH) {
            synchronized (faults) {
                faults.add(what);
            }
        }
    }

    void fault(String what, Throwable cause) {
        StringWriter text = new StringWriter();
        cause.printStackTrace(new PrintWriter(text, true));
        fault(what + ": " + text);
    }

    /** Whether an owner is the expected one. */
    void expectOwner(String what, long expected, long actual) {
        if (expected != actual) {
            fault(what + " of " + expected + " has what belongs to " + actual);
        }
    }

    boolean any() {
        return faultCount.get() > 0;
    }

    /** {@code close 120, get 3012, …} */
    String operations() {
        StringBuilder text = new StringBuilder();
        new TreeMap<>(counts)
                .forEach((name, count) -> text.append(text.isEmpty() ? "" : ", ")
                        .append(name)
                        .append(' ')
                        .append(count));
        return text.toString();
    }

    String faults() {
        synchronized (faults) {
            return faultCount + " faults" + (faults.isEmpty() ? "" : "\n" + String.join("\n", faults));
        }
    }
}
