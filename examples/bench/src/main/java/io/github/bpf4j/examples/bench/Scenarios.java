package io.github.bpf4j.examples.bench;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** What is measured within a JVM, by name, and the peer in C with its arguments. */
final class Scenarios {
    /**
     * One of them.
     *
     * @param peer the program and its arguments, of which OBJECT is the BPF object's file and MILLIS how long to measure
     */
    record Entry(Supplier<Scenario> scenario, String object, List<String> peer) {}

    private static final Map<String, Entry> ALL = new LinkedHashMap<>();

    static {
        ring("ring-16", DrainScenario::of16, "ring OBJECT fill_ring16 43690 MILLIS ring16");
        ring("ring-16-runs-c", DrainScenario::of16, "ring_runs OBJECT fill_ring16 43690 MILLIS ring16 2");
        ring("ring-16-best-c", DrainScenario::of16, "ring_runs OBJECT fill_ring16 43690 MILLIS ring16 1");
        ring("ring-64", DrainScenario::of64, "ring OBJECT fill_ring64 14563 MILLIS ring64");
        ring("ring-64-runs-c", DrainScenario::of64, "ring_runs OBJECT fill_ring64 14563 MILLIS ring64 2");
        ring("ring-64-best-c", DrainScenario::of64, "ring_runs OBJECT fill_ring64 14563 MILLIS ring64 1");
        ring("ring-256", DrainScenario::of256, "ring OBJECT fill_ring256 3971 MILLIS ring256");
        ring("ring-256-runs-c", DrainScenario::of256, "ring_runs OBJECT fill_ring256 3971 MILLIS ring256 2");
        ring("ring-256-best-c", DrainScenario::of256, "ring_runs OBJECT fill_ring256 3971 MILLIS ring256 1");
        ring("ring-64-four", DrainScenario::ofFour, "ring OBJECT fill_four 14560 MILLIS ring_a ring_b ring_c ring_d");
        ring("ring-64-tagged", DrainScenario::ofTagged, "ring OBJECT fill_tagged 14563 MILLIS tagged");
        ring("ring-64-visitor", DrainScenario::ofVisited, "ring OBJECT fill_tagged 14563 MILLIS tagged");
        ring("ring-64-copy", DrainScenario::ofCopies, "ring OBJECT fill_ring64 14563 MILLIS ring64");
        ring("ring-64-string", DrainScenario::ofStrings, "ring OBJECT fill_ring64 14563 MILLIS ring64");
        ring("perf-64", DrainScenario::ofPerf, "perf OBJECT MILLIS");
        ring("idle-poll", IdlePollScenario::new, "idle_poll OBJECT MILLIS");
        map("hash-get", MapScenario::get, "maps OBJECT get MILLIS small");
        map("hash-get-into", MapScenario::getInto, "maps OBJECT get MILLIS small");
        map("hash-put", MapScenario::put, "maps OBJECT put MILLIS small");
        map("hash-put-remove", MapScenario::putAndRemove, "maps OBJECT remove MILLIS small");
        map("batch-put-remove", MapScenario::putAndRemoveAll, "batch OBJECT MILLIS small");
        map("percpu-get", MapScenario::perCpu, "maps OBJECT percpu MILLIS percpu");
        map("iterate-10k", () -> MapScenario.iterationOf(10_000), "iterate OBJECT batch MILLIS large 10000");
        map("iterate-1m", () -> MapScenario.iterationOf(1_000_000), "iterate OBJECT batch MILLIS large 1000000");
        map("global-read", () -> new GlobalScenario(GlobalScenario.Access.READ), "globals OBJECT read MILLIS");
        map("global-write", () -> new GlobalScenario(GlobalScenario.Access.WRITE), "globals OBJECT write MILLIS");
        map("global-atomic", () -> new GlobalScenario(GlobalScenario.Access.ATOMIC), "globals OBJECT atomic MILLIS");
    }

    private static void ring(String name, Supplier<Scenario> scenario, String peer) {
        ALL.put(name, new Entry(scenario, "rings.bpf.o", List.of(peer.split(" "))));
    }

    private static void map(String name, Supplier<Scenario> scenario, String peer) {
        ALL.put(name, new Entry(scenario, "maps.bpf.o", List.of(peer.split(" "))));
    }

    private Scenarios() {}

    static Map<String, Entry> all() {
        return ALL;
    }
}
