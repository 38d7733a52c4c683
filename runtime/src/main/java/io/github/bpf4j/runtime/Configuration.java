package io.github.bpf4j.runtime;

import io.github.bpf4j.runtime.internal.Failures;
import io.github.bpf4j.runtime.internal.LibC;
import io.github.bpf4j.runtime.internal.Libbpf;
import io.github.bpf4j.runtime.internal.NativeMemory;
import io.github.bpf4j.runtime.internal.Operation;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * An object between open and load: what may be set then, and only then.
 *
 * <p>Initial values of sections are copies in Java's memory, which {@link #apply} hands to libbpf: a section that the
 * application keeps too long shows a stale copy at worst.
 */
final class Configuration {
    private final BpfObject object;
    private final Map<String, ByteBuffer> initialValues = new HashMap<>();
    private final List<BpfSection> sections = new ArrayList<>();
    private final Map<String, InnerMap> innerMapsSet = new HashMap<>();
    private final Map<String, InnerMap> innerMaps = new HashMap<>();
    private final Map<String, String> targets = new HashMap<>();
    private final List<Integer> prototypes = new ArrayList<>();
    private @Nullable ArenaVariables arenaVariables;
    private boolean over;

    Configuration(BpfObject object) {
        this.object = object;
    }

    /**
     * Runs what sets or gets a property of the open object.
     *
     * @throws IllegalStateException if the object is loaded or being loaded
     */
    synchronized <T> T change(Supplier<T> access) {
        requireOpen();
        return access.get();
    }

    /** By programs, what their sections would be if they said the target. */
    Map<String, String> targets() {
        return targets;
    }

    private void requireOpen() {
        if (over) {
            throw outside(object);
        }
    }

    static IllegalStateException outside(BpfObject object) {
        return new IllegalStateException("maps, programs and sections of " + object
                + " can be configured only inside of the callback that is passed to load()");
    }

    /**
     * A copy of the initial value of a section that has a map of its own, the same each time.
     *
     * @param of forgets it when it may be used no longer
     */
    synchronized ByteBuffer initialValue(String section, int size, BpfSection of) {
        ByteBuffer value = initialValue(section, section, size);
        sections.add(of);
        return value;
    }

    /**
     * As the other, of a section that is a part of a map, for one access.
     *
     * @throws IllegalStateException if the object is loaded or being loaded
     */
    synchronized ByteBuffer initialValue(String section, String map, int size) {
        requireOpen();
        ByteBuffer value = initialValues.get(map);
        if (value == null) {
            value = copyInitialValue(section, object.map(map), size);
            initialValues.put(map, value);
        }
        return value;
    }

    private ByteBuffer copyInitialValue(String section, long map, int size) {
        try (NativeMemory memory = new NativeMemory()) {
            ByteBuffer actual = memory.allocate(Long.BYTES);
            long value = Libbpf.mapInitialValue(map, NativeMemory.address(actual));
            BpfSection.checkSize(object, section, size, value == 0 ? 0 : actual.getLong(0));
            byte[] copy = NativeMemory.bytes(value, size);
            ByteBuffer buffer = ByteBuffer.wrap(copy);
            return section.equals(".kconfig") ? buffer.asReadOnlyBuffer() : buffer;
        }
    }

    /** What a map of maps holds: as it is declared, or was set; empty if neither. */
    synchronized Optional<InnerMap> innerMap(long map, String name) {
        requireOpen();
        long declared = Libbpf.mapInnerMap(map);
        InnerMap set = innerMapsSet.get(name);
        return set == null && declared != 0 ? Optional.of(InnerMap.of(declared)) : Optional.ofNullable(set);
    }

    synchronized void setInnerMap(String name, InnerMap inner) {
        requireOpen();
        innerMapsSet.put(name, inner);
    }

    /** What the maps of maps hold, by their names. */
    Map<String, InnerMap> innerMaps() {
        return innerMaps;
    }

    /** Null if it has no variables in an arena. */
    @Nullable
    ArenaVariables arenaVariables() {
        return arenaVariables;
    }

    /** The object is loaded, or never will be. */
    synchronized void closePrototypes() {
        for (int prototype : prototypes) {
            LibC.close(prototype);
        }
        prototypes.clear();
    }

    synchronized void end() {
        over = true;
        for (BpfSection section : sections) {
            section.forget();
        }
        sections.clear();
    }

    /** Ends the time of configuring, and prepares the object for load. */
    synchronized void apply() {
        end();
        for (Map.Entry<String, ByteBuffer> section : initialValues.entrySet()) {
            setInitialValue(section.getKey(), section.getValue());
        }
        for (long map : object.maps()) {
            prepare(map);
        }
    }

    private void setInitialValue(String map, ByteBuffer value) {
        if (value.isReadOnly()) {
            return;
        }
        try (NativeMemory memory = new NativeMemory()) {
            ByteBuffer copy = memory.allocate(value.capacity()).put(0, value, 0, value.capacity());
            Failures.check(
                    Libbpf.mapSetInitialValue(object.map(map), NativeMemory.address(copy), value.capacity()),
                    Operation.CONFIGURE,
                    object.describe("the initial value of map", map));
        }
    }

    private void prepare(long map) {
        BpfMapType type = BpfMapType.of(Libbpf.mapType(map));
        switch (type) {
            // The declared type of an event is no key or value for the kernel, which insists on these sizes.
            case RINGBUF, USER_RINGBUF -> setSizes(map, 0);
            case PERF_EVENT_ARRAY -> setSizes(map, Integer.BYTES);
            case ARRAY_OF_MAPS, HASH_OF_MAPS -> prepareInnerMap(map, NativeMemory.text(Libbpf.mapName(map)));
            case ARENA -> arenaVariables = ArenaVariables.prepare(object, map);
            default -> {}
        }
    }

    /** libbpf forgets what is declared when it has created the outer map, and cannot change it before. */
    private void prepareInnerMap(long map, String name) {
        long declared = Libbpf.mapInnerMap(map);
        InnerMap inner = innerMapsSet.get(name);
        if (inner == null && declared != 0) {
            inner = InnerMap.of(declared);
        }
        if (inner == null) {
            return;
        }
        innerMaps.put(name, inner);
        if (innerMapsSet.containsKey(name) || !inner.isDeclared(declared)) {
            String description = object.describe("map", name);
            int prototype = Failures.check(inner.create(), Operation.CREATE, "an inner map of " + description);
            prototypes.add(prototype);
            Failures.check(Libbpf.mapSetInnerMapFd(map, prototype), Operation.CONFIGURE, description);
        }
    }

    private static void setSizes(long map, int size) {
        Libbpf.mapSetKeySize(map, size);
        Libbpf.mapSetValueSize(map, size);
    }
}
