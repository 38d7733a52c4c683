package io.github.bpf4j.runtime;

import io.github.bpf4j.runtime.internal.Libbpf;
import io.github.bpf4j.runtime.internal.NativeMemory;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * A BPF object in the kernel: what a skeleton's maps, programs, links and sections belong to.
 *
 * <p>Applications meet it only through their skeleton.
 */
public final class BpfObject {
    private final String name;
    private final long pointer;
    private final Lifetime lifetime;
    private final Links links;
    private final Dependents dependents = new Dependents();
    private final Set<Integer> buffersRead = ConcurrentHashMap.newKeySet();
    /** libbpf is not made for several threads: what changes its objects runs under this. */
    private final ReentrantLock lock = new ReentrantLock();

    private volatile @Nullable Configuration configuration;
    private volatile Map<String, InnerMap> innerMaps = Map.of();
    private volatile Map<String, String> targets = Map.of();
    private volatile long arenaOffset;

    BpfObject(String name, long pointer) {
        this.name = name;
        this.pointer = pointer;
        this.links = new Links(this);
        this.configuration = new Configuration(this);
        this.lifetime = new Lifetime("skeleton " + name, new Lifetime.Resources() {
            @Override
            public void interrupt() {
                dependents.interrupt();
            }

            @Override
            public void release() {
                BpfObject.this.release();
            }

            @Override
            public void abandon() {
                BpfObject.this.abandon();
            }
        });
    }

    /** The name under which it was loaded. */
    public String name() {
        return name;
    }

    /** The link by which a program is attached, the latest if there are several; empty while it is not. */
    public Optional<BpfLink> link(String program) {
        return links.of(program);
    }

    @Override
    public String toString() {
        return name;
    }

    Lifetime lifetime() {
        return lifetime;
    }

    Dependents dependents() {
        return dependents;
    }

    Links links() {
        return links;
    }

    long pointer() {
        return pointer;
    }

    ReentrantLock lock() {
        return lock;
    }

    /** Null from when the object has been loaded. */
    @Nullable
    Configuration configuration() {
        return configuration;
    }

    /** @throws IllegalStateException if the object has been loaded */
    Configuration requireConfiguration() {
        Configuration current = configuration;
        if (current == null) {
            throw Configuration.outside(this);
        }
        return current;
    }

    void configured() {
        Configuration before = requireConfiguration();
        innerMaps = Map.copyOf(before.innerMaps());
        targets = Map.copyOf(before.targets());
        ArenaVariables arenaVariables = before.arenaVariables();
        arenaOffset = arenaVariables == null ? 0 : arenaVariables.offset();
        configuration = null;
    }

    /** What a map of maps was declared to hold, if it was. */
    Optional<InnerMap> innerMap(String outer) {
        return Optional.ofNullable(innerMaps.get(outer));
    }

    /** Where libbpf has put the variables of the arena, in bytes from its start; 0 also if there are none. */
    long arenaOffset() {
        return arenaOffset;
    }

    /** The section that says what a program attaches to, if that was set before load. */
    Optional<String> target(String program) {
        return Optional.ofNullable(targets.get(program));
    }

    /** {@code map execs of execsnoop_bpf}, for messages. */
    String describe(String kind, String member) {
        return kind + " " + member + " of " + name;
    }

    long map(String map) {
        lifetime.enter();
        try (NativeMemory memory = new NativeMemory()) {
            return found(Libbpf.objectFindMap(pointer, memory.string(map)), "map", map);
        } finally {
            lifetime.leave();
        }
    }

    /** All maps, as libbpf has them. */
    List<Long> maps() {
        lifetime.enter();
        try {
            List<Long> maps = new ArrayList<>();
            for (long map = Libbpf.objectNextMap(pointer, 0); map != 0; map = Libbpf.objectNextMap(pointer, map)) {
                maps.add(map);
            }
            return maps;
        } finally {
            lifetime.leave();
        }
    }

    /** Must be called inside the lifetime, which keeps the descriptor open. */
    int mapDescriptor(String map) {
        int descriptor = Libbpf.mapFd(map(map));
        if (descriptor < 0) {
            throw new IllegalStateException(describe("map", map) + " is not in the kernel: it is usable after load");
        }
        return descriptor;
    }

    long program(String program) {
        lifetime.enter();
        try (NativeMemory memory = new NativeMemory()) {
            return found(Libbpf.objectFindProgram(pointer, memory.string(program)), "program", program);
        } finally {
            lifetime.leave();
        }
    }

    private long found(long pointer, String kind, String member) {
        if (pointer == 0) {
            throw new BpfException("there is no " + describe(kind, member)
                    + ": its class was generated from another object; generate it again");
        }
        return pointer;
    }

    /** Makes the caller the one reader of a buffer, by the kernel's number for the map; false if there is one. */
    boolean claim(int map) {
        return buffersRead.add(map);
    }

    void disclaim(int map) {
        buffersRead.remove(map);
    }

    private void release() {
        lock.lock();
        try {
            Configuration unused = configuration;
            if (unused != null) {
                unused.end();
            }
            detachLinks();
            try {
                dependents.close();
            } finally {
                Libbpf.objectClose(pointer);
            }
        } finally {
            lock.unlock();
        }
    }

    /** A thread that is stuck inside libbpf keeps the lock; then the exit of the process detaches. */
    private void abandon() {
        if (lock.tryLock()) {
            try {
                detachLinks();
            } finally {
                lock.unlock();
            }
        }
    }

    /** libbpf frees a link also when the kernel reports an error, and closing goes on. */
    private void detachLinks() {
        try {
            links.close();
        } catch (BpfException e) {
            System.getLogger(BpfObject.class.getName())
                    .log(System.Logger.Level.WARNING, "closing " + name + " detached a program with an error", e);
        }
    }
}
