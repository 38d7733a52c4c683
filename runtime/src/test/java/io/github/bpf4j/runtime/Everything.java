package io.github.bpf4j.runtime;

import io.github.bpf4j.runtime.type.BpfBytes;
import io.github.bpf4j.runtime.type.BpfStruct;
import io.github.bpf4j.runtime.type.BpfTypes;
import io.github.bpf4j.runtime.type.InitializerText;
import io.github.bpf4j.runtime.type.StructType;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The skeleton of everything.bpf.c, written by hand as the generator would. */
public final class Everything extends BpfSkeleton {
    private static final BpfSkeletonLoader<Opened, Everything> LOADER =
            new TestLoader<>("everything", () -> BpfCompiler.object("everything"), Opened::new, Everything::new);

    private final Maps maps;
    private final Progs progs;
    private final Links links;
    private final Rodata rodata;
    private final Data data;
    private final DataHidden dataHidden;
    private final Bss bss;

    private Everything(BpfObject object) {
        super(object);
        maps = new Maps(object);
        progs = new Progs(object);
        links = new Links(object);
        rodata = new Rodata(object);
        data = new Data(object);
        dataHidden = new DataHidden(object);
        bss = new Bss(object);
    }

    /** Loaded for this process. */
    public static Everything load() {
        return load(o -> {});
    }

    public static Everything load(Consumer<? super Opened> configure) {
        return load(LOADER, BpfOptions.defaults(), o -> {
            o.rodata().target(ProcessHandle.current().pid());
            configure.accept(o);
        });
    }

    public Maps maps() {
        return maps;
    }

    public Progs progs() {
        return progs;
    }

    public Links links() {
        return links;
    }

    public Rodata rodata() {
        return rodata;
    }

    public Data data() {
        return data;
    }

    public DataHidden dataHidden() {
        return dataHidden;
    }

    public Bss bss() {
        return bss;
    }

    public static final class Opened {
        private final BpfObject object;
        private final Rodata rodata;
        private final Data data;
        private final Bss bss;

        private Opened(BpfObject object) {
            this.object = object;
            rodata = new Rodata(object);
            data = new Data(object);
            bss = new Bss(object);
        }

        public OpenMap map(String name) {
            return new OpenMap(object, name);
        }

        public OpenProgram onGetpgid() {
            return new OpenProgram(object, "on_getpgid");
        }

        public OpenProgram onNothing() {
            return new OpenProgram(object, "on_nothing");
        }

        public Rodata rodata() {
            return rodata;
        }

        public Data data() {
            return data;
        }

        public Bss bss() {
            return bss;
        }
    }

    public static final class Maps {
        public final Events events;
        public final Mixed mixed;
        public final Hash hash;
        public final Lru lru;
        public final PerCpuHash percpuHash;
        public final PerCpuArray percpuArray;
        public final Array array;
        public final Routes routes;
        public final Queue queue;
        public final Stack stack;

        private Maps(BpfObject object) {
            events = new Events(object);
            mixed = new Mixed(object);
            hash = new Hash(object);
            lru = new Lru(object);
            percpuHash = new PerCpuHash(object);
            percpuArray = new PerCpuArray(object);
            array = new Array(object);
            routes = new Routes(object);
            queue = new Queue(object);
            stack = new Stack(object);
        }

        public static final class Events extends BpfRingBuffer<Event> {
            private Events(BpfObject object) {
                super(object, "events", Event.TYPE);
            }
        }

        public static final class Mixed extends BpfRingBuffer<BpfBytes> {
            private Mixed(BpfObject object) {
                super(object, "mixed", BpfBytes.TYPE);
            }
        }

        public static final class Hash extends BpfHashMap<Long, Value> {
            private Hash(BpfObject object) {
                super(object, "hash", BpfTypes.U32LE, Value.TYPE);
            }

            public @Nullable Value get(long key) {
                return getByScalar(key);
            }

            public boolean get(long key, Value into) {
                return getByScalar(key, into);
            }

            public void put(long key, Value value) {
                putByScalar(key, value);
            }

            public boolean remove(long key) {
                return removeByScalar(key);
            }

            public boolean containsKey(long key) {
                return containsByScalar(key);
            }

            public boolean putIfAbsent(long key, Value value) {
                return putIfAbsentByScalar(key, value);
            }

            public boolean replace(long key, Value value) {
                return replaceByScalar(key, value);
            }

            public @Nullable Value getAndRemove(long key) {
                return getAndRemoveByScalar(key);
            }
        }

        public static final class Lru extends BpfHashMap<Long, Long> {
            private Lru(BpfObject object) {
                super(object, "lru", BpfTypes.U64LE, BpfTypes.U64LE);
            }
        }

        public static final class PerCpuHash extends BpfPerCpuHashMap<Long, Long> {
            private PerCpuHash(BpfObject object) {
                super(object, "percpu_hash", BpfTypes.U32LE, BpfTypes.U32LE);
            }
        }

        public static final class PerCpuArray extends BpfPerCpuArrayMap<Value> {
            private PerCpuArray(BpfObject object) {
                super(object, "percpu_array", Value.TYPE);
            }
        }

        public static final class Array extends BpfArrayMap<Long> {
            private Array(BpfObject object) {
                super(object, "array", BpfTypes.U64LE);
            }
        }

        public static final class Routes extends BpfLpmTrie<Prefix, Long> {
            private Routes(BpfObject object) {
                super(object, "routes", Prefix.TYPE, BpfTypes.U32LE);
            }
        }

        public static final class Queue extends BpfQueue<Long> {
            private Queue(BpfObject object) {
                super(object, "queue", BpfTypes.U32LE);
            }
        }

        public static final class Stack extends BpfStack<Long> {
            private Stack(BpfObject object) {
                super(object, "stack", BpfTypes.U32LE);
            }
        }
    }

    public static final class Progs {
        public final BpfTracepoint.Attachable onGetpgid;
        public final BpfTracepoint.Attachable onGetsid;
        public final BpfTracepoint.Attachable onNothing;
        public final BpfUprobe onCall;

        private Progs(BpfObject object) {
            onGetpgid = new BpfTracepoint.Attachable(object, "on_getpgid");
            onGetsid = new BpfTracepoint.Attachable(object, "on_getsid");
            onNothing = new BpfTracepoint.Attachable(object, "on_nothing");
            onCall = new BpfUprobe(object, "on_call");
        }
    }

    public static final class Links {
        private final BpfObject object;

        private Links(BpfObject object) {
            this.object = object;
        }

        public Optional<BpfLink> onGetpgid() {
            return object.link("on_getpgid");
        }
    }

    public static final class Rodata extends BpfSection {
        private Rodata(BpfObject object) {
            super(object, ".rodata", 8);
        }

        public long target() {
            return getU32LE(0);
        }

        public Rodata target(long value) {
            setU32LE(0, value);
            return this;
        }

        public Rodata discardEach(long value) {
            setU32LE(4, value);
            return this;
        }
    }

    public static final class Data extends BpfSection {
        private Data(BpfObject object) {
            super(object, ".data", 4);
        }

        public long step() {
            return getU32LE(0);
        }

        public Data step(long value) {
            setU32LE(0, value);
            return this;
        }
    }

    public static final class DataHidden extends BpfSection {
        private DataHidden(BpfObject object) {
            super(object, ".data.hidden", 4);
        }

        public long hidden() {
            return getU32LE(0);
        }

        public DataHidden hidden(long value) {
            setU32LE(0, value);
            return this;
        }
    }

    public static final class Bss extends BpfSection {
        private Bss(BpfObject object) {
            super(object, ".bss", 32);
        }

        public long produced() {
            return getS64LE(0);
        }

        public Bss produced(long value) {
            setS64LE(0, value);
            return this;
        }

        public long lost() {
            return getS64LE(8);
        }

        public long uprobes() {
            return getS64LE(16);
        }

        public long seen() {
            return getU32LE(24);
        }
    }

    public static final class Event extends BpfStruct {
        public static final int SIZE = 32;
        public static final StructType<Event> TYPE = StructType.of("struct event", SIZE, Event::new);

        private Event() {}

        @Override
        protected StructType<Event> structType() {
            return TYPE;
        }

        public long sequence() {
            return getS64LE(0);
        }

        public long tid() {
            return getU32LE(8);
        }

        public String comm() {
            return getText(12, 16);
        }

        public long check() {
            return getU32LE(28);
        }

        public Event copy() {
            return TYPE.copy(this);
        }

        @Override
        public String toString() {
            return new InitializerText()
                    .field("sequence", sequence())
                    .field("tid", tid())
                    .field("comm", comm())
                    .field("check", check())
                    .toString();
        }
    }

    public static final class Value extends BpfStruct {
        public static final int SIZE = 24;
        public static final StructType<Value> TYPE = StructType.of("struct value", SIZE, Value::new);

        private Value() {}

        @Override
        protected StructType<Value> structType() {
            return TYPE;
        }

        public static Value of(long count, long id, String name) {
            return TYPE.allocate().count(count).id(id).name(name);
        }

        public long count() {
            return getS64LE(0);
        }

        public Value count(long value) {
            setS64LE(0, value);
            return this;
        }

        public long id() {
            return getU32LE(8);
        }

        public Value id(long value) {
            setU32LE(8, value);
            return this;
        }

        public String name() {
            return getText(12, 12);
        }

        public Value name(String value) {
            setText(12, 12, value);
            return this;
        }

        @Override
        public String toString() {
            return new InitializerText()
                    .field("count", count())
                    .field("id", id())
                    .field("name", name())
                    .toString();
        }
    }

    public static final class Prefix extends BpfStruct {
        public static final int SIZE = 8;
        public static final StructType<Prefix> TYPE = StructType.of("struct prefix", SIZE, Prefix::new);

        private Prefix() {}

        @Override
        protected StructType<Prefix> structType() {
            return TYPE;
        }

        public static Prefix of(int length, int... address) {
            Prefix prefix = TYPE.allocate();
            prefix.setU32LE(0, length);
            for (int i = 0; i < address.length; i++) {
                prefix.setU8(4 + i, address[i]);
            }
            return prefix;
        }
    }
}
