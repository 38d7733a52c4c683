package com.acme;

import io.github.bpf4j.annotation.Generated;
import io.github.bpf4j.annotation.Unsigned;
import io.github.bpf4j.runtime.BpfArena;
import io.github.bpf4j.runtime.BpfArenaSection;
import io.github.bpf4j.runtime.BpfArrayMap;
import io.github.bpf4j.runtime.BpfAtomicLong;
import io.github.bpf4j.runtime.BpfLink;
import io.github.bpf4j.runtime.BpfObject;
import io.github.bpf4j.runtime.BpfOptions;
import io.github.bpf4j.runtime.BpfSection;
import io.github.bpf4j.runtime.BpfSkeleton;
import io.github.bpf4j.runtime.BpfSkeletonLoader;
import io.github.bpf4j.runtime.BpfSocketProgram;
import io.github.bpf4j.runtime.OpenMap;
import io.github.bpf4j.runtime.OpenProgram;
import io.github.bpf4j.runtime.type.BpfEnum;
import io.github.bpf4j.runtime.type.BpfStruct;
import io.github.bpf4j.runtime.type.BpfTypes;
import io.github.bpf4j.runtime.type.InitializerText;
import io.github.bpf4j.runtime.type.StructType;
import java.io.InputStream;
import java.math.BigInteger;
import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/**
 * Skeleton of the BPF object <code>arena.bpf.o</code>.
 */
@Generated("arena.bpf.o")
@NullMarked
@SuppressWarnings("exports")
public final class ArenaBpf extends BpfSkeleton {
    private static final BpfSkeletonLoader<Opened, ArenaBpf> LOADER = new BpfSkeletonLoader<Opened, ArenaBpf>("arena_bpf", ArenaBpf.class, "arena.bpf.o") {
        @Override
        protected @Nullable InputStream resource(String file) {
            return ArenaBpf.class.getResourceAsStream(file);
        }

        @Override
        protected Opened opened(BpfObject object) {
            return new Opened(object);
        }

        @Override
        protected ArenaBpf loaded(BpfObject object) {
            return new ArenaBpf(object);
        }
    };

    private final Maps maps;

    private final Progs progs;

    private final Links links;

    private final ArenaSection arena;

    private final Bss bss;

    private ArenaBpf(BpfObject object) {
        super(object);
        this.maps = new Maps(object);
        this.progs = new Progs(object);
        this.links = new Links(object);
        this.arena = new ArenaSection(object);
        this.bss = new Bss(object);
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
     * The variables of <code>.addr_space.1</code>.
     */
    public ArenaSection arena() {
        return arena;
    }

    /**
     * The variables of <code>.bss</code>.
     */
    public Bss bss() {
        return bss;
    }

    /**
     * Loads the object as it is.
     */
    public static ArenaBpf load() {
        return load(BpfOptions.defaults(), opened -> {});
    }

    /**
     * Loads the object after {@code configure} has had it.
     */
    public static ArenaBpf load(Consumer<? super Opened> configure) {
        return load(BpfOptions.defaults(), configure);
    }

    /**
     * Loads the object after {@code configure} has had it, with options for opening it.
     */
    public static ArenaBpf load(BpfOptions options, Consumer<? super Opened> configure) {
        return load(LOADER, options, configure);
    }

    /**
     * The opened object: what can be configured before it is loaded.
     */
    public static final class Opened {
        private final Maps maps;

        private final Progs progs;

        private final ArenaSection arena;

        private final Bss bss;

        private Opened(BpfObject object) {
            this.maps = new Maps(object);
            this.progs = new Progs(object);
            this.arena = new ArenaSection(object);
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
         * The initial values of <code>.addr_space.1</code>.
         */
        public ArenaSection arena() {
            return arena;
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
            private final OpenMap arena;

            private final OpenMap numbers;

            private Maps(BpfObject object) {
                this.arena = new OpenMap(object, "arena");
                this.numbers = new OpenMap(object, "numbers");
            }

            /**
             * Map <code>arena</code>.
             */
            public OpenMap arena() {
                return arena;
            }

            /**
             * Map <code>numbers</code>.
             */
            public OpenMap numbers() {
                return numbers;
            }
        }

        /**
         * The programs of the opened object.
         */
        public static final class Progs {
            private final OpenProgram program;

            private Progs(BpfObject object) {
                this.program = new OpenProgram(object, "program");
            }

            /**
             * Program <code>program</code>, section <code>socket</code>.
             */
            public OpenProgram program() {
                return program;
            }
        }
    }

    /**
     * The maps of the object.
     */
    public static final class Maps {
        private final Arena arena;

        private final Numbers numbers;

        private Maps(BpfObject object) {
            this.arena = new Arena(object);
            this.numbers = new Numbers(object);
        }

        /**
         * Map <code>struct &#123; __uint(type, BPF_MAP_TYPE_ARENA); __uint(max_entries, 100); __uint(map_flags, 1024); &#125; arena</code>.
         */
        public Arena arena() {
            return arena;
        }

        /**
         * Map <code>struct &#123; __uint(type, BPF_MAP_TYPE_ARRAY); __type(key, __u32); __type(value, __u64); __uint(max_entries, 1); &#125; numbers</code>.
         */
        public Numbers numbers() {
            return numbers;
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
         * Map <code>struct &#123; __uint(type, BPF_MAP_TYPE_ARRAY); __type(key, __u32); __type(value, __u64); __uint(max_entries, 1); &#125; numbers</code>: key 4 bytes, value 8 bytes, room for 1 entries.
         */
        public static final class Numbers extends BpfArrayMap<Long> {
            private Numbers(BpfObject object) {
                super(object, "numbers", BpfTypes.U64LE);
            }
        }
    }

    /**
     * The programs of the object.
     */
    public static final class Progs {
        private final BpfSocketProgram program;

        private Progs(BpfObject object) {
            this.program = new BpfSocketProgram(object, "program");
        }

        /**
         * Program <code>program</code>, section <code>socket</code>.
         */
        public BpfSocketProgram program() {
            return program;
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
         * The link of program <code>program</code>, section <code>socket</code>; empty while it is not attached.
         */
        public Optional<BpfLink> program() {
            return object.link("program");
        }
    }

    /**
     * The variables in the arena, section <code>.addr_space.1</code>, 280 bytes. Each getter and setter copies one of them, or one element of an array, by a system call after load; see the base class for what that means.
     */
    public static final class ArenaSection extends BpfArenaSection {
        /**
         * Elements of <code>__u32 counters[3]</code>, offset 4, size 12.
         */
        public static final int COUNTERS_LENGTH = 3;

        /**
         * Bytes of <code>char name[16]</code>, offset 16, size 16.
         */
        public static final int NAME_LENGTH = 16;

        /**
         * Elements in dimension 1 of <code>struct node nodes[2][3]</code>, offset 80, size 144.
         */
        public static final int NODES_LENGTH_1 = 2;

        /**
         * Elements in dimension 2 of <code>struct node nodes[2][3]</code>, offset 80, size 144.
         */
        public static final int NODES_LENGTH_2 = 3;

        private ArenaSection(BpfObject object) {
            super(object, 280);
        }

        /**
         * <code>int started</code>, offset 0, size 4.
         */
        public int started() {
            beginGet(0, 4);
            return getS32LE(0);
        }

        /**
         * Sets <code>int started</code>, offset 0, size 4.
         */
        public ArenaSection started(int value) {
            beginSet(4);
            setS32LE(0, value);
            endSet(0, 4);
            return this;
        }

        /**
         * The pointer, as programs may follow it, to <code>int started</code>, offset 0, size 4.
         */
        public long startedPointer() {
            return pointerTo(0);
        }

        /**
         * <code>__u32 counters[3]</code>, offset 4, size 12.
         */
        public long counters(int index) {
            beginGet(4 + 4 * Objects.checkIndex(index, COUNTERS_LENGTH), 4);
            return getU32LE(0);
        }

        /**
         * Sets <code>__u32 counters[3]</code>, offset 4, size 12.
         */
        public ArenaSection counters(int index, long value) {
            beginSet(4);
            setU32LE(0, value);
            endSet(4 + 4 * Objects.checkIndex(index, COUNTERS_LENGTH), 4);
            return this;
        }

        /**
         * The bits of <code>__u32 counters[3]</code>, offset 4, size 12.
         */
        public int countersRaw(int index) {
            beginGet(4 + 4 * Objects.checkIndex(index, COUNTERS_LENGTH), 4);
            return getS32LE(0);
        }

        /**
         * Sets the bits of <code>__u32 counters[3]</code>, offset 4, size 12.
         */
        public ArenaSection countersRaw(int index, int value) {
            beginSet(4);
            setS32LE(0, value);
            endSet(4 + 4 * Objects.checkIndex(index, COUNTERS_LENGTH), 4);
            return this;
        }

        /**
         * The pointer, as programs may follow it, to <code>__u32 counters[3]</code>, offset 4, size 12.
         */
        public long countersPointer(int index) {
            return pointerTo(4 + 4 * Objects.checkIndex(index, COUNTERS_LENGTH));
        }

        /**
         * All elements of <code>__u32 counters[3]</code>, offset 4, size 12.
         */
        public int[] countersArray() {
            beginGet(4, 12);
            int[] elements = new int[COUNTERS_LENGTH];
            getS32sLE(0, elements);
            return elements;
        }

        /**
         * Sets all elements of <code>__u32 counters[3]</code>, offset 4, size 12.
         */
        public ArenaSection countersArray(int[] value) {
            beginSet(12);
            setS32sLE(0, value, COUNTERS_LENGTH);
            endSet(4, 12);
            return this;
        }

        /**
         * Copies the first elements of <code>__u32 counters[3]</code>, offset 4, size 12.
         */
        public void countersInto(int[] into) {
            beginGet(4, 12);
            Objects.checkFromIndexSize(0, into.length, COUNTERS_LENGTH);
            getS32sLE(0, into);
        }

        /**
         * <code>char name[16]</code>, offset 16, size 16.
         */
        public String name() {
            beginGet(16, 16);
            return getText(0, 16);
        }

        /**
         * Sets <code>char name[16]</code>, offset 16, size 16.
         */
        public ArenaSection name(String value) {
            beginSet(16);
            setText(0, 16, value);
            endSet(16, 16);
            return this;
        }

        /**
         * The bytes of <code>char name[16]</code>, offset 16, size 16.
         */
        public byte[] nameBytes() {
            beginGet(16, 16);
            byte[] bytes = new byte[NAME_LENGTH];
            getBytes(0, bytes);
            return bytes;
        }

        /**
         * Sets the bytes of <code>char name[16]</code>, offset 16, size 16.
         */
        public ArenaSection nameBytes(byte[] value) {
            beginSet(16);
            setBytes(0, value, NAME_LENGTH);
            endSet(16, 16);
            return this;
        }

        /**
         * Copies the first bytes of <code>char name[16]</code>, offset 16, size 16.
         */
        public void nameInto(byte[] into) {
            beginGet(16, 16);
            Objects.checkFromIndexSize(0, into.length, NAME_LENGTH);
            getBytes(0, into);
        }

        /**
         * The pointer, as programs may follow it, to <code>char name[16]</code>, offset 16, size 16.
         */
        public long namePointer() {
            return pointerTo(16);
        }

        /**
         * <code>enum state state</code>, offset 32, size 4.
         */
        public State state() {
            beginGet(32, 4);
            return State.of(getU32LE(0));
        }

        /**
         * Sets <code>enum state state</code>, offset 32, size 4.
         */
        public ArenaSection state(State value) {
            beginSet(4);
            setU32LE(0, value.value());
            endSet(32, 4);
            return this;
        }

        /**
         * The number of <code>enum state state</code>, offset 32, size 4.
         */
        public long stateValue() {
            beginGet(32, 4);
            return getU32LE(0);
        }

        /**
         * Sets the number of <code>enum state state</code>, offset 32, size 4.
         */
        public ArenaSection stateValue(long value) {
            beginSet(4);
            setU32LE(0, value);
            endSet(32, 4);
            return this;
        }

        /**
         * The pointer, as programs may follow it, to <code>enum state state</code>, offset 32, size 4.
         */
        public long statePointer() {
            return pointerTo(32);
        }

        /**
         * <code>struct tail tail</code>, offset 36, size 8.
         */
        public Tail tail() {
            beginGet(36, 8);
            return getStruct(Tail.TYPE, 8);
        }

        /**
         * Sets <code>struct tail tail</code>, offset 36, size 8.
         */
        public ArenaSection tail(Tail value) {
            beginSet(4);
            setStruct(0, value);
            endSet(36, 4);
            return this;
        }

        /**
         * The pointer, as programs may follow it, to <code>struct tail tail</code>, offset 36, size 8.
         */
        public long tailPointer() {
            return pointerTo(36);
        }

        /**
         * <code>volatile int hidden</code>, offset 44, size 4.
         */
        public int hidden() {
            beginGet(44, 4);
            return getS32LE(0);
        }

        /**
         * Sets <code>volatile int hidden</code>, offset 44, size 4.
         */
        public ArenaSection hidden(int value) {
            beginSet(4);
            setS32LE(0, value);
            endSet(44, 4);
            return this;
        }

        /**
         * The pointer, as programs may follow it, to <code>volatile int hidden</code>, offset 44, size 4.
         */
        public long hiddenPointer() {
            return pointerTo(44);
        }

        /**
         * <code>__u8 flag</code>, offset 48, size 1.
         */
        public int flag() {
            beginGet(48, 1);
            return getU8(0);
        }

        /**
         * Sets <code>__u8 flag</code>, offset 48, size 1.
         */
        public ArenaSection flag(int value) {
            beginSet(1);
            setU8(0, value);
            endSet(48, 1);
            return this;
        }

        /**
         * The pointer, as programs may follow it, to <code>__u8 flag</code>, offset 48, size 1.
         */
        public long flagPointer() {
            return pointerTo(48);
        }

        /**
         * <code>_Bool ready</code>, offset 49, size 1.
         */
        public boolean ready() {
            beginGet(49, 1);
            return getBool(0);
        }

        /**
         * Sets <code>_Bool ready</code>, offset 49, size 1.
         */
        public ArenaSection ready(boolean value) {
            beginSet(1);
            setBool(0, value);
            endSet(49, 1);
            return this;
        }

        /**
         * The pointer, as programs may follow it, to <code>_Bool ready</code>, offset 49, size 1.
         */
        public long readyPointer() {
            return pointerTo(49);
        }

        /**
         * <code>struct node first</code>, offset 56, size 24.
         */
        public Node first() {
            beginGet(56, 24);
            return getStruct(Node.TYPE, 24);
        }

        /**
         * Sets <code>struct node first</code>, offset 56, size 24.
         */
        public ArenaSection first(Node value) {
            beginSet(24);
            setStruct(0, value);
            endSet(56, 24);
            return this;
        }

        /**
         * The pointer, as programs may follow it, to <code>struct node first</code>, offset 56, size 24.
         */
        public long firstPointer_2() {
            return pointerTo(56);
        }

        /**
         * <code>struct node nodes[2][3]</code>, offset 80, size 144.
         */
        public Node nodes(int index1, int index2) {
            beginGet(80 + 24 * (Objects.checkIndex(index1, NODES_LENGTH_1) * NODES_LENGTH_2 + Objects.checkIndex(index2, NODES_LENGTH_2)), 24);
            return getStruct(Node.TYPE, 24);
        }

        /**
         * Copies an element into a struct that the caller has, of <code>struct node nodes[2][3]</code>, offset 80, size 144.
         */
        public Node nodes(int index1, int index2, Node into) {
            beginGet(80 + 24 * (Objects.checkIndex(index1, NODES_LENGTH_1) * NODES_LENGTH_2 + Objects.checkIndex(index2, NODES_LENGTH_2)), 24);
            return getStruct(Node.TYPE, into);
        }

        /**
         * Sets an element, by a copy of a struct, of <code>struct node nodes[2][3]</code>, offset 80, size 144.
         */
        public ArenaSection nodesFrom(int index1, int index2, Node value) {
            beginSet(24);
            setStruct(0, value);
            endSet(80 + 24 * (Objects.checkIndex(index1, NODES_LENGTH_1) * NODES_LENGTH_2 + Objects.checkIndex(index2, NODES_LENGTH_2)), 24);
            return this;
        }

        /**
         * The pointer, as programs may follow it, to <code>struct node nodes[2][3]</code>, offset 80, size 144.
         */
        public long nodesPointer(int index1, int index2) {
            return pointerTo(80 + 24 * (Objects.checkIndex(index1, NODES_LENGTH_1) * NODES_LENGTH_2 + Objects.checkIndex(index2, NODES_LENGTH_2)));
        }

        /**
         * <code>struct node &#42;head</code>, offset 224, size 8.
         */
        @Unsigned
        public long head() {
            beginGet(224, 8);
            return getS64LE(0);
        }

        /**
         * Sets <code>struct node &#42;head</code>, offset 224, size 8.
         */
        public ArenaSection head(@Unsigned long value) {
            beginSet(8);
            setS64LE(0, value);
            endSet(224, 8);
            return this;
        }

        /**
         * The pointer, as programs may follow it, to <code>struct node &#42;head</code>, offset 224, size 8.
         */
        public long headPointer() {
            return pointerTo(224);
        }

        /**
         * <code>unsigned __int128 wide</code>, offset 240, size 16.
         */
        public BigInteger wide() {
            beginGet(240, 16);
            return getU128LE(0);
        }

        /**
         * Sets <code>unsigned __int128 wide</code>, offset 240, size 16.
         */
        public ArenaSection wide(BigInteger value) {
            beginSet(16);
            setU128LE(0, value);
            endSet(240, 16);
            return this;
        }

        /**
         * The less significant half of <code>unsigned __int128 wide</code>, offset 240, size 16.
         */
        public long wideLow() {
            beginGet(240, 8);
            return getS64LE(0);
        }

        /**
         * Sets the less significant half of <code>unsigned __int128 wide</code>, offset 240, size 16.
         */
        public ArenaSection wideLow(long value) {
            beginSet(8);
            setS64LE(0, value);
            endSet(240, 8);
            return this;
        }

        /**
         * The more significant half of <code>unsigned __int128 wide</code>, offset 240, size 16.
         */
        public long wideHigh() {
            beginGet(248, 8);
            return getS64LE(0);
        }

        /**
         * Sets the more significant half of <code>unsigned __int128 wide</code>, offset 240, size 16.
         */
        public ArenaSection wideHigh(long value) {
            beginSet(8);
            setS64LE(0, value);
            endSet(248, 8);
            return this;
        }

        /**
         * The pointer, as programs may follow it, to <code>unsigned __int128 wide</code>, offset 240, size 16.
         */
        public long widePointer() {
            return pointerTo(240);
        }

        /**
         * <code>__be32 source_addr</code>, offset 256, size 4.
         */
        public long sourceAddr() {
            beginGet(256, 4);
            return getU32BE(0);
        }

        /**
         * Sets <code>__be32 source_addr</code>, offset 256, size 4.
         */
        public ArenaSection sourceAddr(long value) {
            beginSet(4);
            setU32BE(0, value);
            endSet(256, 4);
            return this;
        }

        /**
         * The bits of <code>__be32 source_addr</code>, offset 256, size 4.
         */
        public int sourceAddrRaw() {
            beginGet(256, 4);
            return getS32BE(0);
        }

        /**
         * Sets the bits of <code>__be32 source_addr</code>, offset 256, size 4.
         */
        public ArenaSection sourceAddrRaw(int value) {
            beginSet(4);
            setS32BE(0, value);
            endSet(256, 4);
            return this;
        }

        /**
         * The pointer, as programs may follow it, to <code>__be32 source_addr</code>, offset 256, size 4.
         */
        public long sourceAddrPointer() {
            return pointerTo(256);
        }

        /**
         * The IP address in <code>__be32 source_addr</code>, offset 256, size 4.
         */
        public InetAddress sourceAddrAddress() {
            beginGet(256, 4);
            return getAddress(0, 4);
        }

        /**
         * Sets the IP address in <code>__be32 source_addr</code>, offset 256, size 4.
         */
        public ArenaSection sourceAddrAddress(InetAddress value) {
            beginSet(4);
            setAddress(0, 4, value);
            endSet(256, 4);
            return this;
        }

        /**
         * <code>double ratio</code>, offset 264, size 8.
         */
        public double ratio() {
            beginGet(264, 8);
            return getF64LE(0);
        }

        /**
         * Sets <code>double ratio</code>, offset 264, size 8.
         */
        public ArenaSection ratio(double value) {
            beginSet(8);
            setF64LE(0, value);
            endSet(264, 8);
            return this;
        }

        /**
         * The pointer, as programs may follow it, to <code>double ratio</code>, offset 264, size 8.
         */
        public long ratioPointer() {
            return pointerTo(264);
        }

        /**
         * <code>int begin_get</code>, offset 272, size 4.
         */
        public int beginGet_() {
            beginGet(272, 4);
            return getS32LE(0);
        }

        /**
         * Sets <code>int begin_get</code>, offset 272, size 4.
         */
        public ArenaSection beginGet_(int value) {
            beginSet(4);
            setS32LE(0, value);
            endSet(272, 4);
            return this;
        }

        /**
         * The pointer, as programs may follow it, to <code>int begin_get</code>, offset 272, size 4.
         */
        public long beginGet_Pointer() {
            return pointerTo(272);
        }

        /**
         * <code>int first_pointer</code>, offset 276, size 4.
         */
        public int firstPointer() {
            beginGet(276, 4);
            return getS32LE(0);
        }

        /**
         * Sets <code>int first_pointer</code>, offset 276, size 4.
         */
        public ArenaSection firstPointer(int value) {
            beginSet(4);
            setS32LE(0, value);
            endSet(276, 4);
            return this;
        }

        /**
         * The pointer, as programs may follow it, to <code>int first_pointer</code>, offset 276, size 4.
         */
        public long firstPointerPointer() {
            return pointerTo(276);
        }
    }

    /**
     * The variables of section <code>.bss</code>, 8 bytes.
     */
    public static final class Bss extends BpfSection {
        private Bss(BpfObject object) {
            super(object, ".bss", 8);
        }

        /**
         * <code>__u64 elsewhere</code>, offset 0, size 8.
         */
        @Unsigned
        public long elsewhere() {
            return getS64LE(0);
        }

        /**
         * Sets <code>__u64 elsewhere</code>, offset 0, size 8.
         */
        public Bss elsewhere(@Unsigned long value) {
            setS64LE(0, value);
            return this;
        }

        /**
         * Atomic access to <code>__u64 elsewhere</code>, offset 0, size 8.
         */
        public BpfAtomicLong elsewhereAtomic() {
            return atomicLong(0);
        }
    }

    /**
     * View of <code>struct tail</code>, 4 bytes.
     */
    public static final class Tail extends BpfStruct {
        /**
         * Bytes; those of a flexible array come on top.
         */
        public static final int SIZE = 4;

        /**
         * Makes views and points them at memory.
         */
        public static final StructType<Tail> TYPE = StructType.of("struct tail", SIZE, Tail::new);

        private Tail() {
        }

        /**
         * A view with zeroed memory of its own.
         */
        public static Tail allocate() {
            return TYPE.allocate();
        }

        /**
         * A new view of the struct at {@code offset}.
         */
        public static Tail wrap(ByteBuffer buffer, int offset) {
            return TYPE.wrap(buffer, offset);
        }

        /**
         * Points this view at the struct at {@code offset}.
         */
        public Tail rewrap(ByteBuffer buffer, int offset) {
            return TYPE.point(this, buffer, offset);
        }

        /**
         * A view with memory of its own and the same content.
         */
        public Tail copy() {
            return TYPE.copy(this);
        }

        @Override
        protected StructType<Tail> structType() {
            return TYPE;
        }

        /**
         * <code>__u32 length</code>, offset 0, size 4.
         */
        public long length() {
            return getU32LE(0);
        }

        /**
         * Sets <code>__u32 length</code>, offset 0, size 4.
         */
        public Tail length(long value) {
            setU32LE(0, value);
            return this;
        }

        /**
         * The bits of <code>__u32 length</code>, offset 0, size 4.
         */
        public int lengthRaw() {
            return getS32LE(0);
        }

        /**
         * Sets the bits of <code>__u32 length</code>, offset 0, size 4.
         */
        public Tail lengthRaw(int value) {
            setS32LE(0, value);
            return this;
        }

        /**
         * Elements that are there of <code>__u16 items[0]</code>, offset 4, size 0.
         */
        public int itemsLength() {
            return (byteLength() - 4) / 2;
        }

        /**
         * <code>__u16 items[0]</code>, offset 4, size 0.
         */
        public int items(int index) {
            return getU16LE(4 + 2 * Objects.checkIndex(index, itemsLength()));
        }

        /**
         * Sets <code>__u16 items[0]</code>, offset 4, size 0.
         */
        public Tail items(int index, int value) {
            setU16LE(4 + 2 * Objects.checkIndex(index, itemsLength()), value);
            return this;
        }

        /**
         * All elements of <code>__u16 items[0]</code>, offset 4, size 0.
         */
        public short[] itemsArray() {
            short[] elements = new short[itemsLength()];
            getS16sLE(4, elements);
            return elements;
        }

        /**
         * Sets all elements of <code>__u16 items[0]</code>, offset 4, size 0.
         */
        public Tail itemsArray(short[] value) {
            setS16sLE(4, value, itemsLength());
            return this;
        }

        /**
         * Copies the first elements of <code>__u16 items[0]</code>, offset 4, size 0.
         */
        public void itemsInto(short[] into) {
            Objects.checkFromIndexSize(0, into.length, itemsLength());
            getS16sLE(4, into);
        }

        @Override
        public String toString() {
            InitializerText text = new InitializerText();
            text.field("length", length());
            text.elements("items", itemsLength(), index -> items(index));
            return text.toString();
        }
    }

    /**
     * View of <code>struct node</code>, 24 bytes.
     */
    public static final class Node extends BpfStruct {
        /**
         * Bytes; those of a flexible array come on top.
         */
        public static final int SIZE = 24;

        /**
         * Makes views and points them at memory.
         */
        public static final StructType<Node> TYPE = StructType.of("struct node", SIZE, Node::new);

        private Node() {
        }

        /**
         * A view with zeroed memory of its own.
         */
        public static Node allocate() {
            return TYPE.allocate();
        }

        /**
         * A new view of the struct at {@code offset}.
         */
        public static Node wrap(ByteBuffer buffer, int offset) {
            return TYPE.wrap(buffer, offset);
        }

        /**
         * Points this view at the struct at {@code offset}.
         */
        public Node rewrap(ByteBuffer buffer, int offset) {
            return TYPE.point(this, buffer, offset);
        }

        /**
         * A view with memory of its own and the same content.
         */
        public Node copy() {
            return TYPE.copy(this);
        }

        @Override
        protected StructType<Node> structType() {
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
        public Node value(@Unsigned long value) {
            setS64LE(0, value);
            return this;
        }

        /**
         * <code>struct node &#42;next</code>, offset 8, size 8.
         */
        @Unsigned
        public long next() {
            return getS64LE(8);
        }

        /**
         * Sets <code>struct node &#42;next</code>, offset 8, size 8.
         */
        public Node next(@Unsigned long value) {
            setS64LE(8, value);
            return this;
        }

        /**
         * <code>__u32 bits : 5</code>, bit offset 128, 5 bits.
         */
        public int bits() {
            return (int) getBitsLE(128L, 5);
        }

        /**
         * Sets <code>__u32 bits : 5</code>, bit offset 128, 5 bits.
         */
        public Node bits(int value) {
            setBitsLE(128L, 5, value);
            return this;
        }

        @Override
        public String toString() {
            InitializerText text = new InitializerText();
            text.unsignedField("value", value());
            text.unsignedField("next", next());
            text.field("bits", bits());
            return text.toString();
        }
    }

    /**
     * <code>enum state</code>.
     */
    public enum State implements BpfEnum {
        /**
         * <code>IDLE = 0</code>.
         */
        IDLE(0L, "IDLE"),

        /**
         * <code>BUSY = 1</code>.
         */
        BUSY(1L, "BUSY"),

        /**
         * Stands for every number that has no constant.
         */
        UNRECOGNIZED(0, "");

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
                case 0 -> IDLE;
                case 1 -> BUSY;
                default -> UNRECOGNIZED;
            };
        }
    }
}
