package com.acme;

import io.github.bpf4j.annotation.Generated;
import io.github.bpf4j.annotation.Unsigned;
import io.github.bpf4j.runtime.BpfArrayMap;
import io.github.bpf4j.runtime.BpfAtomicInt;
import io.github.bpf4j.runtime.BpfAtomicLong;
import io.github.bpf4j.runtime.BpfAtomicStruct;
import io.github.bpf4j.runtime.BpfAtomicUnsignedInt;
import io.github.bpf4j.runtime.BpfHashMap;
import io.github.bpf4j.runtime.BpfIterator;
import io.github.bpf4j.runtime.BpfKprobe;
import io.github.bpf4j.runtime.BpfLink;
import io.github.bpf4j.runtime.BpfLpmTrie;
import io.github.bpf4j.runtime.BpfObject;
import io.github.bpf4j.runtime.BpfOptions;
import io.github.bpf4j.runtime.BpfPerCpuArrayMap;
import io.github.bpf4j.runtime.BpfPerCpuHashMap;
import io.github.bpf4j.runtime.BpfPerfBuffer;
import io.github.bpf4j.runtime.BpfQueue;
import io.github.bpf4j.runtime.BpfRawTracepoint;
import io.github.bpf4j.runtime.BpfRingBuffer;
import io.github.bpf4j.runtime.BpfSection;
import io.github.bpf4j.runtime.BpfSkeleton;
import io.github.bpf4j.runtime.BpfSkeletonLoader;
import io.github.bpf4j.runtime.BpfStack;
import io.github.bpf4j.runtime.BpfTracepoint;
import io.github.bpf4j.runtime.BpfTracingProgram;
import io.github.bpf4j.runtime.BpfUprobe;
import io.github.bpf4j.runtime.BpfXdpProgram;
import io.github.bpf4j.runtime.OpenMap;
import io.github.bpf4j.runtime.OpenProgram;
import io.github.bpf4j.runtime.type.BpfBytes;
import io.github.bpf4j.runtime.type.BpfEnum;
import io.github.bpf4j.runtime.type.BpfStruct;
import io.github.bpf4j.runtime.type.BpfTypes;
import io.github.bpf4j.runtime.type.InitializerText;
import io.github.bpf4j.runtime.type.StructType;
import java.io.InputStream;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/**
 * Skeleton of the BPF object <code>zoo.bpf.o</code>.
 */
@Generated("zoo.bpf.o")
@NullMarked
@SuppressWarnings("exports")
public final class ZooBpf extends BpfSkeleton {
    private static final BpfSkeletonLoader<Opened, ZooBpf> LOADER = new BpfSkeletonLoader<Opened, ZooBpf>("zoo_bpf", ZooBpf.class, "zoo.bpf.o") {
        @Override
        protected @Nullable InputStream resource(String file) {
            return ZooBpf.class.getResourceAsStream(file);
        }

        @Override
        protected Opened opened(BpfObject object) {
            return new Opened(object);
        }

        @Override
        protected ZooBpf loaded(BpfObject object) {
            return new ZooBpf(object);
        }
    };

    private final Maps maps;

    private final Progs progs;

    private final Links links;

    private final Rodata rodata;

    private final DataTuning dataTuning;

    private final Data data;

    private final Bss bss;

    private final Kconfig kconfig;

    private ZooBpf(BpfObject object) {
        super(object);
        this.maps = new Maps(object);
        this.progs = new Progs(object);
        this.links = new Links(object);
        this.rodata = new Rodata(object);
        this.dataTuning = new DataTuning(object);
        this.data = new Data(object);
        this.bss = new Bss(object);
        this.kconfig = new Kconfig(object);
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
     * The variables of <code>.rodata</code>.
     */
    public Rodata rodata() {
        return rodata;
    }

    /**
     * The variables of <code>.data.tuning</code>.
     */
    public DataTuning dataTuning() {
        return dataTuning;
    }

    /**
     * The variables of <code>.data</code>.
     */
    public Data data() {
        return data;
    }

    /**
     * The variables of <code>.bss</code>.
     */
    public Bss bss() {
        return bss;
    }

    /**
     * The variables of <code>.kconfig</code>.
     */
    public Kconfig kconfig() {
        return kconfig;
    }

    /**
     * Loads the object as it is.
     */
    public static ZooBpf load() {
        return load(BpfOptions.defaults(), opened -> {});
    }

    /**
     * Loads the object after {@code configure} has had it.
     */
    public static ZooBpf load(Consumer<? super Opened> configure) {
        return load(BpfOptions.defaults(), configure);
    }

    /**
     * Loads the object after {@code configure} has had it, with options for opening it.
     */
    public static ZooBpf load(BpfOptions options, Consumer<? super Opened> configure) {
        return load(LOADER, options, configure);
    }

    /**
     * The opened object: what can be configured before it is loaded.
     */
    public static final class Opened {
        private final Maps maps;

        private final Progs progs;

        private final Rodata rodata;

        private final DataTuning dataTuning;

        private final Data data;

        private final Bss bss;

        private Opened(BpfObject object) {
            this.maps = new Maps(object);
            this.progs = new Progs(object);
            this.rodata = new Rodata(object);
            this.dataTuning = new DataTuning(object);
            this.data = new Data(object);
            this.bss = new Bss(object);
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
         * The initial values of <code>.rodata</code>.
         */
        public Rodata rodata() {
            return rodata;
        }

        /**
         * The initial values of <code>.data.tuning</code>.
         */
        public DataTuning dataTuning() {
            return dataTuning;
        }

        /**
         * The initial values of <code>.data</code>.
         */
        public Data data() {
            return data;
        }

        /**
         * The initial values of <code>.bss</code>.
         */
        public Bss bss() {
            return bss;
        }

        /**
         * The maps of the opened object.
         */
        public static final class Maps {
            private final OpenMap byU8;

            private final OpenMap byU16;

            private final OpenMap byS32;

            private final OpenMap byU32;

            private final OpenMap byU64;

            private final OpenMap byBool;

            private final OpenMap byText;

            private final OpenMap byState;

            private final OpenMap byBytes;

            private final OpenMap byStruct;

            private final OpenMap byPointer;

            private final OpenMap perCpuByU32;

            private final OpenMap perCpuByStruct;

            private final OpenMap numbers;

            private final OpenMap structs;

            private final OpenMap perCpu;

            private final OpenMap event;

            private final OpenMap routes;

            private final OpenMap waiting;

            private final OpenMap stacked;

            private final OpenMap untypedEvents;

            private final OpenMap scalarEvents;

            private final OpenMap sizesOnly;

            private final OpenMap perfEvents;

            private Maps(BpfObject object) {
                this.byU8 = new OpenMap(object, "by_u8");
                this.byU16 = new OpenMap(object, "by_u16");
                this.byS32 = new OpenMap(object, "by_s32");
                this.byU32 = new OpenMap(object, "by_u32");
                this.byU64 = new OpenMap(object, "by_u64");
                this.byBool = new OpenMap(object, "by_bool");
                this.byText = new OpenMap(object, "by_text");
                this.byState = new OpenMap(object, "by_state");
                this.byBytes = new OpenMap(object, "by_bytes");
                this.byStruct = new OpenMap(object, "by_struct");
                this.byPointer = new OpenMap(object, "by_pointer");
                this.perCpuByU32 = new OpenMap(object, "per_cpu_by_u32");
                this.perCpuByStruct = new OpenMap(object, "per_cpu_by_struct");
                this.numbers = new OpenMap(object, "numbers");
                this.structs = new OpenMap(object, "structs");
                this.perCpu = new OpenMap(object, "per_cpu");
                this.event = new OpenMap(object, "Event");
                this.routes = new OpenMap(object, "routes");
                this.waiting = new OpenMap(object, "waiting");
                this.stacked = new OpenMap(object, "stacked");
                this.untypedEvents = new OpenMap(object, "untyped_events");
                this.scalarEvents = new OpenMap(object, "scalar_events");
                this.sizesOnly = new OpenMap(object, "sizes_only");
                this.perfEvents = new OpenMap(object, "perf_events");
            }

            /**
             * Map <code>by_u8</code>.
             */
            public OpenMap byU8() {
                return byU8;
            }

            /**
             * Map <code>by_u16</code>.
             */
            public OpenMap byU16() {
                return byU16;
            }

            /**
             * Map <code>by_s32</code>.
             */
            public OpenMap byS32() {
                return byS32;
            }

            /**
             * Map <code>by_u32</code>.
             */
            public OpenMap byU32() {
                return byU32;
            }

            /**
             * Map <code>by_u64</code>.
             */
            public OpenMap byU64() {
                return byU64;
            }

            /**
             * Map <code>by_bool</code>.
             */
            public OpenMap byBool() {
                return byBool;
            }

            /**
             * Map <code>by_text</code>.
             */
            public OpenMap byText() {
                return byText;
            }

            /**
             * Map <code>by_state</code>.
             */
            public OpenMap byState() {
                return byState;
            }

            /**
             * Map <code>by_bytes</code>.
             */
            public OpenMap byBytes() {
                return byBytes;
            }

            /**
             * Map <code>by_struct</code>.
             */
            public OpenMap byStruct() {
                return byStruct;
            }

            /**
             * Map <code>by_pointer</code>.
             */
            public OpenMap byPointer() {
                return byPointer;
            }

            /**
             * Map <code>per_cpu_by_u32</code>.
             */
            public OpenMap perCpuByU32() {
                return perCpuByU32;
            }

            /**
             * Map <code>per_cpu_by_struct</code>.
             */
            public OpenMap perCpuByStruct() {
                return perCpuByStruct;
            }

            /**
             * Map <code>numbers</code>.
             */
            public OpenMap numbers() {
                return numbers;
            }

            /**
             * Map <code>structs</code>.
             */
            public OpenMap structs() {
                return structs;
            }

            /**
             * Map <code>per_cpu</code>.
             */
            public OpenMap perCpu() {
                return perCpu;
            }

            /**
             * Map <code>Event</code>.
             */
            public OpenMap event() {
                return event;
            }

            /**
             * Map <code>routes</code>.
             */
            public OpenMap routes() {
                return routes;
            }

            /**
             * Map <code>waiting</code>.
             */
            public OpenMap waiting() {
                return waiting;
            }

            /**
             * Map <code>stacked</code>.
             */
            public OpenMap stacked() {
                return stacked;
            }

            /**
             * Map <code>untyped_events</code>.
             */
            public OpenMap untypedEvents() {
                return untypedEvents;
            }

            /**
             * Map <code>scalar_events</code>.
             */
            public OpenMap scalarEvents() {
                return scalarEvents;
            }

            /**
             * Map <code>sizes_only</code>.
             */
            public OpenMap sizesOnly() {
                return sizesOnly;
            }

            /**
             * Map <code>perf_events</code>.
             */
            public OpenMap perfEvents() {
                return perfEvents;
            }
        }

        /**
         * The programs of the opened object.
         */
        public static final class Progs {
            private final OpenProgram tracepointProgram;

            private final OpenProgram openTracepoint;

            private final OpenProgram probe;

            private final OpenProgram openProbe;

            private final OpenProgram userProbe;

            private final OpenProgram completeUserProbe;

            private final OpenProgram entry;

            private final OpenProgram hook;

            private final OpenProgram packets;

            private final OpenProgram notLoaded;

            private final OpenProgram usesStatics;

            private final OpenProgram class_;

            private Progs(BpfObject object) {
                this.tracepointProgram = new OpenProgram(object, "tracepoint_program");
                this.openTracepoint = new OpenProgram(object, "open_tracepoint");
                this.probe = new OpenProgram(object, "probe");
                this.openProbe = new OpenProgram(object, "open_probe");
                this.userProbe = new OpenProgram(object, "user_probe");
                this.completeUserProbe = new OpenProgram(object, "complete_user_probe");
                this.entry = new OpenProgram(object, "entry");
                this.hook = new OpenProgram(object, "hook");
                this.packets = new OpenProgram(object, "packets");
                this.notLoaded = new OpenProgram(object, "not_loaded");
                this.usesStatics = new OpenProgram(object, "uses_statics");
                this.class_ = new OpenProgram(object, "class");
            }

            /**
             * Program <code>tracepoint_program</code>, section <code>tp/sched/sched_process_exec</code>.
             */
            public OpenProgram tracepointProgram() {
                return tracepointProgram;
            }

            /**
             * Program <code>open_tracepoint</code>, section <code>tracepoint</code>.
             */
            public OpenProgram openTracepoint() {
                return openTracepoint;
            }

            /**
             * Program <code>probe</code>, section <code>kprobe/do_unlinkat</code>.
             */
            public OpenProgram probe() {
                return probe;
            }

            /**
             * Program <code>open_probe</code>, section <code>kprobe</code>.
             */
            public OpenProgram openProbe() {
                return openProbe;
            }

            /**
             * Program <code>user_probe</code>, section <code>uprobe</code>.
             */
            public OpenProgram userProbe() {
                return userProbe;
            }

            /**
             * Program <code>complete_user_probe</code>, section <code>uprobe//bin/bash:readline</code>.
             */
            public OpenProgram completeUserProbe() {
                return completeUserProbe;
            }

            /**
             * Program <code>entry</code>, section <code>fentry/do_unlinkat</code>.
             */
            public OpenProgram entry() {
                return entry;
            }

            /**
             * Program <code>hook</code>, section <code>lsm/file_open</code>.
             */
            public OpenProgram hook() {
                return hook;
            }

            /**
             * Program <code>packets</code>, section <code>xdp</code>.
             */
            public OpenProgram packets() {
                return packets;
            }

            /**
             * Program <code>not_loaded</code>, section <code>?raw_tp/sched_switch</code>.
             */
            public OpenProgram notLoaded() {
                return notLoaded;
            }

            /**
             * Program <code>uses_statics</code>, section <code>raw_tp/sched_wakeup</code>.
             */
            public OpenProgram usesStatics() {
                return usesStatics;
            }

            /**
             * Program <code>class</code>, section <code>iter/task</code>.
             */
            public OpenProgram class_() {
                return class_;
            }
        }

        /**
         * The variables of section <code>.rodata</code>, 52 bytes. Until the object is loaded, they can be set.
         */
        public static final class Rodata extends ZooBpf.Rodata {
            private Rodata(BpfObject object) {
                super(object);
            }

            /**
             * Sets <code>const volatile enum state initial_state</code>, offset 0, size 4.
             */
            public Rodata initialState(State value) {
                setU32LE(0, value.value());
                return this;
            }

            /**
             * Sets the number of <code>const volatile enum state initial_state</code>, offset 0, size 4.
             */
            public Rodata initialStateValue(long value) {
                setU32LE(0, value);
                return this;
            }

            /**
             * Sets <code>const volatile enum big highest</code>, offset 4, size 4.
             */
            public Rodata highest(Big value) {
                setU32LE(4, value.value());
                return this;
            }

            /**
             * Sets the number of <code>const volatile enum big highest</code>, offset 4, size 4.
             */
            public Rodata highestValue(long value) {
                setU32LE(4, value);
                return this;
            }

            /**
             * Sets <code>const volatile struct key watched</code>, offset 8, size 20.
             */
            public Rodata watched(Key value) {
                setStruct(8, value);
                return this;
            }

            /**
             * Sets <code>const volatile __u32 limits[4]</code>, offset 28, size 16.
             */
            public Rodata limits(int index, long value) {
                setU32LE(28 + 4 * Objects.checkIndex(index, LIMITS_LENGTH), value);
                return this;
            }

            /**
             * Sets the bits of <code>const volatile __u32 limits[4]</code>, offset 28, size 16.
             */
            public Rodata limitsRaw(int index, int value) {
                setS32LE(28 + 4 * Objects.checkIndex(index, LIMITS_LENGTH), value);
                return this;
            }

            /**
             * Sets all elements of <code>const volatile __u32 limits[4]</code>, offset 28, size 16.
             */
            public Rodata limitsArray(int[] value) {
                setS32sLE(28, value, LIMITS_LENGTH);
                return this;
            }

            /**
             * Sets <code>const volatile char text[8]</code>, offset 44, size 8.
             */
            public Rodata text(String value) {
                setText(44, 8, value);
                return this;
            }

            /**
             * Sets the bytes of <code>const volatile char text[8]</code>, offset 44, size 8.
             */
            public Rodata textBytes(byte[] value) {
                setBytes(44, value, TEXT_LENGTH);
                return this;
            }
        }
    }

    /**
     * The maps of the object.
     */
    public static final class Maps {
        private final ByU8 byU8;

        private final ByU16 byU16;

        private final ByS32 byS32;

        private final ByU32 byU32;

        private final ByU64 byU64;

        private final ByBool byBool;

        private final ByText byText;

        private final ByState byState;

        private final ByBytes byBytes;

        private final ByStruct byStruct;

        private final ByPointer byPointer;

        private final PerCpuByU32 perCpuByU32;

        private final PerCpuByStruct perCpuByStruct;

        private final Numbers numbers;

        private final Structs structs;

        private final PerCpu perCpu;

        private final Event event;

        private final Routes routes;

        private final Waiting waiting;

        private final Stacked stacked;

        private final UntypedEvents untypedEvents;

        private final ScalarEvents scalarEvents;

        private final SizesOnly sizesOnly;

        private final PerfEvents perfEvents;

        private Maps(BpfObject object) {
            this.byU8 = new ByU8(object);
            this.byU16 = new ByU16(object);
            this.byS32 = new ByS32(object);
            this.byU32 = new ByU32(object);
            this.byU64 = new ByU64(object);
            this.byBool = new ByBool(object);
            this.byText = new ByText(object);
            this.byState = new ByState(object);
            this.byBytes = new ByBytes(object);
            this.byStruct = new ByStruct(object);
            this.byPointer = new ByPointer(object);
            this.perCpuByU32 = new PerCpuByU32(object);
            this.perCpuByStruct = new PerCpuByStruct(object);
            this.numbers = new Numbers(object);
            this.structs = new Structs(object);
            this.perCpu = new PerCpu(object);
            this.event = new Event(object);
            this.routes = new Routes(object);
            this.waiting = new Waiting(object);
            this.stacked = new Stacked(object);
            this.untypedEvents = new UntypedEvents(object);
            this.scalarEvents = new ScalarEvents(object);
            this.sizesOnly = new SizesOnly(object);
            this.perfEvents = new PerfEvents(object);
        }

        /**
         * Map <code>struct &#123; __uint(type, BPF_MAP_TYPE_HASH); __type(key, __u8); __type(value, __u8); __uint(max_entries, 16); &#125; by_u8</code>.
         */
        public ByU8 byU8() {
            return byU8;
        }

        /**
         * Map <code>struct &#123; __uint(type, BPF_MAP_TYPE_HASH); __type(key, __u16); __type(value, __u16); __uint(max_entries, 16); &#125; by_u16</code>.
         */
        public ByU16 byU16() {
            return byU16;
        }

        /**
         * Map <code>struct &#123; __uint(type, BPF_MAP_TYPE_HASH); __type(key, __s32); __type(value, __s32); __uint(max_entries, 16); &#125; by_s32</code>.
         */
        public ByS32 byS32() {
            return byS32;
        }

        /**
         * Map <code>struct &#123; __uint(type, BPF_MAP_TYPE_LRU_HASH); __type(key, __u32); __type(value, __u32); __uint(max_entries, 16); &#125; by_u32</code>.
         */
        public ByU32 byU32() {
            return byU32;
        }

        /**
         * Map <code>struct &#123; __uint(type, BPF_MAP_TYPE_HASH); __type(key, __u64); __type(value, __u64); __uint(max_entries, 16); &#125; by_u64</code>.
         */
        public ByU64 byU64() {
            return byU64;
        }

        /**
         * Map <code>struct &#123; __uint(type, BPF_MAP_TYPE_HASH); __type(key, _Bool); __type(value, _Bool); __uint(max_entries, 16); &#125; by_bool</code>.
         */
        public ByBool byBool() {
            return byBool;
        }

        /**
         * Map <code>struct &#123; __uint(type, BPF_MAP_TYPE_HASH); __type(key, char [16]); __type(value, double); __uint(max_entries, 16); &#125; by_text</code>.
         */
        public ByText byText() {
            return byText;
        }

        /**
         * Map <code>struct &#123; __uint(type, BPF_MAP_TYPE_HASH); __type(key, enum state); __type(value, enum state); __uint(max_entries, 16); &#125; by_state</code>.
         */
        public ByState byState() {
            return byState;
        }

        /**
         * Map <code>struct &#123; __uint(type, BPF_MAP_TYPE_HASH); __type(key, __u8 [6]); __type(value, __u32 [4]); __uint(max_entries, 16); &#125; by_bytes</code>.
         */
        public ByBytes byBytes() {
            return byBytes;
        }

        /**
         * Map <code>struct &#123; __uint(type, BPF_MAP_TYPE_HASH); __type(key, struct key); __type(value, struct value); __uint(max_entries, 16); &#125; by_struct</code>.
         */
        public ByStruct byStruct() {
            return byStruct;
        }

        /**
         * Map <code>struct &#123; __uint(type, BPF_MAP_TYPE_HASH); __type(key, void &#42;); __type(value, __int128); __uint(max_entries, 16); &#125; by_pointer</code>.
         */
        public ByPointer byPointer() {
            return byPointer;
        }

        /**
         * Map <code>struct &#123; __uint(type, BPF_MAP_TYPE_PERCPU_HASH); __type(key, __u32); __type(value, struct key); __uint(max_entries, 16); &#125; per_cpu_by_u32</code>.
         */
        public PerCpuByU32 perCpuByU32() {
            return perCpuByU32;
        }

        /**
         * Map <code>struct &#123; __uint(type, BPF_MAP_TYPE_LRU_PERCPU_HASH); __type(key, struct key); __type(value, __u64); __uint(max_entries, 16); &#125; per_cpu_by_struct</code>.
         */
        public PerCpuByStruct perCpuByStruct() {
            return perCpuByStruct;
        }

        /**
         * Map <code>struct &#123; __uint(type, BPF_MAP_TYPE_ARRAY); __type(key, __u32); __type(value, __u64); __uint(max_entries, 16); &#125; numbers</code>.
         */
        public Numbers numbers() {
            return numbers;
        }

        /**
         * Map <code>struct &#123; __uint(type, BPF_MAP_TYPE_ARRAY); __type(key, __u32); __type(value, struct key); __uint(max_entries, 16); &#125; structs</code>.
         */
        public Structs structs() {
            return structs;
        }

        /**
         * Map <code>struct &#123; __uint(type, BPF_MAP_TYPE_PERCPU_ARRAY); __type(key, __u32); __type(value, __u64); __uint(max_entries, 16); &#125; per_cpu</code>.
         */
        public PerCpu perCpu() {
            return perCpu;
        }

        /**
         * Map <code>struct &#123; __uint(type, BPF_MAP_TYPE_HASH); __type(key, __u32); __type(value, struct key); __uint(max_entries, 16); &#125; Event</code>.
         */
        public Event event() {
            return event;
        }

        /**
         * Map <code>struct &#123; __uint(type, BPF_MAP_TYPE_LPM_TRIE); __type(key, struct key); __type(value, __u32); __uint(max_entries, 16); __uint(map_flags, 1); &#125; routes</code>.
         */
        public Routes routes() {
            return routes;
        }

        /**
         * Map <code>struct &#123; __uint(type, BPF_MAP_TYPE_QUEUE); __type(value, struct key); __uint(max_entries, 16); &#125; waiting</code>.
         */
        public Waiting waiting() {
            return waiting;
        }

        /**
         * Map <code>struct &#123; __uint(type, BPF_MAP_TYPE_STACK); __type(value, __u32); __uint(max_entries, 16); &#125; stacked</code>.
         */
        public Stacked stacked() {
            return stacked;
        }

        /**
         * Map <code>struct &#123; __uint(type, BPF_MAP_TYPE_RINGBUF); __uint(max_entries, 4096); &#125; untyped_events</code>.
         */
        public UntypedEvents untypedEvents() {
            return untypedEvents;
        }

        /**
         * Map <code>struct &#123; __uint(type, BPF_MAP_TYPE_RINGBUF); __type(value, __u64); __uint(max_entries, 4096); &#125; scalar_events</code>.
         */
        public ScalarEvents scalarEvents() {
            return scalarEvents;
        }

        /**
         * Map <code>struct &#123; __uint(type, BPF_MAP_TYPE_HASH); __uint(key_size, 4); __uint(value_size, 64); __uint(max_entries, 16); &#125; sizes_only</code>.
         */
        public SizesOnly sizesOnly() {
            return sizesOnly;
        }

        /**
         * Map <code>struct &#123; __uint(type, BPF_MAP_TYPE_PERF_EVENT_ARRAY); __uint(key_size, 4); __uint(value_size, 4); &#125; perf_events</code>.
         */
        public PerfEvents perfEvents() {
            return perfEvents;
        }

        /**
         * Map <code>struct &#123; __uint(type, BPF_MAP_TYPE_HASH); __type(key, __u8); __type(value, __u8); __uint(max_entries, 16); &#125; by_u8</code>: key 1 bytes, value 1 bytes, room for 16 entries.
         */
        public static final class ByU8 extends BpfHashMap<Integer, Integer> {
            private ByU8(BpfObject object) {
                super(object, "by_u8", BpfTypes.U8, BpfTypes.U8);
            }

            /**
             * A copy of the value, or {@code null} if there is none.
             */
            public @Nullable Integer get(int key) {
                return getByScalar(key);
            }

            /**
             * A copy of the value, which must be there.
             */
            public Integer getOrThrow(int key) {
                return getOrThrowByScalar(key);
            }

            /**
             * Whether there is a value.
             */
            public boolean containsKey(int key) {
                return containsByScalar(key);
            }

            /**
             * Stores the value, whether there was one or not.
             */
            public void put(int key, Integer value) {
                putByScalar(key, value);
            }

            /**
             * Stores the value if there is none.
             */
            public boolean putIfAbsent(int key, Integer value) {
                return putIfAbsentByScalar(key, value);
            }

            /**
             * Stores the value if there is one.
             */
            public boolean replace(int key, Integer value) {
                return replaceByScalar(key, value);
            }

            /**
             * Removes the value; false if there is none.
             */
            public boolean remove(int key) {
                return removeByScalar(key);
            }

            /**
             * Removes and returns the value.
             */
            public @Nullable Integer getAndRemove(int key) {
                return getAndRemoveByScalar(key);
            }

            /**
             * Stores the value, whether there was one or not.
             */
            public void put(int key, int value) {
                putNumberByScalar(key, value);
            }

            /**
             * Stores the value if there is none.
             */
            public boolean putIfAbsent(int key, int value) {
                return putIfAbsentNumberByScalar(key, value);
            }

            /**
             * Stores the value if there is one.
             */
            public boolean replace(int key, int value) {
                return replaceNumberByScalar(key, value);
            }

            /**
             * Stores the value, whether there was one or not.
             */
            public void put(Integer key, int value) {
                putNumber(key, value);
            }

            /**
             * Stores the value if there is none.
             */
            public boolean putIfAbsent(Integer key, int value) {
                return putIfAbsentNumber(key, value);
            }

            /**
             * Stores the value if there is one.
             */
            public boolean replace(Integer key, int value) {
                return replaceNumber(key, value);
            }
        }

        /**
         * Map <code>struct &#123; __uint(type, BPF_MAP_TYPE_HASH); __type(key, __u16); __type(value, __u16); __uint(max_entries, 16); &#125; by_u16</code>: key 2 bytes, value 2 bytes, room for 16 entries.
         */
        public static final class ByU16 extends BpfHashMap<Integer, Integer> {
            private ByU16(BpfObject object) {
                super(object, "by_u16", BpfTypes.U16LE, BpfTypes.U16LE);
            }

            /**
             * A copy of the value, or {@code null} if there is none.
             */
            public @Nullable Integer get(int key) {
                return getByScalar(key);
            }

            /**
             * A copy of the value, which must be there.
             */
            public Integer getOrThrow(int key) {
                return getOrThrowByScalar(key);
            }

            /**
             * Whether there is a value.
             */
            public boolean containsKey(int key) {
                return containsByScalar(key);
            }

            /**
             * Stores the value, whether there was one or not.
             */
            public void put(int key, Integer value) {
                putByScalar(key, value);
            }

            /**
             * Stores the value if there is none.
             */
            public boolean putIfAbsent(int key, Integer value) {
                return putIfAbsentByScalar(key, value);
            }

            /**
             * Stores the value if there is one.
             */
            public boolean replace(int key, Integer value) {
                return replaceByScalar(key, value);
            }

            /**
             * Removes the value; false if there is none.
             */
            public boolean remove(int key) {
                return removeByScalar(key);
            }

            /**
             * Removes and returns the value.
             */
            public @Nullable Integer getAndRemove(int key) {
                return getAndRemoveByScalar(key);
            }

            /**
             * Stores the value, whether there was one or not.
             */
            public void put(int key, int value) {
                putNumberByScalar(key, value);
            }

            /**
             * Stores the value if there is none.
             */
            public boolean putIfAbsent(int key, int value) {
                return putIfAbsentNumberByScalar(key, value);
            }

            /**
             * Stores the value if there is one.
             */
            public boolean replace(int key, int value) {
                return replaceNumberByScalar(key, value);
            }

            /**
             * Stores the value, whether there was one or not.
             */
            public void put(Integer key, int value) {
                putNumber(key, value);
            }

            /**
             * Stores the value if there is none.
             */
            public boolean putIfAbsent(Integer key, int value) {
                return putIfAbsentNumber(key, value);
            }

            /**
             * Stores the value if there is one.
             */
            public boolean replace(Integer key, int value) {
                return replaceNumber(key, value);
            }
        }

        /**
         * Map <code>struct &#123; __uint(type, BPF_MAP_TYPE_HASH); __type(key, __s32); __type(value, __s32); __uint(max_entries, 16); &#125; by_s32</code>: key 4 bytes, value 4 bytes, room for 16 entries.
         */
        public static final class ByS32 extends BpfHashMap<Integer, Integer> {
            private ByS32(BpfObject object) {
                super(object, "by_s32", BpfTypes.S32LE, BpfTypes.S32LE);
            }

            /**
             * A copy of the value, or {@code null} if there is none.
             */
            public @Nullable Integer get(int key) {
                return getByScalar(key);
            }

            /**
             * A copy of the value, which must be there.
             */
            public Integer getOrThrow(int key) {
                return getOrThrowByScalar(key);
            }

            /**
             * Whether there is a value.
             */
            public boolean containsKey(int key) {
                return containsByScalar(key);
            }

            /**
             * Stores the value, whether there was one or not.
             */
            public void put(int key, Integer value) {
                putByScalar(key, value);
            }

            /**
             * Stores the value if there is none.
             */
            public boolean putIfAbsent(int key, Integer value) {
                return putIfAbsentByScalar(key, value);
            }

            /**
             * Stores the value if there is one.
             */
            public boolean replace(int key, Integer value) {
                return replaceByScalar(key, value);
            }

            /**
             * Removes the value; false if there is none.
             */
            public boolean remove(int key) {
                return removeByScalar(key);
            }

            /**
             * Removes and returns the value.
             */
            public @Nullable Integer getAndRemove(int key) {
                return getAndRemoveByScalar(key);
            }

            /**
             * Stores the value, whether there was one or not.
             */
            public void put(int key, int value) {
                putNumberByScalar(key, value);
            }

            /**
             * Stores the value if there is none.
             */
            public boolean putIfAbsent(int key, int value) {
                return putIfAbsentNumberByScalar(key, value);
            }

            /**
             * Stores the value if there is one.
             */
            public boolean replace(int key, int value) {
                return replaceNumberByScalar(key, value);
            }

            /**
             * Stores the value, whether there was one or not.
             */
            public void put(Integer key, int value) {
                putNumber(key, value);
            }

            /**
             * Stores the value if there is none.
             */
            public boolean putIfAbsent(Integer key, int value) {
                return putIfAbsentNumber(key, value);
            }

            /**
             * Stores the value if there is one.
             */
            public boolean replace(Integer key, int value) {
                return replaceNumber(key, value);
            }
        }

        /**
         * Map <code>struct &#123; __uint(type, BPF_MAP_TYPE_LRU_HASH); __type(key, __u32); __type(value, __u32); __uint(max_entries, 16); &#125; by_u32</code>: key 4 bytes, value 4 bytes, room for 16 entries.
         */
        public static final class ByU32 extends BpfHashMap<Long, Long> {
            private ByU32(BpfObject object) {
                super(object, "by_u32", BpfTypes.U32LE, BpfTypes.U32LE);
            }

            /**
             * A copy of the value, or {@code null} if there is none.
             */
            public @Nullable Long get(long key) {
                return getByScalar(key);
            }

            /**
             * A copy of the value, which must be there.
             */
            public Long getOrThrow(long key) {
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
            public void put(long key, Long value) {
                putByScalar(key, value);
            }

            /**
             * Stores the value if there is none.
             */
            public boolean putIfAbsent(long key, Long value) {
                return putIfAbsentByScalar(key, value);
            }

            /**
             * Stores the value if there is one.
             */
            public boolean replace(long key, Long value) {
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
            public @Nullable Long getAndRemove(long key) {
                return getAndRemoveByScalar(key);
            }

            /**
             * A copy of the value, or {@code null} if there is none; the key counts as unsigned.
             */
            public @Nullable Long get(int key) {
                return getByScalar(Integer.toUnsignedLong(key));
            }

            /**
             * A copy of the value, which must be there; the key counts as unsigned.
             */
            public Long getOrThrow(int key) {
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
            public void put(int key, Long value) {
                putByScalar(Integer.toUnsignedLong(key), value);
            }

            /**
             * Stores the value if there is none; the key counts as unsigned.
             */
            public boolean putIfAbsent(int key, Long value) {
                return putIfAbsentByScalar(Integer.toUnsignedLong(key), value);
            }

            /**
             * Stores the value if there is one; the key counts as unsigned.
             */
            public boolean replace(int key, Long value) {
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
            public @Nullable Long getAndRemove(int key) {
                return getAndRemoveByScalar(Integer.toUnsignedLong(key));
            }

            /**
             * Stores the value, whether there was one or not.
             */
            public void put(long key, long value) {
                putNumberByScalar(key, value);
            }

            /**
             * Stores the value if there is none.
             */
            public boolean putIfAbsent(long key, long value) {
                return putIfAbsentNumberByScalar(key, value);
            }

            /**
             * Stores the value if there is one.
             */
            public boolean replace(long key, long value) {
                return replaceNumberByScalar(key, value);
            }

            /**
             * Stores the value, whether there was one or not; the key counts as unsigned.
             */
            public void put(int key, long value) {
                putNumberByScalar(Integer.toUnsignedLong(key), value);
            }

            /**
             * Stores the value if there is none; the key counts as unsigned.
             */
            public boolean putIfAbsent(int key, long value) {
                return putIfAbsentNumberByScalar(Integer.toUnsignedLong(key), value);
            }

            /**
             * Stores the value if there is one; the key counts as unsigned.
             */
            public boolean replace(int key, long value) {
                return replaceNumberByScalar(Integer.toUnsignedLong(key), value);
            }

            /**
             * Stores the value, whether there was one or not.
             */
            public void put(Long key, long value) {
                putNumber(key, value);
            }

            /**
             * Stores the value if there is none.
             */
            public boolean putIfAbsent(Long key, long value) {
                return putIfAbsentNumber(key, value);
            }

            /**
             * Stores the value if there is one.
             */
            public boolean replace(Long key, long value) {
                return replaceNumber(key, value);
            }
        }

        /**
         * Map <code>struct &#123; __uint(type, BPF_MAP_TYPE_HASH); __type(key, __u64); __type(value, __u64); __uint(max_entries, 16); &#125; by_u64</code>: key 8 bytes, value 8 bytes, room for 16 entries.
         */
        public static final class ByU64 extends BpfHashMap<Long, Long> {
            private ByU64(BpfObject object) {
                super(object, "by_u64", BpfTypes.U64LE, BpfTypes.U64LE);
            }

            /**
             * A copy of the value, or {@code null} if there is none.
             */
            public @Nullable Long get(@Unsigned long key) {
                return getByScalar(key);
            }

            /**
             * A copy of the value, which must be there.
             */
            public Long getOrThrow(@Unsigned long key) {
                return getOrThrowByScalar(key);
            }

            /**
             * Whether there is a value.
             */
            public boolean containsKey(@Unsigned long key) {
                return containsByScalar(key);
            }

            /**
             * Stores the value, whether there was one or not.
             */
            public void put(@Unsigned long key, Long value) {
                putByScalar(key, value);
            }

            /**
             * Stores the value if there is none.
             */
            public boolean putIfAbsent(@Unsigned long key, Long value) {
                return putIfAbsentByScalar(key, value);
            }

            /**
             * Stores the value if there is one.
             */
            public boolean replace(@Unsigned long key, Long value) {
                return replaceByScalar(key, value);
            }

            /**
             * Removes the value; false if there is none.
             */
            public boolean remove(@Unsigned long key) {
                return removeByScalar(key);
            }

            /**
             * Removes and returns the value.
             */
            public @Nullable Long getAndRemove(@Unsigned long key) {
                return getAndRemoveByScalar(key);
            }

            /**
             * Stores the value, whether there was one or not.
             */
            public void put(@Unsigned long key, @Unsigned long value) {
                putNumberByScalar(key, value);
            }

            /**
             * Stores the value if there is none.
             */
            public boolean putIfAbsent(@Unsigned long key, @Unsigned long value) {
                return putIfAbsentNumberByScalar(key, value);
            }

            /**
             * Stores the value if there is one.
             */
            public boolean replace(@Unsigned long key, @Unsigned long value) {
                return replaceNumberByScalar(key, value);
            }

            /**
             * Stores the value, whether there was one or not.
             */
            public void put(@Unsigned Long key, @Unsigned long value) {
                putNumber(key, value);
            }

            /**
             * Stores the value if there is none.
             */
            public boolean putIfAbsent(@Unsigned Long key, @Unsigned long value) {
                return putIfAbsentNumber(key, value);
            }

            /**
             * Stores the value if there is one.
             */
            public boolean replace(@Unsigned Long key, @Unsigned long value) {
                return replaceNumber(key, value);
            }
        }

        /**
         * Map <code>struct &#123; __uint(type, BPF_MAP_TYPE_HASH); __type(key, _Bool); __type(value, _Bool); __uint(max_entries, 16); &#125; by_bool</code>: key 1 bytes, value 1 bytes, room for 16 entries.
         */
        public static final class ByBool extends BpfHashMap<Boolean, Boolean> {
            private ByBool(BpfObject object) {
                super(object, "by_bool", BpfTypes.BOOL, BpfTypes.BOOL);
            }
        }

        /**
         * Map <code>struct &#123; __uint(type, BPF_MAP_TYPE_HASH); __type(key, char [16]); __type(value, double); __uint(max_entries, 16); &#125; by_text</code>: key 16 bytes, value 8 bytes, room for 16 entries.
         */
        public static final class ByText extends BpfHashMap<String, Double> {
            private ByText(BpfObject object) {
                super(object, "by_text", BpfTypes.text(16), BpfTypes.F64LE);
            }
        }

        /**
         * Map <code>struct &#123; __uint(type, BPF_MAP_TYPE_HASH); __type(key, enum state); __type(value, enum state); __uint(max_entries, 16); &#125; by_state</code>: key 4 bytes, value 4 bytes, room for 16 entries.
         */
        public static final class ByState extends BpfHashMap<State, State> {
            private ByState(BpfObject object) {
                super(object, "by_state", BpfTypes.enumeration(BpfTypes.U32LE, State::of), BpfTypes.enumeration(BpfTypes.U32LE, State::of));
            }
        }

        /**
         * Map <code>struct &#123; __uint(type, BPF_MAP_TYPE_HASH); __type(key, __u8 [6]); __type(value, __u32 [4]); __uint(max_entries, 16); &#125; by_bytes</code>: key 6 bytes, value 16 bytes, room for 16 entries.
         */
        public static final class ByBytes extends BpfHashMap<ByBytesKey, ByBytesValue> {
            private ByBytes(BpfObject object) {
                super(object, "by_bytes", ByBytesKey.TYPE, ByBytesValue.TYPE);
            }
        }

        /**
         * Map <code>struct &#123; __uint(type, BPF_MAP_TYPE_HASH); __type(key, struct key); __type(value, struct value); __uint(max_entries, 16); &#125; by_struct</code>: key 20 bytes, value 96 bytes, room for 16 entries.
         */
        public static final class ByStruct extends BpfHashMap<Key, Value> {
            private ByStruct(BpfObject object) {
                super(object, "by_struct", Key.TYPE, Value.TYPE);
            }
        }

        /**
         * Map <code>struct &#123; __uint(type, BPF_MAP_TYPE_HASH); __type(key, void &#42;); __type(value, __int128); __uint(max_entries, 16); &#125; by_pointer</code>: key 8 bytes, value 16 bytes, room for 16 entries.
         */
        public static final class ByPointer extends BpfHashMap<Long, BigInteger> {
            private ByPointer(BpfObject object) {
                super(object, "by_pointer", BpfTypes.U64LE, BpfTypes.S128LE);
            }
        }

        /**
         * Map <code>struct &#123; __uint(type, BPF_MAP_TYPE_PERCPU_HASH); __type(key, __u32); __type(value, struct key); __uint(max_entries, 16); &#125; per_cpu_by_u32</code>: key 4 bytes, value 20 bytes, room for 16 entries.
         */
        public static final class PerCpuByU32 extends BpfPerCpuHashMap<Long, Key> {
            private PerCpuByU32(BpfObject object) {
                super(object, "per_cpu_by_u32", BpfTypes.U32LE, Key.TYPE);
            }

            /**
             * A copy of the value, or {@code null} if there is none.
             */
            public @Nullable List<Key> get(long key) {
                return getByScalar(key);
            }

            /**
             * Reads the value; false if there is none.
             */
            public boolean get(long key, List<Key> into) {
                return getByScalar(key, into);
            }

            /**
             * A copy of the value, which must be there.
             */
            public List<Key> getOrThrow(long key) {
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
            public void put(long key, List<Key> value) {
                putByScalar(key, value);
            }

            /**
             * Stores the value if there is none.
             */
            public boolean putIfAbsent(long key, List<Key> value) {
                return putIfAbsentByScalar(key, value);
            }

            /**
             * Stores the value if there is one.
             */
            public boolean replace(long key, List<Key> value) {
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
            public @Nullable List<Key> getAndRemove(long key) {
                return getAndRemoveByScalar(key);
            }

            /**
             * The sum of a number in the values of all CPUs; 0 if there is none.
             */
            public long sum(long key, ToLongFunction<? super Key> number) {
                return sumByScalar(key, number);
            }

            /**
             * A copy of the value, or {@code null} if there is none; the key counts as unsigned.
             */
            public @Nullable List<Key> get(int key) {
                return getByScalar(Integer.toUnsignedLong(key));
            }

            /**
             * Reads the value; false if there is none; the key counts as unsigned.
             */
            public boolean get(int key, List<Key> into) {
                return getByScalar(Integer.toUnsignedLong(key), into);
            }

            /**
             * A copy of the value, which must be there; the key counts as unsigned.
             */
            public List<Key> getOrThrow(int key) {
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
            public void put(int key, List<Key> value) {
                putByScalar(Integer.toUnsignedLong(key), value);
            }

            /**
             * Stores the value if there is none; the key counts as unsigned.
             */
            public boolean putIfAbsent(int key, List<Key> value) {
                return putIfAbsentByScalar(Integer.toUnsignedLong(key), value);
            }

            /**
             * Stores the value if there is one; the key counts as unsigned.
             */
            public boolean replace(int key, List<Key> value) {
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
            public @Nullable List<Key> getAndRemove(int key) {
                return getAndRemoveByScalar(Integer.toUnsignedLong(key));
            }

            /**
             * The sum of a number in the values of all CPUs; 0 if there is none; the key counts as unsigned.
             */
            public long sum(int key, ToLongFunction<? super Key> number) {
                return sumByScalar(Integer.toUnsignedLong(key), number);
            }
        }

        /**
         * Map <code>struct &#123; __uint(type, BPF_MAP_TYPE_LRU_PERCPU_HASH); __type(key, struct key); __type(value, __u64); __uint(max_entries, 16); &#125; per_cpu_by_struct</code>: key 20 bytes, value 8 bytes, room for 16 entries.
         */
        public static final class PerCpuByStruct extends BpfPerCpuHashMap<Key, Long> {
            private PerCpuByStruct(BpfObject object) {
                super(object, "per_cpu_by_struct", Key.TYPE, BpfTypes.U64LE);
            }
        }

        /**
         * Map <code>struct &#123; __uint(type, BPF_MAP_TYPE_ARRAY); __type(key, __u32); __type(value, __u64); __uint(max_entries, 16); &#125; numbers</code>: key 4 bytes, value 8 bytes, room for 16 entries.
         */
        public static final class Numbers extends BpfArrayMap<Long> {
            private Numbers(BpfObject object) {
                super(object, "numbers", BpfTypes.U64LE);
            }
        }

        /**
         * Map <code>struct &#123; __uint(type, BPF_MAP_TYPE_ARRAY); __type(key, __u32); __type(value, struct key); __uint(max_entries, 16); &#125; structs</code>: key 4 bytes, value 20 bytes, room for 16 entries.
         */
        public static final class Structs extends BpfArrayMap<Key> {
            private Structs(BpfObject object) {
                super(object, "structs", Key.TYPE);
            }
        }

        /**
         * Map <code>struct &#123; __uint(type, BPF_MAP_TYPE_PERCPU_ARRAY); __type(key, __u32); __type(value, __u64); __uint(max_entries, 16); &#125; per_cpu</code>: key 4 bytes, value 8 bytes, room for 16 entries.
         */
        public static final class PerCpu extends BpfPerCpuArrayMap<Long> {
            private PerCpu(BpfObject object) {
                super(object, "per_cpu", BpfTypes.U64LE);
            }
        }

        /**
         * Map <code>struct &#123; __uint(type, BPF_MAP_TYPE_HASH); __type(key, __u32); __type(value, struct key); __uint(max_entries, 16); &#125; Event</code>: key 4 bytes, value 20 bytes, room for 16 entries.
         */
        public static final class Event extends BpfHashMap<Long, Key> {
            private Event(BpfObject object) {
                super(object, "Event", BpfTypes.U32LE, Key.TYPE);
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
         * Map <code>struct &#123; __uint(type, BPF_MAP_TYPE_LPM_TRIE); __type(key, struct key); __type(value, __u32); __uint(max_entries, 16); __uint(map_flags, 1); &#125; routes</code>: key 20 bytes, value 4 bytes, room for 16 entries.
         */
        public static final class Routes extends BpfLpmTrie<Key, Long> {
            private Routes(BpfObject object) {
                super(object, "routes", Key.TYPE, BpfTypes.U32LE);
            }
        }

        /**
         * Map <code>struct &#123; __uint(type, BPF_MAP_TYPE_QUEUE); __type(value, struct key); __uint(max_entries, 16); &#125; waiting</code>: value 20 bytes, room for 16 entries.
         */
        public static final class Waiting extends BpfQueue<Key> {
            private Waiting(BpfObject object) {
                super(object, "waiting", Key.TYPE);
            }
        }

        /**
         * Map <code>struct &#123; __uint(type, BPF_MAP_TYPE_STACK); __type(value, __u32); __uint(max_entries, 16); &#125; stacked</code>: value 4 bytes, room for 16 entries.
         */
        public static final class Stacked extends BpfStack<Long> {
            private Stacked(BpfObject object) {
                super(object, "stacked", BpfTypes.U32LE);
            }
        }

        /**
         * Map <code>struct &#123; __uint(type, BPF_MAP_TYPE_RINGBUF); __uint(max_entries, 4096); &#125; untyped_events</code>: room for 4096 bytes.
         */
        public static final class UntypedEvents extends BpfRingBuffer<BpfBytes> {
            private UntypedEvents(BpfObject object) {
                super(object, "untyped_events", BpfBytes.TYPE);
            }
        }

        /**
         * Map <code>struct &#123; __uint(type, BPF_MAP_TYPE_RINGBUF); __type(value, __u64); __uint(max_entries, 4096); &#125; scalar_events</code>: event 8 bytes, room for 4096 bytes.
         */
        public static final class ScalarEvents extends BpfRingBuffer<ScalarEventsEvent> {
            private ScalarEvents(BpfObject object) {
                super(object, "scalar_events", ScalarEventsEvent.TYPE);
            }
        }

        /**
         * Map <code>struct &#123; __uint(type, BPF_MAP_TYPE_HASH); __uint(key_size, 4); __uint(value_size, 64); __uint(max_entries, 16); &#125; sizes_only</code>: key 4 bytes, value 64 bytes, room for 16 entries.
         */
        public static final class SizesOnly extends BpfHashMap<SizesOnlyKey, SizesOnlyValue> {
            private SizesOnly(BpfObject object) {
                super(object, "sizes_only", SizesOnlyKey.TYPE, SizesOnlyValue.TYPE);
            }
        }

        /**
         * Map <code>struct &#123; __uint(type, BPF_MAP_TYPE_PERF_EVENT_ARRAY); __uint(key_size, 4); __uint(value_size, 4); &#125; perf_events</code>: a buffer for each CPU.
         */
        public static final class PerfEvents extends BpfPerfBuffer<BpfBytes> {
            private PerfEvents(BpfObject object) {
                super(object, "perf_events", BpfBytes.TYPE);
            }
        }
    }

    /**
     * The programs of the object.
     */
    public static final class Progs {
        private final BpfTracepoint.Attachable tracepointProgram;

        private final BpfTracepoint openTracepoint;

        private final BpfKprobe.Attachable probe;

        private final BpfKprobe openProbe;

        private final BpfUprobe userProbe;

        private final BpfUprobe.Attachable completeUserProbe;

        private final BpfTracingProgram entry;

        private final BpfTracingProgram hook;

        private final BpfXdpProgram packets;

        private final BpfRawTracepoint.Attachable notLoaded;

        private final BpfRawTracepoint.Attachable usesStatics;

        private final BpfIterator class_;

        private Progs(BpfObject object) {
            this.tracepointProgram = new BpfTracepoint.Attachable(object, "tracepoint_program");
            this.openTracepoint = new BpfTracepoint(object, "open_tracepoint");
            this.probe = new BpfKprobe.Attachable(object, "probe");
            this.openProbe = new BpfKprobe(object, "open_probe");
            this.userProbe = new BpfUprobe(object, "user_probe");
            this.completeUserProbe = new BpfUprobe.Attachable(object, "complete_user_probe");
            this.entry = new BpfTracingProgram(object, "entry");
            this.hook = new BpfTracingProgram(object, "hook");
            this.packets = new BpfXdpProgram(object, "packets");
            this.notLoaded = new BpfRawTracepoint.Attachable(object, "not_loaded");
            this.usesStatics = new BpfRawTracepoint.Attachable(object, "uses_statics");
            this.class_ = new BpfIterator(object, "class");
        }

        /**
         * Program <code>tracepoint_program</code>, section <code>tp/sched/sched_process_exec</code>.
         */
        public BpfTracepoint.Attachable tracepointProgram() {
            return tracepointProgram;
        }

        /**
         * Program <code>open_tracepoint</code>, section <code>tracepoint</code>.
         */
        public BpfTracepoint openTracepoint() {
            return openTracepoint;
        }

        /**
         * Program <code>probe</code>, section <code>kprobe/do_unlinkat</code>.
         */
        public BpfKprobe.Attachable probe() {
            return probe;
        }

        /**
         * Program <code>open_probe</code>, section <code>kprobe</code>.
         */
        public BpfKprobe openProbe() {
            return openProbe;
        }

        /**
         * Program <code>user_probe</code>, section <code>uprobe</code>.
         */
        public BpfUprobe userProbe() {
            return userProbe;
        }

        /**
         * Program <code>complete_user_probe</code>, section <code>uprobe//bin/bash:readline</code>.
         */
        public BpfUprobe.Attachable completeUserProbe() {
            return completeUserProbe;
        }

        /**
         * Program <code>entry</code>, section <code>fentry/do_unlinkat</code>.
         */
        public BpfTracingProgram entry() {
            return entry;
        }

        /**
         * Program <code>hook</code>, section <code>lsm/file_open</code>.
         */
        public BpfTracingProgram hook() {
            return hook;
        }

        /**
         * Program <code>packets</code>, section <code>xdp</code>.
         */
        public BpfXdpProgram packets() {
            return packets;
        }

        /**
         * Program <code>not_loaded</code>, section <code>?raw_tp/sched_switch</code>.
         */
        public BpfRawTracepoint.Attachable notLoaded() {
            return notLoaded;
        }

        /**
         * Program <code>uses_statics</code>, section <code>raw_tp/sched_wakeup</code>.
         */
        public BpfRawTracepoint.Attachable usesStatics() {
            return usesStatics;
        }

        /**
         * Program <code>class</code>, section <code>iter/task</code>.
         */
        public BpfIterator class_() {
            return class_;
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
         * The link of program <code>tracepoint_program</code>, section <code>tp/sched/sched_process_exec</code>; empty while it is not attached.
         */
        public Optional<BpfLink> tracepointProgram() {
            return object.link("tracepoint_program");
        }

        /**
         * The link of program <code>open_tracepoint</code>, section <code>tracepoint</code>; empty while it is not attached.
         */
        public Optional<BpfLink> openTracepoint() {
            return object.link("open_tracepoint");
        }

        /**
         * The link of program <code>probe</code>, section <code>kprobe/do_unlinkat</code>; empty while it is not attached.
         */
        public Optional<BpfLink> probe() {
            return object.link("probe");
        }

        /**
         * The link of program <code>open_probe</code>, section <code>kprobe</code>; empty while it is not attached.
         */
        public Optional<BpfLink> openProbe() {
            return object.link("open_probe");
        }

        /**
         * The link of program <code>user_probe</code>, section <code>uprobe</code>; empty while it is not attached.
         */
        public Optional<BpfLink> userProbe() {
            return object.link("user_probe");
        }

        /**
         * The link of program <code>complete_user_probe</code>, section <code>uprobe//bin/bash:readline</code>; empty while it is not attached.
         */
        public Optional<BpfLink> completeUserProbe() {
            return object.link("complete_user_probe");
        }

        /**
         * The link of program <code>entry</code>, section <code>fentry/do_unlinkat</code>; empty while it is not attached.
         */
        public Optional<BpfLink> entry() {
            return object.link("entry");
        }

        /**
         * The link of program <code>hook</code>, section <code>lsm/file_open</code>; empty while it is not attached.
         */
        public Optional<BpfLink> hook() {
            return object.link("hook");
        }

        /**
         * The link of program <code>packets</code>, section <code>xdp</code>; empty while it is not attached.
         */
        public Optional<BpfLink> packets() {
            return object.link("packets");
        }

        /**
         * The link of program <code>not_loaded</code>, section <code>?raw_tp/sched_switch</code>; empty while it is not attached.
         */
        public Optional<BpfLink> notLoaded() {
            return object.link("not_loaded");
        }

        /**
         * The link of program <code>uses_statics</code>, section <code>raw_tp/sched_wakeup</code>; empty while it is not attached.
         */
        public Optional<BpfLink> usesStatics() {
            return object.link("uses_statics");
        }

        /**
         * The link of program <code>class</code>, section <code>iter/task</code>; empty while it is not attached.
         */
        public Optional<BpfLink> class_() {
            return object.link("class");
        }
    }

    /**
     * The variables of section <code>.rodata</code>, 52 bytes.
     */
    public static class Rodata extends BpfSection {
        /**
         * Elements of <code>const volatile __u32 limits[4]</code>, offset 28, size 16.
         */
        public static final int LIMITS_LENGTH = 4;

        /**
         * Bytes of <code>const volatile char text[8]</code>, offset 44, size 8.
         */
        public static final int TEXT_LENGTH = 8;

        private Rodata(BpfObject object) {
            super(object, ".rodata", 52);
        }

        /**
         * <code>const volatile enum state initial_state</code>, offset 0, size 4.
         */
        public State initialState() {
            return State.of(getU32LE(0));
        }

        /**
         * The number of <code>const volatile enum state initial_state</code>, offset 0, size 4.
         */
        public long initialStateValue() {
            return getU32LE(0);
        }

        /**
         * <code>const volatile enum big highest</code>, offset 4, size 4.
         */
        public Big highest() {
            return Big.of(getU32LE(4));
        }

        /**
         * The number of <code>const volatile enum big highest</code>, offset 4, size 4.
         */
        public long highestValue() {
            return getU32LE(4);
        }

        /**
         * <code>const volatile struct key watched</code>, offset 8, size 20.
         */
        public Key watched() {
            return Key.TYPE.wrap(memory(), 8);
        }

        /**
         * <code>const volatile __u32 limits[4]</code>, offset 28, size 16.
         */
        public long limits(int index) {
            return getU32LE(28 + 4 * Objects.checkIndex(index, LIMITS_LENGTH));
        }

        /**
         * The bits of <code>const volatile __u32 limits[4]</code>, offset 28, size 16.
         */
        public int limitsRaw(int index) {
            return getS32LE(28 + 4 * Objects.checkIndex(index, LIMITS_LENGTH));
        }

        /**
         * All elements of <code>const volatile __u32 limits[4]</code>, offset 28, size 16.
         */
        public int[] limitsArray() {
            int[] elements = new int[LIMITS_LENGTH];
            getS32sLE(28, elements);
            return elements;
        }

        /**
         * Copies the first elements of <code>const volatile __u32 limits[4]</code>, offset 28, size 16.
         */
        public void limitsInto(int[] into) {
            Objects.checkFromIndexSize(0, into.length, LIMITS_LENGTH);
            getS32sLE(28, into);
        }

        /**
         * <code>const volatile char text[8]</code>, offset 44, size 8.
         */
        public String text() {
            return getText(44, 8);
        }

        /**
         * The bytes of <code>const volatile char text[8]</code>, offset 44, size 8.
         */
        public byte[] textBytes() {
            byte[] bytes = new byte[TEXT_LENGTH];
            getBytes(44, bytes);
            return bytes;
        }

        /**
         * Copies the first bytes of <code>const volatile char text[8]</code>, offset 44, size 8.
         */
        public void textInto(byte[] into) {
            Objects.checkFromIndexSize(0, into.length, TEXT_LENGTH);
            getBytes(44, into);
        }
    }

    /**
     * The variables of section <code>.data.tuning</code>, 4 bytes.
     */
    public static final class DataTuning extends BpfSection {
        private DataTuning(BpfObject object) {
            super(object, ".data.tuning", 4);
        }

        /**
         * <code>__u32 tuned</code>, offset 0, size 4.
         */
        public long tuned() {
            return getU32LE(0);
        }

        /**
         * Sets <code>__u32 tuned</code>, offset 0, size 4.
         */
        public DataTuning tuned(long value) {
            setU32LE(0, value);
            return this;
        }

        /**
         * The bits of <code>__u32 tuned</code>, offset 0, size 4.
         */
        public int tunedRaw() {
            return getS32LE(0);
        }

        /**
         * Sets the bits of <code>__u32 tuned</code>, offset 0, size 4.
         */
        public DataTuning tunedRaw(int value) {
            setS32LE(0, value);
            return this;
        }

        /**
         * Atomic access to <code>__u32 tuned</code>, offset 0, size 4.
         */
        public BpfAtomicUnsignedInt tunedAtomic() {
            return atomicUnsignedInt(0);
        }
    }

    /**
     * The variables of section <code>.data</code>, 4 bytes.
     */
    public static final class Data extends BpfSection {
        private Data(BpfObject object) {
            super(object, ".data", 4);
        }

        /**
         * <code>int changing</code>, offset 0, size 4.
         */
        public int changing() {
            return getS32LE(0);
        }

        /**
         * Sets <code>int changing</code>, offset 0, size 4.
         */
        public Data changing(int value) {
            setS32LE(0, value);
            return this;
        }

        /**
         * Atomic access to <code>int changing</code>, offset 0, size 4.
         */
        public BpfAtomicInt changingAtomic() {
            return atomicInt(0);
        }
    }

    /**
     * The variables of section <code>.bss</code>, 208 bytes.
     */
    public static final class Bss extends BpfSection {
        /**
         * Elements of <code>__u64 counters[8]</code>, offset 104, size 64.
         */
        public static final int COUNTERS_LENGTH = 8;

        /**
         * Elements of <code>struct key keys[2]</code>, offset 168, size 40.
         */
        public static final int KEYS_LENGTH = 2;

        private Bss(BpfObject object) {
            super(object, ".bss", 208);
        }

        /**
         * <code>int uses_statics.calls</code>, offset 0, size 4.
         */
        public int usesStaticsCalls() {
            return getS32LE(0);
        }

        /**
         * Sets <code>int uses_statics.calls</code>, offset 0, size 4.
         */
        public Bss usesStaticsCalls(int value) {
            setS32LE(0, value);
            return this;
        }

        /**
         * Atomic access to <code>int uses_statics.calls</code>, offset 0, size 4.
         */
        public BpfAtomicInt usesStaticsCallsAtomic() {
            return atomicInt(0);
        }

        /**
         * <code>volatile int hidden_from_others</code>, offset 4, size 4.
         */
        public int hiddenFromOthers() {
            return getS32LE(4);
        }

        /**
         * Sets <code>volatile int hidden_from_others</code>, offset 4, size 4.
         */
        public Bss hiddenFromOthers(int value) {
            setS32LE(4, value);
            return this;
        }

        /**
         * Atomic access to <code>volatile int hidden_from_others</code>, offset 4, size 4.
         */
        public BpfAtomicInt hiddenFromOthersAtomic() {
            return atomicInt(4);
        }

        /**
         * <code>struct value last</code>, offset 8, size 96.
         */
        public Value last() {
            return Value.TYPE.wrap(memory(), 8);
        }

        /**
         * Sets <code>struct value last</code>, offset 8, size 96.
         */
        public Bss last(Value value) {
            setStruct(8, value);
            return this;
        }

        /**
         * Atomic access to the members of <code>struct value last</code>, offset 8, size 96.
         */
        public ValueAtomic lastAtomic() {
            return new ValueAtomic(this, 8);
        }

        /**
         * <code>__u64 counters[8]</code>, offset 104, size 64.
         */
        @Unsigned
        public long counters(int index) {
            return getS64LE(104 + 8 * Objects.checkIndex(index, COUNTERS_LENGTH));
        }

        /**
         * Sets <code>__u64 counters[8]</code>, offset 104, size 64.
         */
        public Bss counters(int index, @Unsigned long value) {
            setS64LE(104 + 8 * Objects.checkIndex(index, COUNTERS_LENGTH), value);
            return this;
        }

        /**
         * Atomic access to <code>__u64 counters[8]</code>, offset 104, size 64.
         */
        public BpfAtomicLong countersAtomic(int index) {
            return atomicLong(104 + 8 * Objects.checkIndex(index, COUNTERS_LENGTH));
        }

        /**
         * All elements of <code>__u64 counters[8]</code>, offset 104, size 64.
         */
        public long[] countersArray() {
            long[] elements = new long[COUNTERS_LENGTH];
            getS64sLE(104, elements);
            return elements;
        }

        /**
         * Sets all elements of <code>__u64 counters[8]</code>, offset 104, size 64.
         */
        public Bss countersArray(long[] value) {
            setS64sLE(104, value, COUNTERS_LENGTH);
            return this;
        }

        /**
         * Copies the first elements of <code>__u64 counters[8]</code>, offset 104, size 64.
         */
        public void countersInto(long[] into) {
            Objects.checkFromIndexSize(0, into.length, COUNTERS_LENGTH);
            getS64sLE(104, into);
        }

        /**
         * <code>struct key keys[2]</code>, offset 168, size 40.
         */
        public Key keys(int index) {
            return Key.TYPE.wrap(memory(), 168 + 20 * Objects.checkIndex(index, KEYS_LENGTH));
        }

        /**
         * Points a view at an element of <code>struct key keys[2]</code>, offset 168, size 40.
         */
        public Key keys(int index, Key view) {
            return Key.TYPE.point(view, memory(), 168 + 20 * Objects.checkIndex(index, KEYS_LENGTH));
        }

        /**
         * Atomic access to the members of <code>struct key keys[2]</code>, offset 168, size 40.
         */
        public KeyAtomic keysAtomic(int index) {
            return new KeyAtomic(this, 168 + 20 * Objects.checkIndex(index, KEYS_LENGTH));
        }
    }

    /**
     * The variables of section <code>.kconfig</code>, 5 bytes.
     */
    public static final class Kconfig extends BpfSection {
        private Kconfig(BpfObject object) {
            super(object, ".kconfig", 5);
        }

        /**
         * <code>int LINUX_KERNEL_VERSION</code>, offset 0, size 4.
         */
        public int linuxKernelVersion() {
            return getS32LE(0);
        }

        /**
         * <code>_Bool CONFIG_BPF</code>, offset 4, size 1.
         */
        public boolean configBpf() {
            return getBool(4);
        }
    }

    /**
     * Atomic access to the members of <code>struct value</code>.
     */
    public static final class ValueAtomic extends BpfAtomicStruct {
        private ValueAtomic(BpfSection section, int base) {
            super(section, base);
        }

        /**
         * Atomic access to <code>__u64 count</code>, offset 0, size 8.
         */
        public BpfAtomicLong count() {
            return atomicLong(0);
        }

        /**
         * Atomic access to <code>__u32 word</code>, offset 12, size 4.
         */
        public BpfAtomicUnsignedInt word() {
            return atomicUnsignedInt(12);
        }

        /**
         * Atomic access to the members of <code>struct key keys[2]</code>, offset 20, size 40.
         */
        public KeyAtomic keys(int index) {
            return new KeyAtomic(section, base + 20 + 20 * Objects.checkIndex(index, 2));
        }

        /**
         * Atomic access to <code>int matrix[2][3]</code>, offset 72, size 24.
         */
        public BpfAtomicInt matrix(int index1, int index2) {
            return atomicInt(72 + 4 * (Objects.checkIndex(index1, 2) * 3 + Objects.checkIndex(index2, 3)));
        }
    }

    /**
     * Atomic access to the members of <code>struct key</code>.
     */
    public static final class KeyAtomic extends BpfAtomicStruct {
        private KeyAtomic(BpfSection section, int base) {
            super(section, base);
        }

        /**
         * Atomic access to <code>__u32 pid</code>, offset 0, size 4.
         */
        public BpfAtomicUnsignedInt pid() {
            return atomicUnsignedInt(0);
        }
    }

    /**
     * View of <code>struct key</code>, 20 bytes.
     */
    public static final class Key extends BpfStruct {
        /**
         * Bytes; those of a flexible array come on top.
         */
        public static final int SIZE = 20;

        /**
         * Makes views and points them at memory.
         */
        public static final StructType<Key> TYPE = StructType.of("struct key", SIZE, Key::new);

        /**
         * Bytes of <code>char comm[16]</code>, offset 4, size 16.
         */
        public static final int COMM_LENGTH = 16;

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
         * <code>__u32 pid</code>, offset 0, size 4.
         */
        public long pid() {
            return getU32LE(0);
        }

        /**
         * Sets <code>__u32 pid</code>, offset 0, size 4.
         */
        public Key pid(long value) {
            setU32LE(0, value);
            return this;
        }

        /**
         * The bits of <code>__u32 pid</code>, offset 0, size 4.
         */
        public int pidRaw() {
            return getS32LE(0);
        }

        /**
         * Sets the bits of <code>__u32 pid</code>, offset 0, size 4.
         */
        public Key pidRaw(int value) {
            setS32LE(0, value);
            return this;
        }

        /**
         * <code>char comm[16]</code>, offset 4, size 16.
         */
        public String comm() {
            return getText(4, 16);
        }

        /**
         * Sets <code>char comm[16]</code>, offset 4, size 16.
         */
        public Key comm(String value) {
            setText(4, 16, value);
            return this;
        }

        /**
         * The bytes of <code>char comm[16]</code>, offset 4, size 16.
         */
        public byte[] commBytes() {
            byte[] bytes = new byte[COMM_LENGTH];
            getBytes(4, bytes);
            return bytes;
        }

        /**
         * Sets the bytes of <code>char comm[16]</code>, offset 4, size 16.
         */
        public Key commBytes(byte[] value) {
            setBytes(4, value, COMM_LENGTH);
            return this;
        }

        /**
         * Copies the first bytes of <code>char comm[16]</code>, offset 4, size 16.
         */
        public void commInto(byte[] into) {
            Objects.checkFromIndexSize(0, into.length, COMM_LENGTH);
            getBytes(4, into);
        }

        @Override
        public String toString() {
            InitializerText text = new InitializerText();
            text.field("pid", pid());
            text.field("comm", comm());
            return text.toString();
        }
    }

    /**
     * View of <code>struct value</code>, 96 bytes.
     */
    public static final class Value extends BpfStruct {
        /**
         * Bytes; those of a flexible array come on top.
         */
        public static final int SIZE = 96;

        /**
         * Makes views and points them at memory.
         */
        public static final StructType<Value> TYPE = StructType.of("struct value", SIZE, Value::new);

        /**
         * Elements of <code>__u8 bytes[4]</code>, offset 12, size 4.
         */
        public static final int BYTES_LENGTH = 4;

        /**
         * Elements of <code>struct key keys[2]</code>, offset 20, size 40.
         */
        public static final int KEYS_LENGTH = 2;

        /**
         * Elements in dimension 1 of <code>int matrix[2][3]</code>, offset 72, size 24.
         */
        public static final int MATRIX_LENGTH_1 = 2;

        /**
         * Elements in dimension 2 of <code>int matrix[2][3]</code>, offset 72, size 24.
         */
        public static final int MATRIX_LENGTH_2 = 3;

        private @Nullable ValueColor color;

        private Value() {
        }

        /**
         * A view with zeroed memory of its own.
         */
        public static Value allocate() {
            return TYPE.allocate();
        }

        /**
         * A new view of the struct at {@code offset}.
         */
        public static Value wrap(ByteBuffer buffer, int offset) {
            return TYPE.wrap(buffer, offset);
        }

        /**
         * Points this view at the struct at {@code offset}.
         */
        public Value rewrap(ByteBuffer buffer, int offset) {
            return TYPE.point(this, buffer, offset);
        }

        /**
         * A view with memory of its own and the same content.
         */
        public Value copy() {
            return TYPE.copy(this);
        }

        @Override
        protected StructType<Value> structType() {
            return TYPE;
        }

        /**
         * <code>__u64 count</code>, offset 0, size 8.
         */
        @Unsigned
        public long count() {
            return getS64LE(0);
        }

        /**
         * Sets <code>__u64 count</code>, offset 0, size 8.
         */
        public Value count(@Unsigned long value) {
            setS64LE(0, value);
            return this;
        }

        /**
         * <code>enum state state</code>, offset 8, size 4.
         */
        public State state() {
            return State.of(getU32LE(8));
        }

        /**
         * Sets <code>enum state state</code>, offset 8, size 4.
         */
        public Value state(State value) {
            setU32LE(8, value.value());
            return this;
        }

        /**
         * The number of <code>enum state state</code>, offset 8, size 4.
         */
        public long stateValue() {
            return getU32LE(8);
        }

        /**
         * Sets the number of <code>enum state state</code>, offset 8, size 4.
         */
        public Value stateValue(long value) {
            setU32LE(8, value);
            return this;
        }

        /**
         * <code>__u32 word</code>, offset 12, size 4.
         */
        public long word() {
            return getU32LE(12);
        }

        /**
         * Sets <code>__u32 word</code>, offset 12, size 4.
         */
        public Value word(long value) {
            setU32LE(12, value);
            return this;
        }

        /**
         * The bits of <code>__u32 word</code>, offset 12, size 4.
         */
        public int wordRaw() {
            return getS32LE(12);
        }

        /**
         * Sets the bits of <code>__u32 word</code>, offset 12, size 4.
         */
        public Value wordRaw(int value) {
            setS32LE(12, value);
            return this;
        }

        /**
         * <code>__u8 bytes[4]</code>, offset 12, size 4.
         */
        public int bytes(int index) {
            return getU8(12 + Objects.checkIndex(index, BYTES_LENGTH));
        }

        /**
         * Sets <code>__u8 bytes[4]</code>, offset 12, size 4.
         */
        public Value bytes(int index, int value) {
            setU8(12 + Objects.checkIndex(index, BYTES_LENGTH), value);
            return this;
        }

        /**
         * All elements of <code>__u8 bytes[4]</code>, offset 12, size 4.
         */
        public byte[] bytesBytes() {
            byte[] elements = new byte[BYTES_LENGTH];
            getBytes(12, elements);
            return elements;
        }

        /**
         * Sets all elements of <code>__u8 bytes[4]</code>, offset 12, size 4.
         */
        public Value bytesBytes(byte[] value) {
            setBytes(12, value, BYTES_LENGTH);
            return this;
        }

        /**
         * Copies the first elements of <code>__u8 bytes[4]</code>, offset 12, size 4.
         */
        public void bytesInto(byte[] into) {
            Objects.checkFromIndexSize(0, into.length, BYTES_LENGTH);
            getBytes(12, into);
        }

        /**
         * <code>struct &#123; &#8230; &#125; color</code>, offset 16, size 2.
         */
        public ValueColor color() {
            if (color == null) {
                color = ValueColor.TYPE.view();
            }
            return nested(color, 16);
        }

        /**
         * Sets <code>struct &#123; &#8230; &#125; color</code>, offset 16, size 2.
         */
        public Value color(ValueColor value) {
            setStruct(16, value);
            return this;
        }

        /**
         * <code>struct key keys[2]</code>, offset 20, size 40.
         */
        public Key keys(int index) {
            return nested(Key.TYPE.view(), 20 + 20 * Objects.checkIndex(index, KEYS_LENGTH));
        }

        /**
         * Points a view at an element of <code>struct key keys[2]</code>, offset 20, size 40.
         */
        public Key keys(int index, Key view) {
            return nested(view, 20 + 20 * Objects.checkIndex(index, KEYS_LENGTH));
        }

        /**
         * <code>__u16 flags : 3</code>, bit offset 480, 3 bits.
         */
        public int flags() {
            return (int) getBitsLE(480L, 3);
        }

        /**
         * Sets <code>__u16 flags : 3</code>, bit offset 480, 3 bits.
         */
        public Value flags(int value) {
            setBitsLE(480L, 3, value);
            return this;
        }

        /**
         * <code>__s16 level : 5</code>, bit offset 483, 5 bits.
         */
        public int level() {
            return (int) getSignedBitsLE(483L, 5);
        }

        /**
         * Sets <code>__s16 level : 5</code>, bit offset 483, 5 bits.
         */
        public Value level(int value) {
            setSignedBitsLE(483L, 5, value);
            return this;
        }

        /**
         * <code>void &#42;next</code>, offset 64, size 8.
         */
        @Unsigned
        public long next() {
            return getS64LE(64);
        }

        /**
         * Sets <code>void &#42;next</code>, offset 64, size 8.
         */
        public Value next(@Unsigned long value) {
            setS64LE(64, value);
            return this;
        }

        /**
         * <code>int matrix[2][3]</code>, offset 72, size 24.
         */
        public int matrix(int index1, int index2) {
            return getS32LE(72 + 4 * (Objects.checkIndex(index1, MATRIX_LENGTH_1) * MATRIX_LENGTH_2 + Objects.checkIndex(index2, MATRIX_LENGTH_2)));
        }

        /**
         * Sets <code>int matrix[2][3]</code>, offset 72, size 24.
         */
        public Value matrix(int index1, int index2, int value) {
            setS32LE(72 + 4 * (Objects.checkIndex(index1, MATRIX_LENGTH_1) * MATRIX_LENGTH_2 + Objects.checkIndex(index2, MATRIX_LENGTH_2)), value);
            return this;
        }

        /**
         * All elements, row by row, of <code>int matrix[2][3]</code>, offset 72, size 24.
         */
        public int[] matrixArray() {
            int[] elements = new int[MATRIX_LENGTH_1 * MATRIX_LENGTH_2];
            getS32sLE(72, elements);
            return elements;
        }

        /**
         * Sets all elements, row by row, of <code>int matrix[2][3]</code>, offset 72, size 24.
         */
        public Value matrixArray(int[] value) {
            setS32sLE(72, value, MATRIX_LENGTH_1 * MATRIX_LENGTH_2);
            return this;
        }

        /**
         * Copies the first elements of <code>int matrix[2][3]</code>, offset 72, size 24.
         */
        public void matrixInto(int[] into) {
            Objects.checkFromIndexSize(0, into.length, MATRIX_LENGTH_1 * MATRIX_LENGTH_2);
            getS32sLE(72, into);
        }

        /**
         * Elements that are there of <code>__u64 trailing[0]</code>, offset 96, size 0.
         */
        public int trailingLength() {
            return (byteLength() - 96) / 8;
        }

        /**
         * <code>__u64 trailing[0]</code>, offset 96, size 0.
         */
        @Unsigned
        public long trailing(int index) {
            return getS64LE(96 + 8 * Objects.checkIndex(index, trailingLength()));
        }

        /**
         * Sets <code>__u64 trailing[0]</code>, offset 96, size 0.
         */
        public Value trailing(int index, @Unsigned long value) {
            setS64LE(96 + 8 * Objects.checkIndex(index, trailingLength()), value);
            return this;
        }

        /**
         * All elements of <code>__u64 trailing[0]</code>, offset 96, size 0.
         */
        public long[] trailingArray() {
            long[] elements = new long[trailingLength()];
            getS64sLE(96, elements);
            return elements;
        }

        /**
         * Sets all elements of <code>__u64 trailing[0]</code>, offset 96, size 0.
         */
        public Value trailingArray(long[] value) {
            setS64sLE(96, value, trailingLength());
            return this;
        }

        /**
         * Copies the first elements of <code>__u64 trailing[0]</code>, offset 96, size 0.
         */
        public void trailingInto(long[] into) {
            Objects.checkFromIndexSize(0, into.length, trailingLength());
            getS64sLE(96, into);
        }

        @Override
        public String toString() {
            InitializerText text = new InitializerText();
            text.unsignedField("count", count());
            text.enumField("state", state(), stateValue());
            text.field("word", word());
            text.elements("bytes", BYTES_LENGTH, index -> bytes(index));
            text.field("color", color());
            text.elements("keys", KEYS_LENGTH, index -> keys(index));
            text.field("flags", flags());
            text.field("level", level());
            text.unsignedField("next", next());
            text.elements("matrix", MATRIX_LENGTH_1 * MATRIX_LENGTH_2, index -> matrix(index / MATRIX_LENGTH_2, index % MATRIX_LENGTH_2));
            text.unsignedElements("trailing", trailingLength(), index -> trailing(index));
            return text.toString();
        }
    }

    /**
     * View of <code>struct &#123;...&#125; color</code>, 2 bytes.
     */
    public static final class ValueColor extends BpfStruct {
        /**
         * Bytes; those of a flexible array come on top.
         */
        public static final int SIZE = 2;

        /**
         * Makes views and points them at memory.
         */
        public static final StructType<ValueColor> TYPE = StructType.of("struct {...} color", SIZE, ValueColor::new);

        private ValueColor() {
        }

        /**
         * A view with zeroed memory of its own.
         */
        public static ValueColor allocate() {
            return TYPE.allocate();
        }

        /**
         * A new view of the struct at {@code offset}.
         */
        public static ValueColor wrap(ByteBuffer buffer, int offset) {
            return TYPE.wrap(buffer, offset);
        }

        /**
         * Points this view at the struct at {@code offset}.
         */
        public ValueColor rewrap(ByteBuffer buffer, int offset) {
            return TYPE.point(this, buffer, offset);
        }

        /**
         * A view with memory of its own and the same content.
         */
        public ValueColor copy() {
            return TYPE.copy(this);
        }

        @Override
        protected StructType<ValueColor> structType() {
            return TYPE;
        }

        /**
         * <code>__u8 red</code>, offset 0, size 1.
         */
        public int red() {
            return getU8(0);
        }

        /**
         * Sets <code>__u8 red</code>, offset 0, size 1.
         */
        public ValueColor red(int value) {
            setU8(0, value);
            return this;
        }

        /**
         * <code>__u8 green</code>, offset 1, size 1.
         */
        public int green() {
            return getU8(1);
        }

        /**
         * Sets <code>__u8 green</code>, offset 1, size 1.
         */
        public ValueColor green(int value) {
            setU8(1, value);
            return this;
        }

        @Override
        public String toString() {
            InitializerText text = new InitializerText();
            text.field("red", red());
            text.field("green", green());
            return text.toString();
        }
    }

    /**
     * View of <code>key of by_bytes</code>, 6 bytes.
     */
    public static final class ByBytesKey extends BpfStruct {
        /**
         * Bytes; those of a flexible array come on top.
         */
        public static final int SIZE = 6;

        /**
         * Makes views and points them at memory.
         */
        public static final StructType<ByBytesKey> TYPE = StructType.of("key of by_bytes", SIZE, ByBytesKey::new);

        /**
         * Elements of <code>__u8 value[6]</code>, offset 0, size 6.
         */
        public static final int VALUE_LENGTH = 6;

        private ByBytesKey() {
        }

        /**
         * A view with zeroed memory of its own.
         */
        public static ByBytesKey allocate() {
            return TYPE.allocate();
        }

        /**
         * A new view of the struct at {@code offset}.
         */
        public static ByBytesKey wrap(ByteBuffer buffer, int offset) {
            return TYPE.wrap(buffer, offset);
        }

        /**
         * Points this view at the struct at {@code offset}.
         */
        public ByBytesKey rewrap(ByteBuffer buffer, int offset) {
            return TYPE.point(this, buffer, offset);
        }

        /**
         * A view with memory of its own and the same content.
         */
        public ByBytesKey copy() {
            return TYPE.copy(this);
        }

        @Override
        protected StructType<ByBytesKey> structType() {
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
        public ByBytesKey value(int index, int value) {
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
        public ByBytesKey valueBytes(byte[] value) {
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
     * View of <code>value of by_bytes</code>, 16 bytes.
     */
    public static final class ByBytesValue extends BpfStruct {
        /**
         * Bytes; those of a flexible array come on top.
         */
        public static final int SIZE = 16;

        /**
         * Makes views and points them at memory.
         */
        public static final StructType<ByBytesValue> TYPE = StructType.of("value of by_bytes", SIZE, ByBytesValue::new);

        /**
         * Elements of <code>__u32 value[4]</code>, offset 0, size 16.
         */
        public static final int VALUE_LENGTH = 4;

        private ByBytesValue() {
        }

        /**
         * A view with zeroed memory of its own.
         */
        public static ByBytesValue allocate() {
            return TYPE.allocate();
        }

        /**
         * A new view of the struct at {@code offset}.
         */
        public static ByBytesValue wrap(ByteBuffer buffer, int offset) {
            return TYPE.wrap(buffer, offset);
        }

        /**
         * Points this view at the struct at {@code offset}.
         */
        public ByBytesValue rewrap(ByteBuffer buffer, int offset) {
            return TYPE.point(this, buffer, offset);
        }

        /**
         * A view with memory of its own and the same content.
         */
        public ByBytesValue copy() {
            return TYPE.copy(this);
        }

        @Override
        protected StructType<ByBytesValue> structType() {
            return TYPE;
        }

        /**
         * <code>__u32 value[4]</code>, offset 0, size 16.
         */
        public long value(int index) {
            return getU32LE(4 * Objects.checkIndex(index, VALUE_LENGTH));
        }

        /**
         * Sets <code>__u32 value[4]</code>, offset 0, size 16.
         */
        public ByBytesValue value(int index, long value) {
            setU32LE(4 * Objects.checkIndex(index, VALUE_LENGTH), value);
            return this;
        }

        /**
         * The bits of <code>__u32 value[4]</code>, offset 0, size 16.
         */
        public int valueRaw(int index) {
            return getS32LE(4 * Objects.checkIndex(index, VALUE_LENGTH));
        }

        /**
         * Sets the bits of <code>__u32 value[4]</code>, offset 0, size 16.
         */
        public ByBytesValue valueRaw(int index, int value) {
            setS32LE(4 * Objects.checkIndex(index, VALUE_LENGTH), value);
            return this;
        }

        /**
         * All elements of <code>__u32 value[4]</code>, offset 0, size 16.
         */
        public int[] valueArray() {
            int[] elements = new int[VALUE_LENGTH];
            getS32sLE(0, elements);
            return elements;
        }

        /**
         * Sets all elements of <code>__u32 value[4]</code>, offset 0, size 16.
         */
        public ByBytesValue valueArray(int[] value) {
            setS32sLE(0, value, VALUE_LENGTH);
            return this;
        }

        /**
         * Copies the first elements of <code>__u32 value[4]</code>, offset 0, size 16.
         */
        public void valueInto(int[] into) {
            Objects.checkFromIndexSize(0, into.length, VALUE_LENGTH);
            getS32sLE(0, into);
        }

        @Override
        public String toString() {
            InitializerText text = new InitializerText();
            text.elements("value", VALUE_LENGTH, index -> value(index));
            return text.toString();
        }
    }

    /**
     * View of <code>event of scalar_events</code>, 8 bytes.
     */
    public static final class ScalarEventsEvent extends BpfStruct {
        /**
         * Bytes; those of a flexible array come on top.
         */
        public static final int SIZE = 8;

        /**
         * Makes views and points them at memory.
         */
        public static final StructType<ScalarEventsEvent> TYPE = StructType.of("event of scalar_events", SIZE, ScalarEventsEvent::new);

        private ScalarEventsEvent() {
        }

        /**
         * A view with zeroed memory of its own.
         */
        public static ScalarEventsEvent allocate() {
            return TYPE.allocate();
        }

        /**
         * A new view of the struct at {@code offset}.
         */
        public static ScalarEventsEvent wrap(ByteBuffer buffer, int offset) {
            return TYPE.wrap(buffer, offset);
        }

        /**
         * Points this view at the struct at {@code offset}.
         */
        public ScalarEventsEvent rewrap(ByteBuffer buffer, int offset) {
            return TYPE.point(this, buffer, offset);
        }

        /**
         * A view with memory of its own and the same content.
         */
        public ScalarEventsEvent copy() {
            return TYPE.copy(this);
        }

        @Override
        protected StructType<ScalarEventsEvent> structType() {
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
        public ScalarEventsEvent value(@Unsigned long value) {
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
     * View of <code>key of sizes_only</code>, 4 bytes.
     */
    public static final class SizesOnlyKey extends BpfStruct {
        /**
         * Bytes; those of a flexible array come on top.
         */
        public static final int SIZE = 4;

        /**
         * Makes views and points them at memory.
         */
        public static final StructType<SizesOnlyKey> TYPE = StructType.of("key of sizes_only", SIZE, SizesOnlyKey::new);

        /**
         * Bytes of <code>unsigned char value[4]</code>, offset 0, size 4.
         */
        public static final int VALUE_LENGTH = 4;

        private SizesOnlyKey() {
        }

        /**
         * A view with zeroed memory of its own.
         */
        public static SizesOnlyKey allocate() {
            return TYPE.allocate();
        }

        /**
         * A new view of the struct at {@code offset}.
         */
        public static SizesOnlyKey wrap(ByteBuffer buffer, int offset) {
            return TYPE.wrap(buffer, offset);
        }

        /**
         * Points this view at the struct at {@code offset}.
         */
        public SizesOnlyKey rewrap(ByteBuffer buffer, int offset) {
            return TYPE.point(this, buffer, offset);
        }

        /**
         * A view with memory of its own and the same content.
         */
        public SizesOnlyKey copy() {
            return TYPE.copy(this);
        }

        @Override
        protected StructType<SizesOnlyKey> structType() {
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
        public SizesOnlyKey valueBytes(byte[] value) {
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

    /**
     * View of <code>value of sizes_only</code>, 64 bytes.
     */
    public static final class SizesOnlyValue extends BpfStruct {
        /**
         * Bytes; those of a flexible array come on top.
         */
        public static final int SIZE = 64;

        /**
         * Makes views and points them at memory.
         */
        public static final StructType<SizesOnlyValue> TYPE = StructType.of("value of sizes_only", SIZE, SizesOnlyValue::new);

        /**
         * Bytes of <code>unsigned char value[64]</code>, offset 0, size 64.
         */
        public static final int VALUE_LENGTH = 64;

        private SizesOnlyValue() {
        }

        /**
         * A view with zeroed memory of its own.
         */
        public static SizesOnlyValue allocate() {
            return TYPE.allocate();
        }

        /**
         * A new view of the struct at {@code offset}.
         */
        public static SizesOnlyValue wrap(ByteBuffer buffer, int offset) {
            return TYPE.wrap(buffer, offset);
        }

        /**
         * Points this view at the struct at {@code offset}.
         */
        public SizesOnlyValue rewrap(ByteBuffer buffer, int offset) {
            return TYPE.point(this, buffer, offset);
        }

        /**
         * A view with memory of its own and the same content.
         */
        public SizesOnlyValue copy() {
            return TYPE.copy(this);
        }

        @Override
        protected StructType<SizesOnlyValue> structType() {
            return TYPE;
        }

        /**
         * The bytes of <code>unsigned char value[64]</code>, offset 0, size 64.
         */
        public byte[] valueBytes() {
            byte[] bytes = new byte[VALUE_LENGTH];
            getBytes(0, bytes);
            return bytes;
        }

        /**
         * Sets the bytes of <code>unsigned char value[64]</code>, offset 0, size 64.
         */
        public SizesOnlyValue valueBytes(byte[] value) {
            setBytes(0, value, VALUE_LENGTH);
            return this;
        }

        /**
         * Copies the first bytes of <code>unsigned char value[64]</code>, offset 0, size 64.
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

    /**
     * <code>enum state</code>.
     */
    public enum State implements BpfEnum {
        /**
         * <code>STATE_NEW = 0</code>.
         */
        STATE_NEW(0L, "STATE_NEW"),

        /**
         * <code>STATE_DONE = 3</code>.
         */
        STATE_DONE(3L, "STATE_DONE"),

        /**
         * Stands for every number that has no constant.
         */
        UNRECOGNIZED(0, "");

        /**
         * <code>STATE_FINISHED = 3</code>, the same as {@link #STATE_DONE}.
         */
        public static final State STATE_FINISHED = STATE_DONE;

        private final long value;

        private final String cName;

        private State(long value, String cName) {
            this.value = value;
            this.cName = cName;
        }

        @Override
        public long value() {
            if (this == UNRECOGNIZED) {
                throw new IllegalStateException("UNRECOGNIZED has no number: read the number itself, by the accessor that ends with Value");
            }
            return value;
        }

        @Override
        public String cName() {
            if (this == UNRECOGNIZED) {
                throw new IllegalStateException("UNRECOGNIZED has no name: read the number itself, by the accessor that ends with Value");
            }
            return cName;
        }

        /**
         * The constant with this number, or {@code UNRECOGNIZED}.
         */
        public static State of(long number) {
            if (number != (int) number) {
                return UNRECOGNIZED;
            }
            return switch ((int) number) {
                case 0 -> STATE_NEW;
                case 3 -> STATE_DONE;
                default -> UNRECOGNIZED;
            };
        }
    }

    /**
     * <code>enum big</code>.
     */
    public enum Big implements BpfEnum {
        /**
         * <code>BIG_NONE = 0</code>.
         */
        BIG_NONE(0L, "BIG_NONE"),

        /**
         * <code>BIG_HIGHEST = 4294967295</code>.
         */
        BIG_HIGHEST(4294967295L, "BIG_HIGHEST"),

        /**
         * Stands for every number that has no constant.
         */
        UNRECOGNIZED(0, "");

        private final long value;

        private final String cName;

        private Big(long value, String cName) {
            this.value = value;
            this.cName = cName;
        }

        @Override
        public long value() {
            if (this == UNRECOGNIZED) {
                throw new IllegalStateException("UNRECOGNIZED has no number: read the number itself, by the accessor that ends with Value");
            }
            return value;
        }

        @Override
        public String cName() {
            if (this == UNRECOGNIZED) {
                throw new IllegalStateException("UNRECOGNIZED has no name: read the number itself, by the accessor that ends with Value");
            }
            return cName;
        }

        /**
         * The constant with this number, or {@code UNRECOGNIZED}.
         */
        public static Big of(long number) {
            if (number == 4294967295L) {
                return BIG_HIGHEST;
            }
            if (number != (int) number) {
                return UNRECOGNIZED;
            }
            return switch ((int) number) {
                case 0 -> BIG_NONE;
                default -> UNRECOGNIZED;
            };
        }
    }
}
