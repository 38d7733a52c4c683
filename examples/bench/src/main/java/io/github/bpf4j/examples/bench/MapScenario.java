package io.github.bpf4j.examples.bench;

import io.github.bpf4j.examples.bench.MapsBpf.Value;
import io.github.bpf4j.runtime.BpfTestRun;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** System calls on hash maps. */
final class MapScenario implements Scenario {
    private static final int CALLS = 1_000;
    private static final int ENTRIES = 10_000;
    private static final String NAME = "a name";

    private final MapsBpf skeleton = MapsBpf.load();
    private final int operations;
    private final Work work;
    /** Of what went wrong in the last run. */
    private long wrong;

    private interface Work {
        /** Returns how many operations were wrong. */
        long run();
    }

    private interface WorkOn {
        Work on(MapsBpf.Maps maps, MapsBpf.Progs programs);
    }

    private interface Call {
        boolean right(long key);
    }

    private MapScenario(int operations, WorkOn work) {
        this.operations = operations;
        this.work = work.on(skeleton.maps(), skeleton.progs());
    }

    private static MapScenario calls(WorkOn work) {
        return new MapScenario(CALLS, work);
    }

    private static Work eachOf(Call call) {
        return () -> {
            long wrong = 0;
            for (int i = 0; i < CALLS; i++) {
                wrong += call.right(i * 7 % ENTRIES) ? 0 : 1;
            }
            return wrong;
        };
    }

    private static Value value(long number) {
        return Value.allocate().count(number).id(number).name(NAME);
    }

    private static MapsBpf.Maps.Small filled(MapsBpf.Maps.Small map) {
        for (int i = 0; i < ENTRIES; i++) {
            map.put(i, value(i));
        }
        return map;
    }

    static MapScenario get() {
        return calls((maps, programs) -> {
            MapsBpf.Maps.Small map = filled(maps.small());
            return eachOf(key -> map.getOrThrow(key).id() == key);
        });
    }

    static MapScenario getInto() {
        return calls((maps, programs) -> {
            MapsBpf.Maps.Small map = filled(maps.small());
            Value into = Value.allocate();
            return eachOf(key -> map.get(key, into) && into.id() == key);
        });
    }

    static MapScenario put() {
        return calls((maps, programs) -> {
            MapsBpf.Maps.Small map = filled(maps.small());
            Value value = value(0);
            return eachOf(key -> {
                map.put(key, value.count(key).id(key));
                return true;
            });
        });
    }

    static MapScenario putAndRemove() {
        return calls((maps, programs) -> {
            MapsBpf.Maps.Small map = filled(maps.small());
            Value value = value(0);
            return eachOf(key -> {
                map.put(key, value.count(key).id(key));
                return map.remove(key);
            });
        });
    }

    /** An operation is an entry that is stored and removed. */
    static MapScenario putAndRemoveAll() {
        return new MapScenario(ENTRIES, (maps, programs) -> {
            Map<Long, Value> entries = new LinkedHashMap<>();
            for (long i = 0; i < ENTRIES; i++) {
                entries.put(i, value(i));
            }
            return () -> {
                maps.small().putAll(entries);
                return ENTRIES - maps.small().removeAll(entries.keySet());
            };
        });
    }

    static MapScenario perCpu() {
        return calls((maps, programs) -> {
            MapsBpf.Maps.Percpu map = maps.percpu();
            // Creates an entry, with a value for each CPU, and shows how many they are.
            programs.touch().testRun(BpfTestRun.Input.none());
            int cpus = map.getOrThrow(0L).size();
            for (int i = 0; i < ENTRIES; i++) {
                map.put((long) i, Collections.nCopies(cpus, value(i)));
            }
            return eachOf(key -> map.getOrThrow(key).get(0).id() == key);
        });
    }

    static MapScenario iterationOf(int entries) {
        return new MapScenario(entries, (maps, programs) -> {
            for (int i = 0; i < entries; i++) {
                maps.large().put(i, value(i));
            }
            long[] seen = new long[2];
            return () -> {
                seen[0] = 0;
                seen[1] = 0;
                maps.large().forEach((key, value) -> {
                    seen[0]++;
                    seen[1] += value.id() == key ? 0 : 1;
                });
                return seen[1] + Math.abs(entries - seen[0]);
            };
        });
    }

    @Override
    public int operations() {
        return operations;
    }

    @Override
    public void run() {
        wrong = work.run();
    }

    @Override
    public void check() {
        Scenario.require(wrong == 0, wrong + " results");
    }

    @Override
    public void close() {
        skeleton.close();
    }
}
