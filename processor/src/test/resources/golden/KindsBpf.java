package com.acme;

import io.github.bpf4j.annotation.Generated;
import io.github.bpf4j.annotation.Unsigned;
import io.github.bpf4j.runtime.BpfArena;
import io.github.bpf4j.runtime.BpfArrayOfMaps;
import io.github.bpf4j.runtime.BpfBloomFilter;
import io.github.bpf4j.runtime.BpfCgroupArray;
import io.github.bpf4j.runtime.BpfCgroupStorage;
import io.github.bpf4j.runtime.BpfCgrpStorage;
import io.github.bpf4j.runtime.BpfCpuMap;
import io.github.bpf4j.runtime.BpfDevMap;
import io.github.bpf4j.runtime.BpfDevMapHash;
import io.github.bpf4j.runtime.BpfHashMap;
import io.github.bpf4j.runtime.BpfHashOfMaps;
import io.github.bpf4j.runtime.BpfInnerMap;
import io.github.bpf4j.runtime.BpfInodeStorage;
import io.github.bpf4j.runtime.BpfInstructionArray;
import io.github.bpf4j.runtime.BpfLink;
import io.github.bpf4j.runtime.BpfMap;
import io.github.bpf4j.runtime.BpfMapHandle;
import io.github.bpf4j.runtime.BpfObject;
import io.github.bpf4j.runtime.BpfOptions;
import io.github.bpf4j.runtime.BpfOtherMap;
import io.github.bpf4j.runtime.BpfPerCpuArrayMap;
import io.github.bpf4j.runtime.BpfPerCpuCgroupStorage;
import io.github.bpf4j.runtime.BpfPerfBuffer;
import io.github.bpf4j.runtime.BpfProgram;
import io.github.bpf4j.runtime.BpfProgramArray;
import io.github.bpf4j.runtime.BpfRingBuffer;
import io.github.bpf4j.runtime.BpfSection;
import io.github.bpf4j.runtime.BpfSkeleton;
import io.github.bpf4j.runtime.BpfSkeletonLoader;
import io.github.bpf4j.runtime.BpfSocketArray;
import io.github.bpf4j.runtime.BpfSocketHash;
import io.github.bpf4j.runtime.BpfSocketStorage;
import io.github.bpf4j.runtime.BpfStackTraces;
import io.github.bpf4j.runtime.BpfStructOps;
import io.github.bpf4j.runtime.BpfTaskStorage;
import io.github.bpf4j.runtime.BpfUserRingBuffer;
import io.github.bpf4j.runtime.BpfXskMap;
import io.github.bpf4j.runtime.EventTypes;
import io.github.bpf4j.runtime.OpenMap;
import io.github.bpf4j.runtime.OpenProgram;
import io.github.bpf4j.runtime.type.BpfBytes;
import io.github.bpf4j.runtime.type.BpfStruct;
import io.github.bpf4j.runtime.type.BpfTypes;
import io.github.bpf4j.runtime.type.InitializerText;
import io.github.bpf4j.runtime.type.StructType;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/**
 * Skeleton of the BPF object <code>kinds.bpf.o</code>.
 */
@Generated("kinds.bpf.o")
@NullMarked
@SuppressWarnings("exports")
public final class KindsBpf extends BpfSkeleton {
    private static final BpfSkeletonLoader<Opened, KindsBpf> LOADER = new BpfSkeletonLoader<Opened, KindsBpf>("kinds_bpf", KindsBpf.class, "kinds.bpf.o") {
        @Override
        protected @Nullable InputStream resource(String file) {
            return KindsBpf.class.getResourceAsStream(file);
        }

        @Override
        protected Opened opened(BpfObject object) {
            return new Opened(object);
        }

        @Override
        protected KindsBpf loaded(BpfObject object) {
            return new KindsBpf(object);
        }
    };

    private final Maps maps;

    private final Progs progs;

    private final Links links;

    private final DataHidden dataHidden;

    private KindsBpf(BpfObject object) {
        super(object);
        this.maps = new Maps(object);
        this.progs = new Progs(object);
        this.links = new Links(object);
        this.dataHidden = new DataHidden(object);
    }

    /**
     * The maps of the loaded object.
     */
    public Maps maps() {
        return maps;
    }

    /**
     * The programs of the loaded object.
     */
    public Progs progs() {
        return progs;
    }

    /**
     * The links of the programs that are attached.
     */
    public Links links() {
        return links;
    }

    /**
     * The variables of <code>.data.hidden</code>.
     */
    public DataHidden dataHidden() {
        return dataHidden;
    }

    /**
     * Loads the object as it is.
     */
    public static KindsBpf load() {
        return load(BpfOptions.defaults(), opened -> {});
    }

    /**
     * Loads the object after {@code configure} has had it.
     */
    public static KindsBpf load(Consumer<? super Opened> configure) {
        return load(BpfOptions.defaults(), configure);
    }

    /**
     * Loads the object after {@code configure} has had it, with options for opening it.
     */
    public static KindsBpf load(BpfOptions options, Consumer<? super Opened> configure) {
        return load(LOADER, options, configure);
    }

    /**
     * The opened object: what can be configured before it is loaded.
     */
    public static final class Opened {
        private final Maps maps;

        private final Progs progs;

        private final DataHidden dataHidden;

        private Opened(BpfObject object) {
            this.maps = new Maps(object);
            this.progs = new Progs(object);
            this.dataHidden = new DataHidden(object);
        }

        /**
         * The sizes of the maps.
         */
        public Maps maps() {
            return maps;
        }

        /**
         * Which programs are loaded and attached.
         */
        public Progs progs() {
            return progs;
        }

        /**
         * The initial values of <code>.data.hidden</code>.
         */
        public DataHidden dataHidden() {
            return dataHidden;
        }

        /**
         * The maps of the opened object.
         */
        public static final class Maps {
            private final OpenMap perf;

            private final OpenMap taggedPerf;

            private final OpenMap untypedPerf;

            private final OpenMap orders;

            private final OpenMap numbers;

            private final OpenMap untypedOrders;

            private final OpenMap first;

            private final OpenMap byIndex;

            private final OpenMap byU32;

            private final OpenMap byStruct;

            private final OpenMap perCpuInside;

            private final OpenMap undeclared;

            private final OpenMap jumps;

            private final OpenMap stacks;

            private final OpenMap seen;

            private final OpenMap ofTask;

            private final OpenMap ofInode;

            private final OpenMap ofCgroup;

            private final OpenMap ofSocket;

            private final OpenMap ofAttached;

            private final OpenMap perCpuOfAttached;

            private final OpenMap cgroups;

            private final OpenMap sockets;

            private final OpenMap socketsByKey;

            private final OpenMap sharedPort;

            private final OpenMap xdpSockets;

            private final OpenMap devices;

            private final OpenMap devicesByKey;

            private final OpenMap cpus;

            private final OpenMap arena;

            private final OpenMap places;

            private final OpenMap control;

            private Maps(BpfObject object) {
                this.perf = new OpenMap(object, "perf");
                this.taggedPerf = new OpenMap(object, "tagged_perf");
                this.untypedPerf = new OpenMap(object, "untyped_perf");
                this.orders = new OpenMap(object, "orders");
                this.numbers = new OpenMap(object, "numbers");
                this.untypedOrders = new OpenMap(object, "untyped_orders");
                this.first = new OpenMap(object, "first");
                this.byIndex = new OpenMap(object, "by_index");
                this.byU32 = new OpenMap(object, "by_u32");
                this.byStruct = new OpenMap(object, "by_struct");
                this.perCpuInside = new OpenMap(object, "per_cpu_inside");
                this.undeclared = new OpenMap(object, "undeclared");
                this.jumps = new OpenMap(object, "jumps");
                this.stacks = new OpenMap(object, "stacks");
                this.seen = new OpenMap(object, "seen");
                this.ofTask = new OpenMap(object, "of_task");
                this.ofInode = new OpenMap(object, "of_inode");
                this.ofCgroup = new OpenMap(object, "of_cgroup");
                this.ofSocket = new OpenMap(object, "of_socket");
                this.ofAttached = new OpenMap(object, "of_attached");
                this.perCpuOfAttached = new OpenMap(object, "per_cpu_of_attached");
                this.cgroups = new OpenMap(object, "cgroups");
                this.sockets = new OpenMap(object, "sockets");
                this.socketsByKey = new OpenMap(object, "sockets_by_key");
                this.sharedPort = new OpenMap(object, "shared_port");
                this.xdpSockets = new OpenMap(object, "xdp_sockets");
                this.devices = new OpenMap(object, "devices");
                this.devicesByKey = new OpenMap(object, "devices_by_key");
                this.cpus = new OpenMap(object, "cpus");
                this.arena = new OpenMap(object, "arena");
                this.places = new OpenMap(object, "places");
                this.control = new OpenMap(object, "control");
            }

            /**
             * Map <code>perf</code>.
             */
            public OpenMap perf() {
                return perf;
            }

            /**
             * Map <code>tagged_perf</code>.
             */
            public OpenMap taggedPerf() {
                return taggedPerf;
            }

            /**
             * Map <code>untyped_perf</code>.
             */
            public OpenMap untypedPerf() {
                return untypedPerf;
            }

            /**
             * Map <code>orders</code>.
             */
            public OpenMap orders() {
                return orders;
            }

            /**
             * Map <code>numbers</code>.
             */
            public OpenMap numbers() {
                return numbers;
            }

            /**
             * Map <code>untyped_orders</code>.
             */
            public OpenMap untypedOrders() {
                return untypedOrders;
            }

            /**
             * Map <code>first</code>.
             */
            public OpenMap first() {
                return first;
            }

            /**
             * Map <code>by_index</code>.
             */
            public OpenMap byIndex() {
                return byIndex;
            }

            /**
             * Map <code>by_u32</code>.
             */
            public OpenMap byU32() {
                return byU32;
            }

            /**
             * Map <code>by_struct</code>.
             */
            public OpenMap byStruct() {
                return byStruct;
            }

            /**
             * Map <code>per_cpu_inside</code>.
             */
            public OpenMap perCpuInside() {
                return perCpuInside;
            }

            /**
             * Map <code>undeclared</code>.
             */
            public OpenMap undeclared() {
                return undeclared;
            }

            /**
             * Map <code>jumps</code>.
             */
            public OpenMap jumps() {
                return jumps;
            }

            /**
             * Map <code>stacks</code>.
             */
            public OpenMap stacks() {
                return stacks;
            }

            /**
             * Map <code>seen</code>.
             */
            public OpenMap seen() {
                return seen;
            }

            /**
             * Map <code>of_task</code>.
             */
            public OpenMap ofTask() {
                return ofTask;
            }

            /**
             * Map <code>of_inode</code>.
             */
            public OpenMap ofInode() {
                return ofInode;
            }

            /**
             * Map <code>of_cgroup</code>.
             */
            public OpenMap ofCgroup() {
                return ofCgroup;
            }

            /**
             * Map <code>of_socket</code>.
             */
            public OpenMap ofSocket() {
                return ofSocket;
            }

            /**
             * Map <code>of_attached</code>.
             */
            public OpenMap ofAttached() {
                return ofAttached;
            }

            /**
             * Map <code>per_cpu_of_attached</code>.
             */
            public OpenMap perCpuOfAttached() {
                return perCpuOfAttached;
            }

            /**
             * Map <code>cgroups</code>.
             */
            public OpenMap cgroups() {
                return cgroups;
            }

            /**
             * Map <code>sockets</code>.
             */
            public OpenMap sockets() {
                return sockets;
            }

            /**
             * Map <code>sockets_by_key</code>.
             */
            public OpenMap socketsByKey() {
                return socketsByKey;
            }

            /**
             * Map <code>shared_port</code>.
             */
            public OpenMap sharedPort() {
                return sharedPort;
            }

            /**
             * Map <code>xdp_sockets</code>.
             */
            public OpenMap xdpSockets() {
                return xdpSockets;
            }

            /**
             * Map <code>devices</code>.
             */
            public OpenMap devices() {
                return devices;
            }

            /**
             * Map <code>devices_by_key</code>.
             */
            public OpenMap devicesByKey() {
                return devicesByKey;
            }

            /**
             * Map <code>cpus</code>.
             */
            public OpenMap cpus() {
                return cpus;
            }

            /**
             * Map <code>arena</code>.
             */
            public OpenMap arena() {
                return arena;
            }

            /**
             * Map <code>places</code>.
             */
            public OpenMap places() {
                return places;
            }

            /**
             * Map <code>control</code>.
             */
            public OpenMap control() {
                return control;
            }
        }

        /**
         * The programs of the opened object.
         */
        public static final class Progs {
            private final OpenProgram halve;

            private Progs(BpfObject object) {
                this.halve = new OpenProgram(object, "halve");
            }

            /**
             * Program <code>halve</code>, section <code>struct_ops/halve</code>.
             */
            public OpenProgram halve() {
                return halve;
            }
        }

        /**
         * The variables of section <code>.data.hidden</code>, 4 bytes. As none of them is visible outside of its source, they are not mapped into memory: after load, each read is a system call. Until the object is loaded, they can be set.
         */
        public static final class DataHidden extends KindsBpf.DataHidden {
            private DataHidden(BpfObject object) {
                super(object);
            }

            /**
             * Sets <code>volatile int hidden_count</code>, offset 0, size 4.
             */
            public DataHidden hiddenCount(int value) {
                setS32LE(0, value);
                return this;
            }
        }
    }

    /**
     * The maps of the object.
     */
    public static final class Maps {
        private final Perf perf;

        private final TaggedPerf taggedPerf;

        private final UntypedPerf untypedPerf;

        private final Orders orders;

        private final Numbers numbers;

        private final UntypedOrders untypedOrders;

        private final First first;

        private final ByIndex byIndex;

        private final ByU32 byU32;

        private final ByStruct byStruct;

        private final PerCpuInside perCpuInside;

        private final Undeclared undeclared;

        private final Jumps jumps;

        private final Stacks stacks;

        private final Seen seen;

        private final OfTask ofTask;

        private final OfInode ofInode;

        private final OfCgroup ofCgroup;

        private final OfSocket ofSocket;

        private final OfAttached ofAttached;

        private final PerCpuOfAttached perCpuOfAttached;

        private final Cgroups cgroups;

        private final Sockets sockets;

        private final SocketsByKey socketsByKey;

        private final SharedPort sharedPort;

        private final XdpSockets xdpSockets;

        private final Devices devices;

        private final DevicesByKey devicesByKey;

        private final Cpus cpus;

        private final Arena arena;

        private final Places places;

        private final Control control;

        private Maps(BpfObject object) {
            this.perf = new Perf(object);
            this.taggedPerf = new TaggedPerf(object);
            this.untypedPerf = new UntypedPerf(object);
            this.orders = new Orders(object);
            this.numbers = new Numbers(object);
            this.untypedOrders = new UntypedOrders(object);
            this.first = new First(object);
            this.byIndex = new ByIndex(object);
            this.byU32 = new ByU32(object);
            this.byStruct = new ByStruct(object);
            this.perCpuInside = new PerCpuInside(object);
            this.undeclared = new Undeclared(object);
            this.jumps = new Jumps(object);
            this.stacks = new Stacks(object);
            this.seen = new Seen(object);
            this.ofTask = new OfTask(object);
            this.ofInode = new OfInode(object);
            this.ofCgroup = new OfCgroup(object);
            this.ofSocket = new OfSocket(object);
            this.ofAttached = new OfAttached(object);
            this.perCpuOfAttached = new PerCpuOfAttached(object);
            this.cgroups = new Cgroups(object);
            this.sockets = new Sockets(object);
            this.socketsByKey = new SocketsByKey(object);
            this.sharedPort = new SharedPort(object);
            this.xdpSockets = new XdpSockets(object);
            this.devices = new Devices(object);
            this.devicesByKey = new DevicesByKey(object);
            this.cpus = new Cpus(object);
            this.arena = new Arena(object);
            this.places = new Places(object);
            this.control = new Control(object);
        }

        /**
         * Map <code>struct &#123; __uint(type, BPF_MAP_TYPE_PERF_EVENT_ARRAY); __type(key, int); __type(value, struct event); &#125; perf</code>.
         */
        public Perf perf() {
            return perf;
        }

        /**
         * Map <code>struct &#123; __uint(type, BPF_MAP_TYPE_PERF_EVENT_ARRAY); __uint(key_size, 4); __uint(value_size, 4); &#125; tagged_perf</code>.
         */
        public TaggedPerf taggedPerf() {
            return taggedPerf;
        }

        /**
         * Map <code>struct &#123; __uint(type, BPF_MAP_TYPE_PERF_EVENT_ARRAY); __uint(key_size, 4); __uint(value_size, 4); &#125; untyped_perf</code>.
         */
        public UntypedPerf untypedPerf() {
            return untypedPerf;
        }

        /**
         * Map <code>struct &#123; __uint(type, BPF_MAP_TYPE_USER_RINGBUF); __type(value, struct event); __uint(max_entries, 16); &#125; orders</code>.
         */
        public Orders orders() {
            return orders;
        }

        /**
         * Map <code>struct &#123; __uint(type, BPF_MAP_TYPE_USER_RINGBUF); __type(value, __u64); __uint(max_entries, 16); &#125; numbers</code>.
         */
        public Numbers numbers() {
            return numbers;
        }

        /**
         * Map <code>struct &#123; __uint(type, BPF_MAP_TYPE_USER_RINGBUF); __uint(max_entries, 16); &#125; untyped_orders</code>.
         */
        public UntypedOrders untypedOrders() {
            return untypedOrders;
        }

        /**
         * Map <code>struct &#123; __uint(type, BPF_MAP_TYPE_HASH); __type(key, __u32); __type(value, struct key); __uint(max_entries, 8); &#125; first</code>.
         */
        public First first() {
            return first;
        }

        /**
         * Map <code>struct &#123; __uint(type, BPF_MAP_TYPE_ARRAY_OF_MAPS); __type(key, __u32); __uint(value_size, 4); __uint(max_entries, 16); &#125; by_index</code>.
         */
        public ByIndex byIndex() {
            return byIndex;
        }

        /**
         * Map <code>struct &#123; __uint(type, BPF_MAP_TYPE_HASH_OF_MAPS); __type(key, __u32); __uint(value_size, 4); __uint(max_entries, 16); &#125; by_u32</code>.
         */
        public ByU32 byU32() {
            return byU32;
        }

        /**
         * Map <code>struct &#123; __uint(type, BPF_MAP_TYPE_HASH_OF_MAPS); __type(key, struct key); __uint(value_size, 4); __uint(max_entries, 16); &#125; by_struct</code>.
         */
        public ByStruct byStruct() {
            return byStruct;
        }

        /**
         * Map <code>struct &#123; __uint(type, BPF_MAP_TYPE_ARRAY_OF_MAPS); __type(key, __u32); __uint(value_size, 4); __uint(max_entries, 16); &#125; per_cpu_inside</code>.
         */
        public PerCpuInside perCpuInside() {
            return perCpuInside;
        }

        /**
         * Map <code>struct &#123; __uint(type, BPF_MAP_TYPE_HASH_OF_MAPS); __uint(key_size, 4); __uint(value_size, 4); __uint(max_entries, 16); &#125; undeclared</code>.
         */
        public Undeclared undeclared() {
            return undeclared;
        }

        /**
         * Map <code>struct &#123; __uint(type, BPF_MAP_TYPE_PROG_ARRAY); __uint(key_size, 4); __uint(value_size, 4); __uint(max_entries, 16); &#125; jumps</code>.
         */
        public Jumps jumps() {
            return jumps;
        }

        /**
         * Map <code>struct &#123; __uint(type, BPF_MAP_TYPE_STACK_TRACE); __uint(key_size, 4); __uint(value_size, 1016); __uint(max_entries, 16); &#125; stacks</code>.
         */
        public Stacks stacks() {
            return stacks;
        }

        /**
         * Map <code>struct &#123; __uint(type, BPF_MAP_TYPE_BLOOM_FILTER); __type(value, __u64); __uint(max_entries, 16); &#125; seen</code>.
         */
        public Seen seen() {
            return seen;
        }

        /**
         * Map <code>struct &#123; __uint(type, BPF_MAP_TYPE_TASK_STORAGE); __type(key, int); __type(value, struct key); __uint(map_flags, 1); &#125; of_task</code>.
         */
        public OfTask ofTask() {
            return ofTask;
        }

        /**
         * Map <code>struct &#123; __uint(type, BPF_MAP_TYPE_INODE_STORAGE); __type(key, int); __type(value, struct key); __uint(map_flags, 1); &#125; of_inode</code>.
         */
        public OfInode ofInode() {
            return ofInode;
        }

        /**
         * Map <code>struct &#123; __uint(type, BPF_MAP_TYPE_CGRP_STORAGE); __type(key, int); __type(value, struct key); __uint(map_flags, 1); &#125; of_cgroup</code>.
         */
        public OfCgroup ofCgroup() {
            return ofCgroup;
        }

        /**
         * Map <code>struct &#123; __uint(type, BPF_MAP_TYPE_SK_STORAGE); __type(key, int); __type(value, struct key); __uint(map_flags, 1); &#125; of_socket</code>.
         */
        public OfSocket ofSocket() {
            return ofSocket;
        }

        /**
         * Map <code>struct &#123; __uint(type, BPF_MAP_TYPE_CGROUP_STORAGE); __type(key, __u64); __type(value, struct key); &#125; of_attached</code>.
         */
        public OfAttached ofAttached() {
            return ofAttached;
        }

        /**
         * Map <code>struct &#123; __uint(type, BPF_MAP_TYPE_PERCPU_CGROUP_STORAGE); __type(key, struct key); __type(value, __u32); &#125; per_cpu_of_attached</code>.
         */
        public PerCpuOfAttached perCpuOfAttached() {
            return perCpuOfAttached;
        }

        /**
         * Map <code>struct &#123; __uint(type, BPF_MAP_TYPE_CGROUP_ARRAY); __uint(key_size, 4); __uint(value_size, 4); __uint(max_entries, 16); &#125; cgroups</code>.
         */
        public Cgroups cgroups() {
            return cgroups;
        }

        /**
         * Map <code>struct &#123; __uint(type, BPF_MAP_TYPE_SOCKMAP); __type(key, __u32); __type(value, __u64); __uint(max_entries, 16); &#125; sockets</code>.
         */
        public Sockets sockets() {
            return sockets;
        }

        /**
         * Map <code>struct &#123; __uint(type, BPF_MAP_TYPE_SOCKHASH); __type(key, struct key); __type(value, int); __uint(max_entries, 16); &#125; sockets_by_key</code>.
         */
        public SocketsByKey socketsByKey() {
            return socketsByKey;
        }

        /**
         * Map <code>struct &#123; __uint(type, BPF_MAP_TYPE_REUSEPORT_SOCKARRAY); __uint(key_size, 4); __uint(value_size, 4); __uint(max_entries, 16); &#125; shared_port</code>.
         */
        public SharedPort sharedPort() {
            return sharedPort;
        }

        /**
         * Map <code>struct &#123; __uint(type, BPF_MAP_TYPE_XSKMAP); __uint(key_size, 4); __uint(value_size, 4); __uint(max_entries, 16); &#125; xdp_sockets</code>.
         */
        public XdpSockets xdpSockets() {
            return xdpSockets;
        }

        /**
         * Map <code>struct &#123; __uint(type, BPF_MAP_TYPE_DEVMAP); __uint(key_size, 4); __uint(value_size, 4); __uint(max_entries, 16); &#125; devices</code>.
         */
        public Devices devices() {
            return devices;
        }

        /**
         * Map <code>struct &#123; __uint(type, BPF_MAP_TYPE_DEVMAP_HASH); __type(key, __u32); __type(value, struct key); __uint(max_entries, 16); &#125; devices_by_key</code>.
         */
        public DevicesByKey devicesByKey() {
            return devicesByKey;
        }

        /**
         * Map <code>struct &#123; __uint(type, BPF_MAP_TYPE_CPUMAP); __type(key, __u32); __type(value, struct key); __uint(max_entries, 16); &#125; cpus</code>.
         */
        public Cpus cpus() {
            return cpus;
        }

        /**
         * Map <code>struct &#123; __uint(type, BPF_MAP_TYPE_ARENA); __uint(max_entries, 100); __uint(map_flags, 1024); &#125; arena</code>.
         */
        public Arena arena() {
            return arena;
        }

        /**
         * Map <code>struct &#123; __uint(type, BPF_MAP_TYPE_INSN_ARRAY); __uint(key_size, 4); __uint(value_size, 16); __uint(max_entries, 16); &#125; places</code>.
         */
        public Places places() {
            return places;
        }

        /**
         * Map <code>struct &#123; __uint(type, BPF_MAP_TYPE_STRUCT_OPS); __uint(key_size, 4); __type(value, struct tcp_congestion_ops); __uint(max_entries, 1); &#125; control</code>.
         */
        public Control control() {
            return control;
        }

        /**
         * Map <code>struct &#123; __uint(type, BPF_MAP_TYPE_PERF_EVENT_ARRAY); __type(key, int); __type(value, struct event); &#125; perf</code>: event 16 bytes, a buffer for each CPU.
         */
        public static final class Perf extends BpfPerfBuffer<Event> {
            private Perf(BpfObject object) {
                super(object, "perf", Event.TYPE);
            }
        }

        /**
         * Map <code>struct &#123; __uint(type, BPF_MAP_TYPE_PERF_EVENT_ARRAY); __uint(key_size, 4); __uint(value_size, 4); &#125; tagged_perf</code>: a buffer for each CPU.
         */
        public static final class TaggedPerf extends BpfPerfBuffer<TaggedPerfEvent> {
            private TaggedPerf(BpfObject object) {
                super(object, "tagged_perf", EventTypes.<TaggedPerfEvent>byTag(8, BpfTypes.U32LE, TaggedPerfEvent.Unrecognized.TYPE)
                        .with(1L, Event.TYPE)
                        .with(2L, OtherEvent.TYPE));
            }
        }

        /**
         * Map <code>struct &#123; __uint(type, BPF_MAP_TYPE_PERF_EVENT_ARRAY); __uint(key_size, 4); __uint(value_size, 4); &#125; untyped_perf</code>: a buffer for each CPU.
         */
        public static final class UntypedPerf extends BpfPerfBuffer<BpfBytes> {
            private UntypedPerf(BpfObject object) {
                super(object, "untyped_perf", BpfBytes.TYPE);
            }
        }

        /**
         * Map <code>struct &#123; __uint(type, BPF_MAP_TYPE_USER_RINGBUF); __type(value, struct event); __uint(max_entries, 16); &#125; orders</code>: record 16 bytes, room for 16 bytes.
         */
        public static final class Orders extends BpfUserRingBuffer<Event> {
            private Orders(BpfObject object) {
                super(object, "orders", Event.TYPE);
            }
        }

        /**
         * Map <code>struct &#123; __uint(type, BPF_MAP_TYPE_USER_RINGBUF); __type(value, __u64); __uint(max_entries, 16); &#125; numbers</code>: record 8 bytes, room for 16 bytes.
         */
        public static final class Numbers extends BpfUserRingBuffer<NumbersEvent> {
            private Numbers(BpfObject object) {
                super(object, "numbers", NumbersEvent.TYPE);
            }
        }

        /**
         * Map <code>struct &#123; __uint(type, BPF_MAP_TYPE_USER_RINGBUF); __uint(max_entries, 16); &#125; untyped_orders</code>: room for 16 bytes.
         */
        public static final class UntypedOrders extends BpfUserRingBuffer<BpfBytes> {
            private UntypedOrders(BpfObject object) {
                super(object, "untyped_orders", BpfBytes.TYPE);
            }
        }

        /**
         * Map <code>struct &#123; __uint(type, BPF_MAP_TYPE_HASH); __type(key, __u32); __type(value, struct key); __uint(max_entries, 8); &#125; first</code>: key 4 bytes, value 8 bytes, room for 8 entries.
         */
        public static final class First extends BpfHashMap<Long, Key> {
            private First(BpfObject object) {
                super(object, "first", BpfTypes.U32LE, Key.TYPE);
            }

            /**
             * A copy of the value, or {@code null} if there is none.
             */
            public @Nullable Key get(long key) {
                return getByScalar(key);
            }

            /**
             * Reads the value; false if there is none.
             */
            public boolean get(long key, Key into) {
                return getByScalar(key, into);
            }

            /**
             * A copy of the value, which must be there.
             */
            public Key getOrThrow(long key) {
                return getOrThrowByScalar(key);
            }

            /**
             * Whether there is a value.
             */
            public boolean containsKey(long key) {
                return containsByScalar(key);
            }

            /**
             * Stores the value, whether there was one or not.
             */
            public void put(long key, Key value) {
                putByScalar(key, value);
            }

            /**
             * Stores the value if there is none.
             */
            public boolean putIfAbsent(long key, Key value) {
                return putIfAbsentByScalar(key, value);
            }

            /**
             * Stores the value if there is one.
             */
            public boolean replace(long key, Key value) {
                return replaceByScalar(key, value);
            }

            /**
             * Removes the value; false if there is none.
             */
            public boolean remove(long key) {
                return removeByScalar(key);
            }

            /**
             * Removes and returns the value.
             */
            public @Nullable Key getAndRemove(long key) {
                return getAndRemoveByScalar(key);
            }

            /**
             * A copy of the value, or {@code null} if there is none; the key counts as unsigned.
             */
            public @Nullable Key get(int key) {
                return getByScalar(Integer.toUnsignedLong(key));
            }

            /**
             * Reads the value; false if there is none; the key counts as unsigned.
             */
            public boolean get(int key, Key into) {
                return getByScalar(Integer.toUnsignedLong(key), into);
            }

            /**
             * A copy of the value, which must be there; the key counts as unsigned.
             */
            public Key getOrThrow(int key) {
                return getOrThrowByScalar(Integer.toUnsignedLong(key));
            }

            /**
             * Whether there is a value; the key counts as unsigned.
             */
            public boolean containsKey(int key) {
                return containsByScalar(Integer.toUnsignedLong(key));
            }

            /**
             * Stores the value, whether there was one or not; the key counts as unsigned.
             */
            public void put(int key, Key value) {
                putByScalar(Integer.toUnsignedLong(key), value);
            }

            /**
             * Stores the value if there is none; the key counts as unsigned.
             */
            public boolean putIfAbsent(int key, Key value) {
                return putIfAbsentByScalar(Integer.toUnsignedLong(key), value);
            }

            /**
             * Stores the value if there is one; the key counts as unsigned.
             */
            public boolean replace(int key, Key value) {
                return replaceByScalar(Integer.toUnsignedLong(key), value);
            }

            /**
             * Removes the value; false if there is none; the key counts as unsigned.
             */
            public boolean remove(int key) {
                return removeByScalar(Integer.toUnsignedLong(key));
            }

            /**
             * Removes and returns the value; the key counts as unsigned.
             */
            public @Nullable Key getAndRemove(int key) {
                return getAndRemoveByScalar(Integer.toUnsignedLong(key));
            }
        }

        /**
         * Map <code>struct &#123; __uint(type, BPF_MAP_TYPE_ARRAY_OF_MAPS); __type(key, __u32); __uint(value_size, 4); __uint(max_entries, 16); &#125; by_index</code>: key 4 bytes, value 4 bytes, room for 16 entries.
         */
        public static final class ByIndex extends BpfArrayOfMaps<ByIndexInner> {
            private ByIndex(BpfObject object) {
                super(object, "by_index", ByIndexInner::new);
            }
        }

        /**
         * A map in <code>by_index</code>; <code>struct &#123; __uint(type, BPF_MAP_TYPE_HASH); __type(key, __u32); __type(value, struct key); __uint(max_entries, 8); &#125; by_index.inner</code>.
         */
        public static final class ByIndexInner extends BpfHashMap<Long, Key> implements BpfInnerMap {
            private ByIndexInner(BpfMapHandle handle) {
                super(handle, BpfTypes.U32LE, Key.TYPE);
            }

            /**
             * A copy of the value, or {@code null} if there is none.
             */
            public @Nullable Key get(long key) {
                return getByScalar(key);
            }

            /**
             * Reads the value; false if there is none.
             */
            public boolean get(long key, Key into) {
                return getByScalar(key, into);
            }

            /**
             * A copy of the value, which must be there.
             */
            public Key getOrThrow(long key) {
                return getOrThrowByScalar(key);
            }

            /**
             * Whether there is a value.
             */
            public boolean containsKey(long key) {
                return containsByScalar(key);
            }

            /**
             * Stores the value, whether there was one or not.
             */
            public void put(long key, Key value) {
                putByScalar(key, value);
            }

            /**
             * Stores the value if there is none.
             */
            public boolean putIfAbsent(long key, Key value) {
                return putIfAbsentByScalar(key, value);
            }

            /**
             * Stores the value if there is one.
             */
            public boolean replace(long key, Key value) {
                return replaceByScalar(key, value);
            }

            /**
             * Removes the value; false if there is none.
             */
            public boolean remove(long key) {
                return removeByScalar(key);
            }

            /**
             * Removes and returns the value.
             */
            public @Nullable Key getAndRemove(long key) {
                return getAndRemoveByScalar(key);
            }

            /**
             * A copy of the value, or {@code null} if there is none; the key counts as unsigned.
             */
            public @Nullable Key get(int key) {
                return getByScalar(Integer.toUnsignedLong(key));
            }

            /**
             * Reads the value; false if there is none; the key counts as unsigned.
             */
            public boolean get(int key, Key into) {
                return getByScalar(Integer.toUnsignedLong(key), into);
            }

            /**
             * A copy of the value, which must be there; the key counts as unsigned.
             */
            public Key getOrThrow(int key) {
                return getOrThrowByScalar(Integer.toUnsignedLong(key));
            }

            /**
             * Whether there is a value; the key counts as unsigned.
             */
            public boolean containsKey(int key) {
                return containsByScalar(Integer.toUnsignedLong(key));
            }

            /**
             * Stores the value, whether there was one or not; the key counts as unsigned.
             */
            public void put(int key, Key value) {
                putByScalar(Integer.toUnsignedLong(key), value);
            }

            /**
             * Stores the value if there is none; the key counts as unsigned.
             */
            public boolean putIfAbsent(int key, Key value) {
                return putIfAbsentByScalar(Integer.toUnsignedLong(key), value);
            }

            /**
             * Stores the value if there is one; the key counts as unsigned.
             */
            public boolean replace(int key, Key value) {
                return replaceByScalar(Integer.toUnsignedLong(key), value);
            }

            /**
             * Removes the value; false if there is none; the key counts as unsigned.
             */
            public boolean remove(int key) {
                return removeByScalar(Integer.toUnsignedLong(key));
            }

            /**
             * Removes and returns the value; the key counts as unsigned.
             */
            public @Nullable Key getAndRemove(int key) {
                return getAndRemoveByScalar(Integer.toUnsignedLong(key));
            }
        }

        /**
         * Map <code>struct &#123; __uint(type, BPF_MAP_TYPE_HASH_OF_MAPS); __type(key, __u32); __uint(value_size, 4); __uint(max_entries, 16); &#125; by_u32</code>: key 4 bytes, value 4 bytes, room for 16 entries.
         */
        public static final class ByU32 extends BpfHashOfMaps<Long, ByU32Inner> {
            private ByU32(BpfObject object) {
                super(object, "by_u32", BpfTypes.U32LE, ByU32Inner::new);
            }

            /**
             * Opens the map, to be closed; {@code null} if there is none.
             */
            public @Nullable ByU32Inner get(long key) {
                return getByScalar(key);
            }

            /**
             * Whether there is a map.
             */
            public boolean containsKey(long key) {
                return containsByScalar(key);
            }

            /**
             * Puts a map, whether there was one or not.
             */
            public void put(long key, BpfMap map) {
                putByScalar(key, map);
            }

            /**
             * Removes the map; false if there is none.
             */
            public boolean remove(long key) {
                return removeByScalar(key);
            }

            /**
             * Opens the map, to be closed; {@code null} if there is none; the key counts as unsigned.
             */
            public @Nullable ByU32Inner get(int key) {
                return getByScalar(Integer.toUnsignedLong(key));
            }

            /**
             * Whether there is a map; the key counts as unsigned.
             */
            public boolean containsKey(int key) {
                return containsByScalar(Integer.toUnsignedLong(key));
            }

            /**
             * Puts a map, whether there was one or not; the key counts as unsigned.
             */
            public void put(int key, BpfMap map) {
                putByScalar(Integer.toUnsignedLong(key), map);
            }

            /**
             * Removes the map; false if there is none; the key counts as unsigned.
             */
            public boolean remove(int key) {
                return removeByScalar(Integer.toUnsignedLong(key));
            }
        }

        /**
         * A map in <code>by_u32</code>; <code>struct &#123; __uint(type, BPF_MAP_TYPE_HASH); __type(key, __u32); __type(value, struct key); __uint(max_entries, 8); &#125; by_u32.inner</code>.
         */
        public static final class ByU32Inner extends BpfHashMap<Long, Key> implements BpfInnerMap {
            private ByU32Inner(BpfMapHandle handle) {
                super(handle, BpfTypes.U32LE, Key.TYPE);
            }

            /**
             * A copy of the value, or {@code null} if there is none.
             */
            public @Nullable Key get(long key) {
                return getByScalar(key);
            }

            /**
             * Reads the value; false if there is none.
             */
            public boolean get(long key, Key into) {
                return getByScalar(key, into);
            }

            /**
             * A copy of the value, which must be there.
             */
            public Key getOrThrow(long key) {
                return getOrThrowByScalar(key);
            }

            /**
             * Whether there is a value.
             */
            public boolean containsKey(long key) {
                return containsByScalar(key);
            }

            /**
             * Stores the value, whether there was one or not.
             */
            public void put(long key, Key value) {
                putByScalar(key, value);
            }

            /**
             * Stores the value if there is none.
             */
            public boolean putIfAbsent(long key, Key value) {
                return putIfAbsentByScalar(key, value);
            }

            /**
             * Stores the value if there is one.
             */
            public boolean replace(long key, Key value) {
                return replaceByScalar(key, value);
            }

            /**
             * Removes the value; false if there is none.
             */
            public boolean remove(long key) {
                return removeByScalar(key);
            }

            /**
             * Removes and returns the value.
             */
            public @Nullable Key getAndRemove(long key) {
                return getAndRemoveByScalar(key);
            }

            /**
             * A copy of the value, or {@code null} if there is none; the key counts as unsigned.
             */
            public @Nullable Key get(int key) {
                return getByScalar(Integer.toUnsignedLong(key));
            }

            /**
             * Reads the value; false if there is none; the key counts as unsigned.
             */
            public boolean get(int key, Key into) {
                return getByScalar(Integer.toUnsignedLong(key), into);
            }

            /**
             * A copy of the value, which must be there; the key counts as unsigned.
             */
            public Key getOrThrow(int key) {
                return getOrThrowByScalar(Integer.toUnsignedLong(key));
            }

            /**
             * Whether there is a value; the key counts as unsigned.
             */
            public boolean containsKey(int key) {
                return containsByScalar(Integer.toUnsignedLong(key));
            }

            /**
             * Stores the value, whether there was one or not; the key counts as unsigned.
             */
            public void put(int key, Key value) {
                putByScalar(Integer.toUnsignedLong(key), value);
            }

            /**
             * Stores the value if there is none; the key counts as unsigned.
             */
            public boolean putIfAbsent(int key, Key value) {
                return putIfAbsentByScalar(Integer.toUnsignedLong(key), value);
            }

            /**
             * Stores the value if there is one; the key counts as unsigned.
             */
            public boolean replace(int key, Key value) {
                return replaceByScalar(Integer.toUnsignedLong(key), value);
            }

            /**
             * Removes the value; false if there is none; the key counts as unsigned.
             */
            public boolean remove(int key) {
                return removeByScalar(Integer.toUnsignedLong(key));
            }

            /**
             * Removes and returns the value; the key counts as unsigned.
             */
            public @Nullable Key getAndRemove(int key) {
                return getAndRemoveByScalar(Integer.toUnsignedLong(key));
            }
        }

        /**
         * Map <code>struct &#123; __uint(type, BPF_MAP_TYPE_HASH_OF_MAPS); __type(key, struct key); __uint(value_size, 4); __uint(max_entries, 16); &#125; by_struct</code>: key 8 bytes, value 4 bytes, room for 16 entries.
         */
        public static final class ByStruct extends BpfHashOfMaps<Key, ByStructInner> {
            private ByStruct(BpfObject object) {
                super(object, "by_struct", Key.TYPE, ByStructInner::new);
            }
        }

        /**
         * A map in <code>by_struct</code>; <code>struct &#123; __uint(type, BPF_MAP_TYPE_RINGBUF); __type(value, struct event); __uint(max_entries, 4096); &#125; by_struct.inner</code>.
         */
        public static final class ByStructInner extends BpfRingBuffer<Event> implements BpfInnerMap {
            private ByStructInner(BpfMapHandle handle) {
                super(handle, Event.TYPE);
            }
        }

        /**
         * Map <code>struct &#123; __uint(type, BPF_MAP_TYPE_ARRAY_OF_MAPS); __type(key, __u32); __uint(value_size, 4); __uint(max_entries, 16); &#125; per_cpu_inside</code>: key 4 bytes, value 4 bytes, room for 16 entries.
         */
        public static final class PerCpuInside extends BpfArrayOfMaps<PerCpuInsideInner> {
            private PerCpuInside(BpfObject object) {
                super(object, "per_cpu_inside", PerCpuInsideInner::new);
            }
        }

        /**
         * A map in <code>per_cpu_inside</code>; <code>struct &#123; __uint(type, BPF_MAP_TYPE_PERCPU_ARRAY); __type(key, __u32); __type(value, __u8 [6]); __uint(max_entries, 4); &#125; per_cpu_inside.inner</code>.
         */
        public static final class PerCpuInsideInner extends BpfPerCpuArrayMap<PerCpuInsideInnerValue> implements BpfInnerMap {
            private PerCpuInsideInner(BpfMapHandle handle) {
                super(handle, PerCpuInsideInnerValue.TYPE);
            }
        }

        /**
         * Map <code>struct &#123; __uint(type, BPF_MAP_TYPE_HASH_OF_MAPS); __uint(key_size, 4); __uint(value_size, 4); __uint(max_entries, 16); &#125; undeclared</code>: key 4 bytes, value 4 bytes, room for 16 entries.
         */
        public static final class Undeclared extends BpfHashOfMaps<UndeclaredKey, UndeclaredInner> {
            private Undeclared(BpfObject object) {
                super(object, "undeclared", UndeclaredKey.TYPE, UndeclaredInner::new);
            }
        }

        /**
         * A map in <code>undeclared</code>; <code>a map of undeclared</code>.
         */
        public static final class UndeclaredInner extends BpfOtherMap implements BpfInnerMap {
            private UndeclaredInner(BpfMapHandle handle) {
                super(handle);
            }
        }

        /**
         * Map <code>struct &#123; __uint(type, BPF_MAP_TYPE_PROG_ARRAY); __uint(key_size, 4); __uint(value_size, 4); __uint(max_entries, 16); &#125; jumps</code>: key 4 bytes, value 4 bytes, room for 16 entries.
         */
        public static final class Jumps extends BpfProgramArray {
            private Jumps(BpfObject object) {
                super(object, "jumps");
            }
        }

        /**
         * Map <code>struct &#123; __uint(type, BPF_MAP_TYPE_STACK_TRACE); __uint(key_size, 4); __uint(value_size, 1016); __uint(max_entries, 16); &#125; stacks</code>: key 4 bytes, value 1016 bytes, room for 16 entries.
         */
        public static final class Stacks extends BpfStackTraces {
            private Stacks(BpfObject object) {
                super(object, "stacks");
            }
        }

        /**
         * Map <code>struct &#123; __uint(type, BPF_MAP_TYPE_BLOOM_FILTER); __type(value, __u64); __uint(max_entries, 16); &#125; seen</code>: value 8 bytes, room for 16 entries.
         */
        public static final class Seen extends BpfBloomFilter<Long> {
            private Seen(BpfObject object) {
                super(object, "seen", BpfTypes.U64LE);
            }
        }

        /**
         * Map <code>struct &#123; __uint(type, BPF_MAP_TYPE_TASK_STORAGE); __type(key, int); __type(value, struct key); __uint(map_flags, 1); &#125; of_task</code>: key 4 bytes, value 8 bytes, one with each owner.
         */
        public static final class OfTask extends BpfTaskStorage<Key> {
            private OfTask(BpfObject object) {
                super(object, "of_task", Key.TYPE);
            }
        }

        /**
         * Map <code>struct &#123; __uint(type, BPF_MAP_TYPE_INODE_STORAGE); __type(key, int); __type(value, struct key); __uint(map_flags, 1); &#125; of_inode</code>: key 4 bytes, value 8 bytes, one with each owner.
         */
        public static final class OfInode extends BpfInodeStorage<Key> {
            private OfInode(BpfObject object) {
                super(object, "of_inode", Key.TYPE);
            }
        }

        /**
         * Map <code>struct &#123; __uint(type, BPF_MAP_TYPE_CGRP_STORAGE); __type(key, int); __type(value, struct key); __uint(map_flags, 1); &#125; of_cgroup</code>: key 4 bytes, value 8 bytes, one with each owner.
         */
        public static final class OfCgroup extends BpfCgrpStorage<Key> {
            private OfCgroup(BpfObject object) {
                super(object, "of_cgroup", Key.TYPE);
            }
        }

        /**
         * Map <code>struct &#123; __uint(type, BPF_MAP_TYPE_SK_STORAGE); __type(key, int); __type(value, struct key); __uint(map_flags, 1); &#125; of_socket</code>: key 4 bytes, value 8 bytes, one with each owner.
         */
        public static final class OfSocket extends BpfSocketStorage<Key> {
            private OfSocket(BpfObject object) {
                super(object, "of_socket", Key.TYPE);
            }
        }

        /**
         * Map <code>struct &#123; __uint(type, BPF_MAP_TYPE_CGROUP_STORAGE); __type(key, __u64); __type(value, struct key); &#125; of_attached</code>: key 8 bytes, value 8 bytes, one with each owner.
         */
        public static final class OfAttached extends BpfCgroupStorage<Long, Key> {
            private OfAttached(BpfObject object) {
                super(object, "of_attached", BpfTypes.U64LE, Key.TYPE);
            }
        }

        /**
         * Map <code>struct &#123; __uint(type, BPF_MAP_TYPE_PERCPU_CGROUP_STORAGE); __type(key, struct key); __type(value, __u32); &#125; per_cpu_of_attached</code>: key 8 bytes, value 4 bytes, one with each owner.
         */
        public static final class PerCpuOfAttached extends BpfPerCpuCgroupStorage<Key, Long> {
            private PerCpuOfAttached(BpfObject object) {
                super(object, "per_cpu_of_attached", Key.TYPE, BpfTypes.U32LE);
            }
        }

        /**
         * Map <code>struct &#123; __uint(type, BPF_MAP_TYPE_CGROUP_ARRAY); __uint(key_size, 4); __uint(value_size, 4); __uint(max_entries, 16); &#125; cgroups</code>: key 4 bytes, value 4 bytes, room for 16 entries.
         */
        public static final class Cgroups extends BpfCgroupArray {
            private Cgroups(BpfObject object) {
                super(object, "cgroups");
            }
        }

        /**
         * Map <code>struct &#123; __uint(type, BPF_MAP_TYPE_SOCKMAP); __type(key, __u32); __type(value, __u64); __uint(max_entries, 16); &#125; sockets</code>: key 4 bytes, value 8 bytes, room for 16 entries.
         */
        public static final class Sockets extends BpfSocketArray {
            private Sockets(BpfObject object) {
                super(object, "sockets");
            }
        }

        /**
         * Map <code>struct &#123; __uint(type, BPF_MAP_TYPE_SOCKHASH); __type(key, struct key); __type(value, int); __uint(max_entries, 16); &#125; sockets_by_key</code>: key 8 bytes, value 4 bytes, room for 16 entries.
         */
        public static final class SocketsByKey extends BpfSocketHash<Key> {
            private SocketsByKey(BpfObject object) {
                super(object, "sockets_by_key", Key.TYPE);
            }
        }

        /**
         * Map <code>struct &#123; __uint(type, BPF_MAP_TYPE_REUSEPORT_SOCKARRAY); __uint(key_size, 4); __uint(value_size, 4); __uint(max_entries, 16); &#125; shared_port</code>: key 4 bytes, value 4 bytes, room for 16 entries.
         */
        public static final class SharedPort extends BpfSocketArray {
            private SharedPort(BpfObject object) {
                super(object, "shared_port");
            }
        }

        /**
         * Map <code>struct &#123; __uint(type, BPF_MAP_TYPE_XSKMAP); __uint(key_size, 4); __uint(value_size, 4); __uint(max_entries, 16); &#125; xdp_sockets</code>: key 4 bytes, value 4 bytes, room for 16 entries.
         */
        public static final class XdpSockets extends BpfXskMap {
            private XdpSockets(BpfObject object) {
                super(object, "xdp_sockets");
            }
        }

        /**
         * Map <code>struct &#123; __uint(type, BPF_MAP_TYPE_DEVMAP); __uint(key_size, 4); __uint(value_size, 4); __uint(max_entries, 16); &#125; devices</code>: key 4 bytes, value 4 bytes, room for 16 entries.
         */
        public static final class Devices extends BpfDevMap<Long> {
            private Devices(BpfObject object) {
                super(object, "devices", BpfTypes.U32LE);
            }
        }

        /**
         * Map <code>struct &#123; __uint(type, BPF_MAP_TYPE_DEVMAP_HASH); __type(key, __u32); __type(value, struct key); __uint(max_entries, 16); &#125; devices_by_key</code>: key 4 bytes, value 8 bytes, room for 16 entries.
         */
        public static final class DevicesByKey extends BpfDevMapHash<Long, Key> {
            private DevicesByKey(BpfObject object) {
                super(object, "devices_by_key", BpfTypes.U32LE, Key.TYPE);
            }

            /**
             * A copy of the value, or {@code null} if there is none.
             */
            public @Nullable Key get(long key) {
                return getByScalar(key);
            }

            /**
             * Reads the value; false if there is none.
             */
            public boolean get(long key, Key into) {
                return getByScalar(key, into);
            }

            /**
             * A copy of the value, which must be there.
             */
            public Key getOrThrow(long key) {
                return getOrThrowByScalar(key);
            }

            /**
             * Whether there is a value.
             */
            public boolean containsKey(long key) {
                return containsByScalar(key);
            }

            /**
             * Stores the value, whether there was one or not.
             */
            public void put(long key, Key value) {
                putByScalar(key, value);
            }

            /**
             * Stores the value if there is none.
             */
            public boolean putIfAbsent(long key, Key value) {
                return putIfAbsentByScalar(key, value);
            }

            /**
             * Stores the value if there is one.
             */
            public boolean replace(long key, Key value) {
                return replaceByScalar(key, value);
            }

            /**
             * Removes the value; false if there is none.
             */
            public boolean remove(long key) {
                return removeByScalar(key);
            }

            /**
             * A copy of the value, or {@code null} if there is none; the key counts as unsigned.
             */
            public @Nullable Key get(int key) {
                return getByScalar(Integer.toUnsignedLong(key));
            }

            /**
             * Reads the value; false if there is none; the key counts as unsigned.
             */
            public boolean get(int key, Key into) {
                return getByScalar(Integer.toUnsignedLong(key), into);
            }

            /**
             * A copy of the value, which must be there; the key counts as unsigned.
             */
            public Key getOrThrow(int key) {
                return getOrThrowByScalar(Integer.toUnsignedLong(key));
            }

            /**
             * Whether there is a value; the key counts as unsigned.
             */
            public boolean containsKey(int key) {
                return containsByScalar(Integer.toUnsignedLong(key));
            }

            /**
             * Stores the value, whether there was one or not; the key counts as unsigned.
             */
            public void put(int key, Key value) {
                putByScalar(Integer.toUnsignedLong(key), value);
            }

            /**
             * Stores the value if there is none; the key counts as unsigned.
             */
            public boolean putIfAbsent(int key, Key value) {
                return putIfAbsentByScalar(Integer.toUnsignedLong(key), value);
            }

            /**
             * Stores the value if there is one; the key counts as unsigned.
             */
            public boolean replace(int key, Key value) {
                return replaceByScalar(Integer.toUnsignedLong(key), value);
            }

            /**
             * Removes the value; false if there is none; the key counts as unsigned.
             */
            public boolean remove(int key) {
                return removeByScalar(Integer.toUnsignedLong(key));
            }
        }

        /**
         * Map <code>struct &#123; __uint(type, BPF_MAP_TYPE_CPUMAP); __type(key, __u32); __type(value, struct key); __uint(max_entries, 16); &#125; cpus</code>: key 4 bytes, value 8 bytes, room for 16 entries.
         */
        public static final class Cpus extends BpfCpuMap<Key> {
            private Cpus(BpfObject object) {
                super(object, "cpus", Key.TYPE);
            }
        }

        /**
         * Map <code>struct &#123; __uint(type, BPF_MAP_TYPE_ARENA); __uint(max_entries, 100); __uint(map_flags, 1024); &#125; arena</code>: room for 100 pages.
         */
        public static final class Arena extends BpfArena {
            private Arena(BpfObject object) {
                super(object, "arena");
            }
        }

        /**
         * Map <code>struct &#123; __uint(type, BPF_MAP_TYPE_INSN_ARRAY); __uint(key_size, 4); __uint(value_size, 16); __uint(max_entries, 16); &#125; places</code>: key 4 bytes, value 16 bytes, room for 16 entries.
         */
        public static final class Places extends BpfInstructionArray {
            private Places(BpfObject object) {
                super(object, "places");
            }
        }

        /**
         * Map <code>struct &#123; __uint(type, BPF_MAP_TYPE_STRUCT_OPS); __uint(key_size, 4); __type(value, struct tcp_congestion_ops); __uint(max_entries, 1); &#125; control</code>: key 4 bytes, value 32 bytes, room for 1 entries.
         *
         * <p>Functions of <code>struct tcp_congestion_ops</code> that are programs:
         * <ul>
         * <li><code>ssthresh</code>: <code>halve</code>
         * </ul>
         */
        public static final class Control extends BpfStructOps {
            private Control(BpfObject object) {
                super(object, "control");
            }
        }
    }

    /**
     * The programs of the object.
     */
    public static final class Progs {
        private final BpfProgram halve;

        private Progs(BpfObject object) {
            this.halve = new BpfProgram(object, "halve");
        }

        /**
         * Program <code>halve</code>, section <code>struct_ops/halve</code>.
         */
        public BpfProgram halve() {
            return halve;
        }
    }

    /**
     * The links of the programs that are attached.
     */
    public static final class Links {
        private final BpfObject object;

        private Links(BpfObject object) {
            this.object = object;
        }

        /**
         * The link of program <code>halve</code>, section <code>struct_ops/halve</code>; empty while it is not attached.
         */
        public Optional<BpfLink> halve() {
            return object.link("halve");
        }
    }

    /**
     * The variables of section <code>.data.hidden</code>, 4 bytes. As none of them is visible outside of its source, they are not mapped into memory: after load, each read is a system call.
     */
    public static class DataHidden extends BpfSection {
        private DataHidden(BpfObject object) {
            super(object, ".data.hidden", 4);
        }

        /**
         * <code>volatile int hidden_count</code>, offset 0, size 4.
         */
        public int hiddenCount() {
            return getS32LE(0);
        }
    }

    /**
     * An event of map <code>tagged_perf</code>. Which type it has is told by the member <code>kind</code>, offset 8, size 4:
     * <ul>
     * <li><code>struct event</code>: 1
     * <li><code>struct other_event</code>: 2
     * <li>{@link Unrecognized}: every other record
     * </ul>
     */
    public sealed interface TaggedPerfEvent permits Event, OtherEvent, TaggedPerfEvent.Unrecognized {
        /**
         * Calls the method for the type that the event has, and returns its result.
         */
        <R> R accept(Visitor<R> visitor);

        /**
         * A view with memory of its own, which outlives the handler.
         */
        TaggedPerfEvent copy();

        /**
         * Bytes that were sent.
         */
        int byteLength();

        /**
         * Does something with an event by its type.
         */
        interface Visitor<R> {
            /**
             * Takes an event of type <code>struct event</code>.
             */
            R event(Event event);

            /**
             * Takes an event of type <code>struct other_event</code>.
             */
            R otherEvent(OtherEvent event);

            /**
             * Takes a record of none of these types; by default throws an exception.
             */
            default R unrecognized(Unrecognized event) {
                throw new IllegalStateException("map tagged_perf has a record of none of the types that were declared for it: " + event.byteLength() + " bytes, " + event);
            }
        }

        /**
         * A record of none of the types: its bytes.
         */
        final class Unrecognized extends BpfBytes implements TaggedPerfEvent {
            /**
             * Makes views and points them at memory.
             */
            public static final StructType<Unrecognized> TYPE = StructType.of("event of tagged_perf", 0, Unrecognized::new);

            private Unrecognized() {
            }

            @Override
            public <R> R accept(Visitor<R> visitor) {
                return visitor.unrecognized(this);
            }

            @Override
            public Unrecognized copy() {
                return TYPE.copy(this);
            }

            @Override
            protected StructType<Unrecognized> structType() {
                return TYPE;
            }
        }
    }

    /**
     * View of <code>struct event</code>, 16 bytes.
     */
    public static final class Event extends BpfStruct implements TaggedPerfEvent {
        /**
         * Bytes; those of a flexible array come on top.
         */
        public static final int SIZE = 16;

        /**
         * Makes views and points them at memory.
         */
        public static final StructType<Event> TYPE = StructType.of("struct event", SIZE, Event::new);

        private Event() {
        }

        /**
         * A view with zeroed memory of its own.
         */
        public static Event allocate() {
            return TYPE.allocate();
        }

        /**
         * A new view of the struct at {@code offset}.
         */
        public static Event wrap(ByteBuffer buffer, int offset) {
            return TYPE.wrap(buffer, offset);
        }

        /**
         * Points this view at the struct at {@code offset}.
         */
        public Event rewrap(ByteBuffer buffer, int offset) {
            return TYPE.point(this, buffer, offset);
        }

        /**
         * A view with memory of its own and the same content.
         */
        @Override
        public Event copy() {
            return TYPE.copy(this);
        }

        @Override
        protected StructType<Event> structType() {
            return TYPE;
        }

        @Override
        public <R> R accept(TaggedPerfEvent.Visitor<R> visitor) {
            return visitor.event(this);
        }

        /**
         * <code>__u64 time</code>, offset 0, size 8.
         */
        @Unsigned
        public long time() {
            return getS64LE(0);
        }

        /**
         * Sets <code>__u64 time</code>, offset 0, size 8.
         */
        public Event time(@Unsigned long value) {
            setS64LE(0, value);
            return this;
        }

        /**
         * <code>__u32 kind</code>, offset 8, size 4.
         */
        public long kind() {
            return getU32LE(8);
        }

        /**
         * Sets <code>__u32 kind</code>, offset 8, size 4.
         */
        public Event kind(long value) {
            setU32LE(8, value);
            return this;
        }

        /**
         * The bits of <code>__u32 kind</code>, offset 8, size 4.
         */
        public int kindRaw() {
            return getS32LE(8);
        }

        /**
         * Sets the bits of <code>__u32 kind</code>, offset 8, size 4.
         */
        public Event kindRaw(int value) {
            setS32LE(8, value);
            return this;
        }

        @Override
        public String toString() {
            InitializerText text = new InitializerText();
            text.unsignedField("time", time());
            text.field("kind", kind());
            return text.toString();
        }
    }

    /**
     * View of <code>struct other_event</code>, 24 bytes.
     */
    public static final class OtherEvent extends BpfStruct implements TaggedPerfEvent {
        /**
         * Bytes; those of a flexible array come on top.
         */
        public static final int SIZE = 24;

        /**
         * Makes views and points them at memory.
         */
        public static final StructType<OtherEvent> TYPE = StructType.of("struct other_event", SIZE, OtherEvent::new);

        /**
         * Bytes of <code>char name[12]</code>, offset 12, size 12.
         */
        public static final int NAME_LENGTH = 12;

        private OtherEvent() {
        }

        /**
         * A view with zeroed memory of its own.
         */
        public static OtherEvent allocate() {
            return TYPE.allocate();
        }

        /**
         * A new view of the struct at {@code offset}.
         */
        public static OtherEvent wrap(ByteBuffer buffer, int offset) {
            return TYPE.wrap(buffer, offset);
        }

        /**
         * Points this view at the struct at {@code offset}.
         */
        public OtherEvent rewrap(ByteBuffer buffer, int offset) {
            return TYPE.point(this, buffer, offset);
        }

        /**
         * A view with memory of its own and the same content.
         */
        @Override
        public OtherEvent copy() {
            return TYPE.copy(this);
        }

        @Override
        protected StructType<OtherEvent> structType() {
            return TYPE;
        }

        @Override
        public <R> R accept(TaggedPerfEvent.Visitor<R> visitor) {
            return visitor.otherEvent(this);
        }

        /**
         * <code>__u64 time</code>, offset 0, size 8.
         */
        @Unsigned
        public long time() {
            return getS64LE(0);
        }

        /**
         * Sets <code>__u64 time</code>, offset 0, size 8.
         */
        public OtherEvent time(@Unsigned long value) {
            setS64LE(0, value);
            return this;
        }

        /**
         * <code>__u32 kind</code>, offset 8, size 4.
         */
        public long kind() {
            return getU32LE(8);
        }

        /**
         * Sets <code>__u32 kind</code>, offset 8, size 4.
         */
        public OtherEvent kind(long value) {
            setU32LE(8, value);
            return this;
        }

        /**
         * The bits of <code>__u32 kind</code>, offset 8, size 4.
         */
        public int kindRaw() {
            return getS32LE(8);
        }

        /**
         * Sets the bits of <code>__u32 kind</code>, offset 8, size 4.
         */
        public OtherEvent kindRaw(int value) {
            setS32LE(8, value);
            return this;
        }

        /**
         * <code>char name[12]</code>, offset 12, size 12.
         */
        public String name() {
            return getText(12, 12);
        }

        /**
         * Sets <code>char name[12]</code>, offset 12, size 12.
         */
        public OtherEvent name(String value) {
            setText(12, 12, value);
            return this;
        }

        /**
         * The bytes of <code>char name[12]</code>, offset 12, size 12.
         */
        public byte[] nameBytes() {
            byte[] bytes = new byte[NAME_LENGTH];
            getBytes(12, bytes);
            return bytes;
        }

        /**
         * Sets the bytes of <code>char name[12]</code>, offset 12, size 12.
         */
        public OtherEvent nameBytes(byte[] value) {
            setBytes(12, value, NAME_LENGTH);
            return this;
        }

        /**
         * Copies the first bytes of <code>char name[12]</code>, offset 12, size 12.
         */
        public void nameInto(byte[] into) {
            Objects.checkFromIndexSize(0, into.length, NAME_LENGTH);
            getBytes(12, into);
        }

        @Override
        public String toString() {
            InitializerText text = new InitializerText();
            text.unsignedField("time", time());
            text.field("kind", kind());
            text.field("name", name());
            return text.toString();
        }
    }

    /**
     * View of <code>struct key</code>, 8 bytes.
     */
    public static final class Key extends BpfStruct {
        /**
         * Bytes; those of a flexible array come on top.
         */
        public static final int SIZE = 8;

        /**
         * Makes views and points them at memory.
         */
        public static final StructType<Key> TYPE = StructType.of("struct key", SIZE, Key::new);

        private Key() {
        }

        /**
         * A view with zeroed memory of its own.
         */
        public static Key allocate() {
            return TYPE.allocate();
        }

        /**
         * A new view of the struct at {@code offset}.
         */
        public static Key wrap(ByteBuffer buffer, int offset) {
            return TYPE.wrap(buffer, offset);
        }

        /**
         * Points this view at the struct at {@code offset}.
         */
        public Key rewrap(ByteBuffer buffer, int offset) {
            return TYPE.point(this, buffer, offset);
        }

        /**
         * A view with memory of its own and the same content.
         */
        public Key copy() {
            return TYPE.copy(this);
        }

        @Override
        protected StructType<Key> structType() {
            return TYPE;
        }

        /**
         * <code>__u32 a</code>, offset 0, size 4.
         */
        public long a() {
            return getU32LE(0);
        }

        /**
         * Sets <code>__u32 a</code>, offset 0, size 4.
         */
        public Key a(long value) {
            setU32LE(0, value);
            return this;
        }

        /**
         * The bits of <code>__u32 a</code>, offset 0, size 4.
         */
        public int aRaw() {
            return getS32LE(0);
        }

        /**
         * Sets the bits of <code>__u32 a</code>, offset 0, size 4.
         */
        public Key aRaw(int value) {
            setS32LE(0, value);
            return this;
        }

        /**
         * <code>__u32 b</code>, offset 4, size 4.
         */
        public long b() {
            return getU32LE(4);
        }

        /**
         * Sets <code>__u32 b</code>, offset 4, size 4.
         */
        public Key b(long value) {
            setU32LE(4, value);
            return this;
        }

        /**
         * The bits of <code>__u32 b</code>, offset 4, size 4.
         */
        public int bRaw() {
            return getS32LE(4);
        }

        /**
         * Sets the bits of <code>__u32 b</code>, offset 4, size 4.
         */
        public Key bRaw(int value) {
            setS32LE(4, value);
            return this;
        }

        @Override
        public String toString() {
            InitializerText text = new InitializerText();
            text.field("a", a());
            text.field("b", b());
            return text.toString();
        }
    }

    /**
     * View of <code>event of numbers</code>, 8 bytes.
     */
    public static final class NumbersEvent extends BpfStruct {
        /**
         * Bytes; those of a flexible array come on top.
         */
        public static final int SIZE = 8;

        /**
         * Makes views and points them at memory.
         */
        public static final StructType<NumbersEvent> TYPE = StructType.of("event of numbers", SIZE, NumbersEvent::new);

        private NumbersEvent() {
        }

        /**
         * A view with zeroed memory of its own.
         */
        public static NumbersEvent allocate() {
            return TYPE.allocate();
        }

        /**
         * A new view of the struct at {@code offset}.
         */
        public static NumbersEvent wrap(ByteBuffer buffer, int offset) {
            return TYPE.wrap(buffer, offset);
        }

        /**
         * Points this view at the struct at {@code offset}.
         */
        public NumbersEvent rewrap(ByteBuffer buffer, int offset) {
            return TYPE.point(this, buffer, offset);
        }

        /**
         * A view with memory of its own and the same content.
         */
        public NumbersEvent copy() {
            return TYPE.copy(this);
        }

        @Override
        protected StructType<NumbersEvent> structType() {
            return TYPE;
        }

        /**
         * <code>__u64 value</code>, offset 0, size 8.
         */
        @Unsigned
        public long value() {
            return getS64LE(0);
        }

        /**
         * Sets <code>__u64 value</code>, offset 0, size 8.
         */
        public NumbersEvent value(@Unsigned long value) {
            setS64LE(0, value);
            return this;
        }

        @Override
        public String toString() {
            InitializerText text = new InitializerText();
            text.unsignedField("value", value());
            return text.toString();
        }
    }

    /**
     * View of <code>value of per_cpu_inside.inner</code>, 6 bytes.
     */
    public static final class PerCpuInsideInnerValue extends BpfStruct {
        /**
         * Bytes; those of a flexible array come on top.
         */
        public static final int SIZE = 6;

        /**
         * Makes views and points them at memory.
         */
        public static final StructType<PerCpuInsideInnerValue> TYPE = StructType.of("value of per_cpu_inside.inner", SIZE, PerCpuInsideInnerValue::new);

        /**
         * Elements of <code>__u8 value[6]</code>, offset 0, size 6.
         */
        public static final int VALUE_LENGTH = 6;

        private PerCpuInsideInnerValue() {
        }

        /**
         * A view with zeroed memory of its own.
         */
        public static PerCpuInsideInnerValue allocate() {
            return TYPE.allocate();
        }

        /**
         * A new view of the struct at {@code offset}.
         */
        public static PerCpuInsideInnerValue wrap(ByteBuffer buffer, int offset) {
            return TYPE.wrap(buffer, offset);
        }

        /**
         * Points this view at the struct at {@code offset}.
         */
        public PerCpuInsideInnerValue rewrap(ByteBuffer buffer, int offset) {
            return TYPE.point(this, buffer, offset);
        }

        /**
         * A view with memory of its own and the same content.
         */
        public PerCpuInsideInnerValue copy() {
            return TYPE.copy(this);
        }

        @Override
        protected StructType<PerCpuInsideInnerValue> structType() {
            return TYPE;
        }

        /**
         * <code>__u8 value[6]</code>, offset 0, size 6.
         */
        public int value(int index) {
            return getU8(Objects.checkIndex(index, VALUE_LENGTH));
        }

        /**
         * Sets <code>__u8 value[6]</code>, offset 0, size 6.
         */
        public PerCpuInsideInnerValue value(int index, int value) {
            setU8(Objects.checkIndex(index, VALUE_LENGTH), value);
            return this;
        }

        /**
         * All elements of <code>__u8 value[6]</code>, offset 0, size 6.
         */
        public byte[] valueBytes() {
            byte[] elements = new byte[VALUE_LENGTH];
            getBytes(0, elements);
            return elements;
        }

        /**
         * Sets all elements of <code>__u8 value[6]</code>, offset 0, size 6.
         */
        public PerCpuInsideInnerValue valueBytes(byte[] value) {
            setBytes(0, value, VALUE_LENGTH);
            return this;
        }

        /**
         * Copies the first elements of <code>__u8 value[6]</code>, offset 0, size 6.
         */
        public void valueInto(byte[] into) {
            Objects.checkFromIndexSize(0, into.length, VALUE_LENGTH);
            getBytes(0, into);
        }

        @Override
        public String toString() {
            InitializerText text = new InitializerText();
            text.elements("value", VALUE_LENGTH, index -> value(index));
            return text.toString();
        }
    }

    /**
     * View of <code>key of undeclared</code>, 4 bytes.
     */
    public static final class UndeclaredKey extends BpfStruct {
        /**
         * Bytes; those of a flexible array come on top.
         */
        public static final int SIZE = 4;

        /**
         * Makes views and points them at memory.
         */
        public static final StructType<UndeclaredKey> TYPE = StructType.of("key of undeclared", SIZE, UndeclaredKey::new);

        /**
         * Bytes of <code>unsigned char value[4]</code>, offset 0, size 4.
         */
        public static final int VALUE_LENGTH = 4;

        private UndeclaredKey() {
        }

        /**
         * A view with zeroed memory of its own.
         */
        public static UndeclaredKey allocate() {
            return TYPE.allocate();
        }

        /**
         * A new view of the struct at {@code offset}.
         */
        public static UndeclaredKey wrap(ByteBuffer buffer, int offset) {
            return TYPE.wrap(buffer, offset);
        }

        /**
         * Points this view at the struct at {@code offset}.
         */
        public UndeclaredKey rewrap(ByteBuffer buffer, int offset) {
            return TYPE.point(this, buffer, offset);
        }

        /**
         * A view with memory of its own and the same content.
         */
        public UndeclaredKey copy() {
            return TYPE.copy(this);
        }

        @Override
        protected StructType<UndeclaredKey> structType() {
            return TYPE;
        }

        /**
         * The bytes of <code>unsigned char value[4]</code>, offset 0, size 4.
         */
        public byte[] valueBytes() {
            byte[] bytes = new byte[VALUE_LENGTH];
            getBytes(0, bytes);
            return bytes;
        }

        /**
         * Sets the bytes of <code>unsigned char value[4]</code>, offset 0, size 4.
         */
        public UndeclaredKey valueBytes(byte[] value) {
            setBytes(0, value, VALUE_LENGTH);
            return this;
        }

        /**
         * Copies the first bytes of <code>unsigned char value[4]</code>, offset 0, size 4.
         */
        public void valueInto(byte[] into) {
            Objects.checkFromIndexSize(0, into.length, VALUE_LENGTH);
            getBytes(0, into);
        }

        @Override
        public String toString() {
            InitializerText text = new InitializerText();
            text.elements("value", VALUE_LENGTH, index -> getU8(0 + index));
            return text.toString();
        }
    }
}
