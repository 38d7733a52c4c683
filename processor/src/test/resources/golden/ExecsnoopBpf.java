package com.acme;

import io.github.bpf4j.annotation.Generated;
import io.github.bpf4j.annotation.Unsigned;
import io.github.bpf4j.runtime.BpfAtomicLong;
import io.github.bpf4j.runtime.BpfHashMap;
import io.github.bpf4j.runtime.BpfLink;
import io.github.bpf4j.runtime.BpfObject;
import io.github.bpf4j.runtime.BpfOptions;
import io.github.bpf4j.runtime.BpfRingBuffer;
import io.github.bpf4j.runtime.BpfSection;
import io.github.bpf4j.runtime.BpfSkeleton;
import io.github.bpf4j.runtime.BpfSkeletonLoader;
import io.github.bpf4j.runtime.BpfTracepoint;
import io.github.bpf4j.runtime.OpenMap;
import io.github.bpf4j.runtime.OpenProgram;
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
 * Skeleton of the BPF object <code>execsnoop.bpf.o</code>.
 */
@Generated("execsnoop.bpf.o")
@NullMarked
@SuppressWarnings("exports")
public final class ExecsnoopBpf extends BpfSkeleton {
    private static final BpfSkeletonLoader<Opened, ExecsnoopBpf> LOADER = new BpfSkeletonLoader<Opened, ExecsnoopBpf>("execsnoop_bpf", ExecsnoopBpf.class, "execsnoop.bpf.o") {
        @Override
        protected @Nullable InputStream resource(String file) {
            return ExecsnoopBpf.class.getResourceAsStream(file);
        }

        @Override
        protected Opened opened(BpfObject object) {
            return new Opened(object);
        }

        @Override
        protected ExecsnoopBpf loaded(BpfObject object) {
            return new ExecsnoopBpf(object);
        }
    };

    private final Maps maps;

    private final Progs progs;

    private final Links links;

    private final Rodata rodata;

    private final Bss bss;

    private ExecsnoopBpf(BpfObject object) {
        super(object);
        this.maps = new Maps(object);
        this.progs = new Progs(object);
        this.links = new Links(object);
        this.rodata = new Rodata(object);
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
     * The variables of <code>.rodata</code>.
     */
    public Rodata rodata() {
        return rodata;
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
    public static ExecsnoopBpf load() {
        return load(BpfOptions.defaults(), opened -> {});
    }

    /**
     * Loads the object after {@code configure} has had it.
     */
    public static ExecsnoopBpf load(Consumer<? super Opened> configure) {
        return load(BpfOptions.defaults(), configure);
    }

    /**
     * Loads the object after {@code configure} has had it, with options for opening it.
     */
    public static ExecsnoopBpf load(BpfOptions options, Consumer<? super Opened> configure) {
        return load(LOADER, options, configure);
    }

    /**
     * The opened object: what can be configured before it is loaded.
     */
    public static final class Opened {
        private final Maps maps;

        private final Progs progs;

        private final Rodata rodata;

        private final Bss bss;

        private Opened(BpfObject object) {
            this.maps = new Maps(object);
            this.progs = new Progs(object);
            this.rodata = new Rodata(object);
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
         * The initial values of <code>.bss</code>.
         */
        public Bss bss() {
            return bss;
        }

        /**
         * The maps of the opened object.
         */
        public static final class Maps {
            private final OpenMap execs;

            private final OpenMap events;

            private Maps(BpfObject object) {
                this.execs = new OpenMap(object, "execs");
                this.events = new OpenMap(object, "events");
            }

            /**
             * Map <code>execs</code>.
             */
            public OpenMap execs() {
                return execs;
            }

            /**
             * Map <code>events</code>.
             */
            public OpenMap events() {
                return events;
            }
        }

        /**
         * The programs of the opened object.
         */
        public static final class Progs {
            private final OpenProgram enterExecve;

            private final OpenProgram exitExecve;

            private Progs(BpfObject object) {
                this.enterExecve = new OpenProgram(object, "enter_execve");
                this.exitExecve = new OpenProgram(object, "exit_execve");
            }

            /**
             * Program <code>enter_execve</code>, section <code>tracepoint/syscalls/sys_enter_execve</code>.
             */
            public OpenProgram enterExecve() {
                return enterExecve;
            }

            /**
             * Program <code>exit_execve</code>, section <code>tracepoint/syscalls/sys_exit_execve</code>.
             */
            public OpenProgram exitExecve() {
                return exitExecve;
            }
        }

        /**
         * The variables of section <code>.rodata</code>, 5 bytes. Until the object is loaded, they can be set.
         */
        public static final class Rodata extends ExecsnoopBpf.Rodata {
            private Rodata(BpfObject object) {
                super(object);
            }

            /**
             * Sets <code>const volatile __u32 target_uid</code>, offset 0, size 4.
             */
            public Rodata targetUid(long value) {
                setU32LE(0, value);
                return this;
            }

            /**
             * Sets the bits of <code>const volatile __u32 target_uid</code>, offset 0, size 4.
             */
            public Rodata targetUidRaw(int value) {
                setS32LE(0, value);
                return this;
            }

            /**
             * Sets <code>const volatile _Bool failed_only</code>, offset 4, size 1.
             */
            public Rodata failedOnly(boolean value) {
                setBool(4, value);
                return this;
            }
        }
    }

    /**
     * The maps of the object.
     */
    public static final class Maps {
        private final Execs execs;

        private final Events events;

        private Maps(BpfObject object) {
            this.execs = new Execs(object);
            this.events = new Events(object);
        }

        /**
         * Map <code>struct &#123; __uint(type, BPF_MAP_TYPE_HASH); __type(key, __u32); __type(value, struct event); __uint(max_entries, 10240); &#125; execs</code>.
         */
        public Execs execs() {
            return execs;
        }

        /**
         * Map <code>struct &#123; __uint(type, BPF_MAP_TYPE_RINGBUF); __type(value, struct event); __uint(max_entries, 262144); &#125; events</code>.
         */
        public Events events() {
            return events;
        }

        /**
         * Map <code>struct &#123; __uint(type, BPF_MAP_TYPE_HASH); __type(key, __u32); __type(value, struct event); __uint(max_entries, 10240); &#125; execs</code>: key 4 bytes, value 312 bytes, room for 10240 entries.
         */
        public static final class Execs extends BpfHashMap<Long, Event> {
            private Execs(BpfObject object) {
                super(object, "execs", BpfTypes.U32LE, Event.TYPE);
            }

            /**
             * A copy of the value, or {@code null} if there is none.
             */
            public @Nullable Event get(long key) {
                return getByScalar(key);
            }

            /**
             * Reads the value; false if there is none.
             */
            public boolean get(long key, Event into) {
                return getByScalar(key, into);
            }

            /**
             * A copy of the value, which must be there.
             */
            public Event getOrThrow(long key) {
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
            public void put(long key, Event value) {
                putByScalar(key, value);
            }

            /**
             * Stores the value if there is none.
             */
            public boolean putIfAbsent(long key, Event value) {
                return putIfAbsentByScalar(key, value);
            }

            /**
             * Stores the value if there is one.
             */
            public boolean replace(long key, Event value) {
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
            public @Nullable Event getAndRemove(long key) {
                return getAndRemoveByScalar(key);
            }

            /**
             * A copy of the value, or {@code null} if there is none; the key counts as unsigned.
             */
            public @Nullable Event get(int key) {
                return getByScalar(Integer.toUnsignedLong(key));
            }

            /**
             * Reads the value; false if there is none; the key counts as unsigned.
             */
            public boolean get(int key, Event into) {
                return getByScalar(Integer.toUnsignedLong(key), into);
            }

            /**
             * A copy of the value, which must be there; the key counts as unsigned.
             */
            public Event getOrThrow(int key) {
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
            public void put(int key, Event value) {
                putByScalar(Integer.toUnsignedLong(key), value);
            }

            /**
             * Stores the value if there is none; the key counts as unsigned.
             */
            public boolean putIfAbsent(int key, Event value) {
                return putIfAbsentByScalar(Integer.toUnsignedLong(key), value);
            }

            /**
             * Stores the value if there is one; the key counts as unsigned.
             */
            public boolean replace(int key, Event value) {
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
            public @Nullable Event getAndRemove(int key) {
                return getAndRemoveByScalar(Integer.toUnsignedLong(key));
            }
        }

        /**
         * Map <code>struct &#123; __uint(type, BPF_MAP_TYPE_RINGBUF); __type(value, struct event); __uint(max_entries, 262144); &#125; events</code>: event 312 bytes, room for 262144 bytes.
         */
        public static final class Events extends BpfRingBuffer<Event> {
            private Events(BpfObject object) {
                super(object, "events", Event.TYPE);
            }
        }
    }

    /**
     * The programs of the object.
     */
    public static final class Progs {
        private final BpfTracepoint.Attachable enterExecve;

        private final BpfTracepoint.Attachable exitExecve;

        private Progs(BpfObject object) {
            this.enterExecve = new BpfTracepoint.Attachable(object, "enter_execve");
            this.exitExecve = new BpfTracepoint.Attachable(object, "exit_execve");
        }

        /**
         * Program <code>enter_execve</code>, section <code>tracepoint/syscalls/sys_enter_execve</code>.
         */
        public BpfTracepoint.Attachable enterExecve() {
            return enterExecve;
        }

        /**
         * Program <code>exit_execve</code>, section <code>tracepoint/syscalls/sys_exit_execve</code>.
         */
        public BpfTracepoint.Attachable exitExecve() {
            return exitExecve;
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
         * The link of program <code>enter_execve</code>, section <code>tracepoint/syscalls/sys_enter_execve</code>; empty while it is not attached.
         */
        public Optional<BpfLink> enterExecve() {
            return object.link("enter_execve");
        }

        /**
         * The link of program <code>exit_execve</code>, section <code>tracepoint/syscalls/sys_exit_execve</code>; empty while it is not attached.
         */
        public Optional<BpfLink> exitExecve() {
            return object.link("exit_execve");
        }
    }

    /**
     * The variables of section <code>.rodata</code>, 5 bytes.
     */
    public static class Rodata extends BpfSection {
        private Rodata(BpfObject object) {
            super(object, ".rodata", 5);
        }

        /**
         * <code>const volatile __u32 target_uid</code>, offset 0, size 4.
         */
        public long targetUid() {
            return getU32LE(0);
        }

        /**
         * The bits of <code>const volatile __u32 target_uid</code>, offset 0, size 4.
         */
        public int targetUidRaw() {
            return getS32LE(0);
        }

        /**
         * <code>const volatile _Bool failed_only</code>, offset 4, size 1.
         */
        public boolean failedOnly() {
            return getBool(4);
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
         * <code>__u64 dropped</code>, offset 0, size 8.
         */
        @Unsigned
        public long dropped() {
            return getS64LE(0);
        }

        /**
         * Sets <code>__u64 dropped</code>, offset 0, size 8.
         */
        public Bss dropped(@Unsigned long value) {
            setS64LE(0, value);
            return this;
        }

        /**
         * Atomic access to <code>__u64 dropped</code>, offset 0, size 8.
         */
        public BpfAtomicLong droppedAtomic() {
            return atomicLong(0);
        }
    }

    /**
     * View of <code>struct event</code>, 312 bytes.
     */
    public static final class Event extends BpfStruct {
        /**
         * Bytes; those of a flexible array come on top.
         */
        public static final int SIZE = 312;

        /**
         * Makes views and points them at memory.
         */
        public static final StructType<Event> TYPE = StructType.of("struct event", SIZE, Event::new);

        /**
         * Bytes of <code>char name[16]</code>, offset 32, size 16.
         */
        public static final int NAME_LENGTH = 16;

        /**
         * Bytes of <code>char arguments[256]</code>, offset 52, size 256.
         */
        public static final int ARGUMENTS_LENGTH = 256;

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
        public Event copy() {
            return TYPE.copy(this);
        }

        @Override
        protected StructType<Event> structType() {
            return TYPE;
        }

        /**
         * <code>__u64 started_ns</code>, offset 0, size 8.
         */
        @Unsigned
        public long startedNs() {
            return getS64LE(0);
        }

        /**
         * Sets <code>__u64 started_ns</code>, offset 0, size 8.
         */
        public Event startedNs(@Unsigned long value) {
            setS64LE(0, value);
            return this;
        }

        /**
         * <code>__u64 duration_ns</code>, offset 8, size 8.
         */
        @Unsigned
        public long durationNs() {
            return getS64LE(8);
        }

        /**
         * Sets <code>__u64 duration_ns</code>, offset 8, size 8.
         */
        public Event durationNs(@Unsigned long value) {
            setS64LE(8, value);
            return this;
        }

        /**
         * <code>__u32 pid</code>, offset 16, size 4.
         */
        public long pid() {
            return getU32LE(16);
        }

        /**
         * Sets <code>__u32 pid</code>, offset 16, size 4.
         */
        public Event pid(long value) {
            setU32LE(16, value);
            return this;
        }

        /**
         * The bits of <code>__u32 pid</code>, offset 16, size 4.
         */
        public int pidRaw() {
            return getS32LE(16);
        }

        /**
         * Sets the bits of <code>__u32 pid</code>, offset 16, size 4.
         */
        public Event pidRaw(int value) {
            setS32LE(16, value);
            return this;
        }

        /**
         * <code>__u32 parent_pid</code>, offset 20, size 4.
         */
        public long parentPid() {
            return getU32LE(20);
        }

        /**
         * Sets <code>__u32 parent_pid</code>, offset 20, size 4.
         */
        public Event parentPid(long value) {
            setU32LE(20, value);
            return this;
        }

        /**
         * The bits of <code>__u32 parent_pid</code>, offset 20, size 4.
         */
        public int parentPidRaw() {
            return getS32LE(20);
        }

        /**
         * Sets the bits of <code>__u32 parent_pid</code>, offset 20, size 4.
         */
        public Event parentPidRaw(int value) {
            setS32LE(20, value);
            return this;
        }

        /**
         * <code>__u32 uid</code>, offset 24, size 4.
         */
        public long uid() {
            return getU32LE(24);
        }

        /**
         * Sets <code>__u32 uid</code>, offset 24, size 4.
         */
        public Event uid(long value) {
            setU32LE(24, value);
            return this;
        }

        /**
         * The bits of <code>__u32 uid</code>, offset 24, size 4.
         */
        public int uidRaw() {
            return getS32LE(24);
        }

        /**
         * Sets the bits of <code>__u32 uid</code>, offset 24, size 4.
         */
        public Event uidRaw(int value) {
            setS32LE(24, value);
            return this;
        }

        /**
         * <code>__s32 return_value</code>, offset 28, size 4.
         */
        public int returnValue() {
            return getS32LE(28);
        }

        /**
         * Sets <code>__s32 return_value</code>, offset 28, size 4.
         */
        public Event returnValue(int value) {
            setS32LE(28, value);
            return this;
        }

        /**
         * <code>char name[16]</code>, offset 32, size 16.
         */
        public String name() {
            return getText(32, 16);
        }

        /**
         * Sets <code>char name[16]</code>, offset 32, size 16.
         */
        public Event name(String value) {
            setText(32, 16, value);
            return this;
        }

        /**
         * The bytes of <code>char name[16]</code>, offset 32, size 16.
         */
        public byte[] nameBytes() {
            byte[] bytes = new byte[NAME_LENGTH];
            getBytes(32, bytes);
            return bytes;
        }

        /**
         * Sets the bytes of <code>char name[16]</code>, offset 32, size 16.
         */
        public Event nameBytes(byte[] value) {
            setBytes(32, value, NAME_LENGTH);
            return this;
        }

        /**
         * Copies the first bytes of <code>char name[16]</code>, offset 32, size 16.
         */
        public void nameInto(byte[] into) {
            Objects.checkFromIndexSize(0, into.length, NAME_LENGTH);
            getBytes(32, into);
        }

        /**
         * <code>__u16 argument_count</code>, offset 48, size 2.
         */
        public int argumentCount() {
            return getU16LE(48);
        }

        /**
         * Sets <code>__u16 argument_count</code>, offset 48, size 2.
         */
        public Event argumentCount(int value) {
            setU16LE(48, value);
            return this;
        }

        /**
         * <code>__u16 arguments_size</code>, offset 50, size 2.
         */
        public int argumentsSize() {
            return getU16LE(50);
        }

        /**
         * Sets <code>__u16 arguments_size</code>, offset 50, size 2.
         */
        public Event argumentsSize(int value) {
            setU16LE(50, value);
            return this;
        }

        /**
         * <code>char arguments[256]</code>, offset 52, size 256.
         */
        public String arguments() {
            return getText(52, 256);
        }

        /**
         * Sets <code>char arguments[256]</code>, offset 52, size 256.
         */
        public Event arguments(String value) {
            setText(52, 256, value);
            return this;
        }

        /**
         * The bytes of <code>char arguments[256]</code>, offset 52, size 256.
         */
        public byte[] argumentsBytes() {
            byte[] bytes = new byte[ARGUMENTS_LENGTH];
            getBytes(52, bytes);
            return bytes;
        }

        /**
         * Sets the bytes of <code>char arguments[256]</code>, offset 52, size 256.
         */
        public Event argumentsBytes(byte[] value) {
            setBytes(52, value, ARGUMENTS_LENGTH);
            return this;
        }

        /**
         * Copies the first bytes of <code>char arguments[256]</code>, offset 52, size 256.
         */
        public void argumentsInto(byte[] into) {
            Objects.checkFromIndexSize(0, into.length, ARGUMENTS_LENGTH);
            getBytes(52, into);
        }

        @Override
        public String toString() {
            InitializerText text = new InitializerText();
            text.unsignedField("started_ns", startedNs());
            text.unsignedField("duration_ns", durationNs());
            text.field("pid", pid());
            text.field("parent_pid", parentPid());
            text.field("uid", uid());
            text.field("return_value", returnValue());
            text.field("name", name());
            text.field("argument_count", argumentCount());
            text.field("arguments_size", argumentsSize());
            text.field("arguments", arguments());
            return text.toString();
        }
    }
}
