package com.acme;

import io.github.bpf4j.annotation.Generated;
import io.github.bpf4j.annotation.Unsigned;
import io.github.bpf4j.runtime.BpfLink;
import io.github.bpf4j.runtime.BpfObject;
import io.github.bpf4j.runtime.BpfOptions;
import io.github.bpf4j.runtime.BpfPerfBuffer;
import io.github.bpf4j.runtime.BpfRawTracepoint;
import io.github.bpf4j.runtime.BpfRingBuffer;
import io.github.bpf4j.runtime.BpfSkeleton;
import io.github.bpf4j.runtime.BpfSkeletonLoader;
import io.github.bpf4j.runtime.EventTypes;
import io.github.bpf4j.runtime.OpenMap;
import io.github.bpf4j.runtime.OpenProgram;
import io.github.bpf4j.runtime.type.BpfBytes;
import io.github.bpf4j.runtime.type.BpfEnum;
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
 * Skeleton of the BPF object <code>events.bpf.o</code>.
 */
@Generated("events.bpf.o")
@NullMarked
@SuppressWarnings("exports")
public final class EventsBpf extends BpfSkeleton {
    private static final BpfSkeletonLoader<Opened, EventsBpf> LOADER = new BpfSkeletonLoader<Opened, EventsBpf>("events_bpf", EventsBpf.class, "events.bpf.o") {
        @Override
        protected @Nullable InputStream resource(String file) {
            return EventsBpf.class.getResourceAsStream(file);
        }

        @Override
        protected Opened opened(BpfObject object) {
            return new Opened(object);
        }

        @Override
        protected EventsBpf loaded(BpfObject object) {
            return new EventsBpf(object);
        }
    };

    private final Maps maps;

    private final Progs progs;

    private final Links links;

    private EventsBpf(BpfObject object) {
        super(object);
        this.maps = new Maps(object);
        this.progs = new Progs(object);
        this.links = new Links(object);
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
     * Loads the object as it is.
     */
    public static EventsBpf load() {
        return load(BpfOptions.defaults(), opened -> {});
    }

    /**
     * Loads the object after {@code configure} has had it.
     */
    public static EventsBpf load(Consumer<? super Opened> configure) {
        return load(BpfOptions.defaults(), configure);
    }

    /**
     * Loads the object after {@code configure} has had it, with options for opening it.
     */
    public static EventsBpf load(BpfOptions options, Consumer<? super Opened> configure) {
        return load(LOADER, options, configure);
    }

    /**
     * The opened object: what can be configured before it is loaded.
     */
    public static final class Opened {
        private final Maps maps;

        private final Progs progs;

        private Opened(BpfObject object) {
            this.maps = new Maps(object);
            this.progs = new Progs(object);
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
         * The maps of the opened object.
         */
        public static final class Maps {
            private final OpenMap tagged;

            private final OpenMap taggedToo;

            private final OpenMap sized;

            private final OpenMap onlyOne;

            private final OpenMap single;

            private final OpenMap twice;

            private final OpenMap perf;

            private final OpenMap unknown;

            private Maps(BpfObject object) {
                this.tagged = new OpenMap(object, "tagged");
                this.taggedToo = new OpenMap(object, "tagged_too");
                this.sized = new OpenMap(object, "sized");
                this.onlyOne = new OpenMap(object, "only_one");
                this.single = new OpenMap(object, "single");
                this.twice = new OpenMap(object, "twice");
                this.perf = new OpenMap(object, "perf");
                this.unknown = new OpenMap(object, "unknown");
            }

            /**
             * Map <code>tagged</code>.
             */
            public OpenMap tagged() {
                return tagged;
            }

            /**
             * Map <code>tagged_too</code>.
             */
            public OpenMap taggedToo() {
                return taggedToo;
            }

            /**
             * Map <code>sized</code>.
             */
            public OpenMap sized() {
                return sized;
            }

            /**
             * Map <code>only_one</code>.
             */
            public OpenMap onlyOne() {
                return onlyOne;
            }

            /**
             * Map <code>single</code>.
             */
            public OpenMap single() {
                return single;
            }

            /**
             * Map <code>twice</code>.
             */
            public OpenMap twice() {
                return twice;
            }

            /**
             * Map <code>perf</code>.
             */
            public OpenMap perf() {
                return perf;
            }

            /**
             * Map <code>unknown</code>.
             */
            public OpenMap unknown() {
                return unknown;
            }
        }

        /**
         * The programs of the opened object.
         */
        public static final class Progs {
            private final OpenProgram run;

            private Progs(BpfObject object) {
                this.run = new OpenProgram(object, "run");
            }

            /**
             * Program <code>run</code>, section <code>raw_tp/sched_switch</code>.
             */
            public OpenProgram run() {
                return run;
            }
        }
    }

    /**
     * The maps of the object.
     */
    public static final class Maps {
        private final Tagged tagged;

        private final TaggedToo taggedToo;

        private final Sized sized;

        private final OnlyOne onlyOne;

        private final Single single;

        private final Twice twice;

        private final Perf perf;

        private final Unknown unknown;

        private Maps(BpfObject object) {
            this.tagged = new Tagged(object);
            this.taggedToo = new TaggedToo(object);
            this.sized = new Sized(object);
            this.onlyOne = new OnlyOne(object);
            this.single = new Single(object);
            this.twice = new Twice(object);
            this.perf = new Perf(object);
            this.unknown = new Unknown(object);
        }

        /**
         * Map <code>struct &#123; __uint(type, BPF_MAP_TYPE_RINGBUF); __uint(max_entries, 4096); &#125; tagged</code>.
         */
        public Tagged tagged() {
            return tagged;
        }

        /**
         * Map <code>struct &#123; __uint(type, BPF_MAP_TYPE_RINGBUF); __uint(max_entries, 4096); &#125; tagged_too</code>.
         */
        public TaggedToo taggedToo() {
            return taggedToo;
        }

        /**
         * Map <code>struct &#123; __uint(type, BPF_MAP_TYPE_RINGBUF); __uint(max_entries, 4096); &#125; sized</code>.
         */
        public Sized sized() {
            return sized;
        }

        /**
         * Map <code>struct &#123; __uint(type, BPF_MAP_TYPE_RINGBUF); __uint(max_entries, 4096); &#125; only_one</code>.
         */
        public OnlyOne onlyOne() {
            return onlyOne;
        }

        /**
         * Map <code>struct &#123; __uint(type, BPF_MAP_TYPE_RINGBUF); __uint(max_entries, 4096); &#125; single</code>.
         */
        public Single single() {
            return single;
        }

        /**
         * Map <code>struct &#123; __uint(type, BPF_MAP_TYPE_RINGBUF); __type(value, struct plain); __uint(max_entries, 4096); &#125; twice</code>.
         */
        public Twice twice() {
            return twice;
        }

        /**
         * Map <code>struct &#123; __uint(type, BPF_MAP_TYPE_PERF_EVENT_ARRAY); __uint(key_size, 4); __type(value, __u32); &#125; perf</code>.
         */
        public Perf perf() {
            return perf;
        }

        /**
         * Map <code>struct &#123; __uint(type, BPF_MAP_TYPE_RINGBUF); __uint(max_entries, 4096); &#125; unknown</code>.
         */
        public Unknown unknown() {
            return unknown;
        }

        /**
         * Map <code>struct &#123; __uint(type, BPF_MAP_TYPE_RINGBUF); __uint(max_entries, 4096); &#125; tagged</code>: room for 4096 bytes.
         */
        public static final class Tagged extends BpfRingBuffer<TaggedEvent> {
            private Tagged(BpfObject object) {
                super(object, "tagged", EventTypes.<TaggedEvent>byTag(8, BpfTypes.U32LE, TaggedEvent.Unrecognized.TYPE)
                        .with(1L, ExecEvent.TYPE)
                        .with(2L, ExitEvent.TYPE)
                        .with(3L, ExitEvent.TYPE)
                        .with(0L, OpenEventT.TYPE));
            }
        }

        /**
         * Map <code>struct &#123; __uint(type, BPF_MAP_TYPE_RINGBUF); __uint(max_entries, 4096); &#125; tagged_too</code>: room for 4096 bytes.
         */
        public static final class TaggedToo extends BpfRingBuffer<TaggedTooEvent> {
            private TaggedToo(BpfObject object) {
                super(object, "tagged_too", EventTypes.<TaggedTooEvent>byTag(8, BpfTypes.U32LE, TaggedTooEvent.Unrecognized.TYPE)
                        .with(1L, ExecEvent.TYPE));
            }
        }

        /**
         * Map <code>struct &#123; __uint(type, BPF_MAP_TYPE_RINGBUF); __uint(max_entries, 4096); &#125; sized</code>: room for 4096 bytes.
         */
        public static final class Sized extends BpfRingBuffer<SizedEvent> {
            private Sized(BpfObject object) {
                super(object, "sized", EventTypes.<SizedEvent>bySize(SizedEvent.Unrecognized.TYPE)
                        .with(4L, Small.TYPE)
                        .with(12L, Medium.TYPE)
                        .with(8L, SizedU64.TYPE)
                        .with(16L, SizedChar16.TYPE));
            }
        }

        /**
         * Map <code>struct &#123; __uint(type, BPF_MAP_TYPE_RINGBUF); __uint(max_entries, 4096); &#125; only_one</code>: room for 4096 bytes.
         */
        public static final class OnlyOne extends BpfRingBuffer<OnlyOneEvent> {
            private OnlyOne(BpfObject object) {
                super(object, "only_one", EventTypes.<OnlyOneEvent>byTag(0, BpfTypes.U16LE, OnlyOneEvent.Unrecognized.TYPE)
                        .with(65535L, Only.TYPE));
            }
        }

        /**
         * Map <code>struct &#123; __uint(type, BPF_MAP_TYPE_RINGBUF); __uint(max_entries, 4096); &#125; single</code>: event 8 bytes, room for 4096 bytes.
         */
        public static final class Single extends BpfRingBuffer<Plain> {
            private Single(BpfObject object) {
                super(object, "single", Plain.TYPE);
            }
        }

        /**
         * Map <code>struct &#123; __uint(type, BPF_MAP_TYPE_RINGBUF); __type(value, struct plain); __uint(max_entries, 4096); &#125; twice</code>: event 8 bytes, room for 4096 bytes.
         */
        public static final class Twice extends BpfRingBuffer<Plain> {
            private Twice(BpfObject object) {
                super(object, "twice", Plain.TYPE);
            }
        }

        /**
         * Map <code>struct &#123; __uint(type, BPF_MAP_TYPE_PERF_EVENT_ARRAY); __uint(key_size, 4); __type(value, __u32); &#125; perf</code>: event 4 bytes, a buffer for each CPU.
         */
        public static final class Perf extends BpfPerfBuffer<Small> {
            private Perf(BpfObject object) {
                super(object, "perf", Small.TYPE);
            }
        }

        /**
         * Map <code>struct &#123; __uint(type, BPF_MAP_TYPE_RINGBUF); __uint(max_entries, 4096); &#125; unknown</code>: room for 4096 bytes.
         */
        public static final class Unknown extends BpfRingBuffer<BpfBytes> {
            private Unknown(BpfObject object) {
                super(object, "unknown", BpfBytes.TYPE);
            }
        }
    }

    /**
     * The programs of the object.
     */
    public static final class Progs {
        private final BpfRawTracepoint.Attachable run;

        private Progs(BpfObject object) {
            this.run = new BpfRawTracepoint.Attachable(object, "run");
        }

        /**
         * Program <code>run</code>, section <code>raw_tp/sched_switch</code>.
         */
        public BpfRawTracepoint.Attachable run() {
            return run;
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
         * The link of program <code>run</code>, section <code>raw_tp/sched_switch</code>; empty while it is not attached.
         */
        public Optional<BpfLink> run() {
            return object.link("run");
        }
    }

    /**
     * An event of map <code>tagged</code>. Which type it has is told by the member <code>header.kind</code>, offset 8, size 4:
     * <ul>
     * <li><code>struct exec_event</code>: 1
     * <li><code>struct exit_event</code>: 2, 3
     * <li><code>open_event_t</code>: 0
     * <li>{@link Unrecognized}: every other record
     * </ul>
     */
    public sealed interface TaggedEvent permits ExecEvent, ExitEvent, OpenEventT, TaggedEvent.Unrecognized {
        /**
         * Calls the method for the type that the event has, and returns its result.
         */
        <R> R accept(Visitor<R> visitor);

        /**
         * A view with memory of its own, which outlives the handler.
         */
        TaggedEvent copy();

        /**
         * Bytes that were sent.
         */
        int byteLength();

        /**
         * Does something with an event by its type.
         */
        interface Visitor<R> {
            /**
             * Takes an event of type <code>struct exec_event</code>.
             */
            R execEvent(ExecEvent event);

            /**
             * Takes an event of type <code>struct exit_event</code>.
             */
            R exitEvent(ExitEvent event);

            /**
             * Takes an event of type <code>open_event_t</code>.
             */
            R openEventT(OpenEventT event);

            /**
             * Takes a record of none of these types; by default throws an exception.
             */
            default R unrecognized(Unrecognized event) {
                throw new IllegalStateException("map tagged has a record of none of the types that were declared for it: " + event.byteLength() + " bytes, " + event);
            }
        }

        /**
         * A record of none of the types: its bytes.
         */
        final class Unrecognized extends BpfBytes implements TaggedEvent {
            /**
             * Makes views and points them at memory.
             */
            public static final StructType<Unrecognized> TYPE = StructType.of("event of tagged", 0, Unrecognized::new);

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
     * An event of map <code>tagged_too</code>. Which type it has is told by the member <code>header.kind</code>, offset 8, size 4:
     * <ul>
     * <li><code>struct exec_event</code>: 1
     * <li>{@link Unrecognized}: every other record
     * </ul>
     */
    public sealed interface TaggedTooEvent permits ExecEvent, TaggedTooEvent.Unrecognized {
        /**
         * Calls the method for the type that the event has, and returns its result.
         */
        <R> R accept(Visitor<R> visitor);

        /**
         * A view with memory of its own, which outlives the handler.
         */
        TaggedTooEvent copy();

        /**
         * Bytes that were sent.
         */
        int byteLength();

        /**
         * Does something with an event by its type.
         */
        interface Visitor<R> {
            /**
             * Takes an event of type <code>struct exec_event</code>.
             */
            R execEvent(ExecEvent event);

            /**
             * Takes a record of none of these types; by default throws an exception.
             */
            default R unrecognized(Unrecognized event) {
                throw new IllegalStateException("map tagged_too has a record of none of the types that were declared for it: " + event.byteLength() + " bytes, " + event);
            }
        }

        /**
         * A record of none of the types: its bytes.
         */
        final class Unrecognized extends BpfBytes implements TaggedTooEvent {
            /**
             * Makes views and points them at memory.
             */
            public static final StructType<Unrecognized> TYPE = StructType.of("event of tagged_too", 0, Unrecognized::new);

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
     * An event of map <code>sized</code>. Which type it has is told by its size:
     * <ul>
     * <li><code>struct small</code>: 4
     * <li><code>struct medium</code>: 12
     * <li><code>__u64</code>: 8
     * <li><code>char [16]</code>: 16
     * <li>{@link Unrecognized}: every other record
     * </ul>
     */
    public sealed interface SizedEvent permits Small, Medium, SizedU64, SizedChar16, SizedEvent.Unrecognized {
        /**
         * Calls the method for the type that the event has, and returns its result.
         */
        <R> R accept(Visitor<R> visitor);

        /**
         * A view with memory of its own, which outlives the handler.
         */
        SizedEvent copy();

        /**
         * Bytes that were sent.
         */
        int byteLength();

        /**
         * Does something with an event by its type.
         */
        interface Visitor<R> {
            /**
             * Takes an event of type <code>struct small</code>.
             */
            R small(Small event);

            /**
             * Takes an event of type <code>struct medium</code>.
             */
            R medium(Medium event);

            /**
             * Takes an event of type <code>__u64</code>.
             */
            R sizedU64(SizedU64 event);

            /**
             * Takes an event of type <code>char [16]</code>.
             */
            R sizedChar16(SizedChar16 event);

            /**
             * Takes a record of none of these types; by default throws an exception.
             */
            default R unrecognized(Unrecognized event) {
                throw new IllegalStateException("map sized has a record of none of the types that were declared for it: " + event.byteLength() + " bytes, " + event);
            }
        }

        /**
         * A record of none of the types: its bytes.
         */
        final class Unrecognized extends BpfBytes implements SizedEvent {
            /**
             * Makes views and points them at memory.
             */
            public static final StructType<Unrecognized> TYPE = StructType.of("event of sized", 0, Unrecognized::new);

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
     * An event of map <code>only_one</code>. Which type it has is told by the member <code>kind</code>, offset 0, size 2:
     * <ul>
     * <li><code>struct only</code>: 65535
     * <li>{@link Unrecognized}: every other record
     * </ul>
     */
    public sealed interface OnlyOneEvent permits Only, OnlyOneEvent.Unrecognized {
        /**
         * Calls the method for the type that the event has, and returns its result.
         */
        <R> R accept(Visitor<R> visitor);

        /**
         * A view with memory of its own, which outlives the handler.
         */
        OnlyOneEvent copy();

        /**
         * Bytes that were sent.
         */
        int byteLength();

        /**
         * Does something with an event by its type.
         */
        interface Visitor<R> {
            /**
             * Takes an event of type <code>struct only</code>.
             */
            R only(Only event);

            /**
             * Takes a record of none of these types; by default throws an exception.
             */
            default R unrecognized(Unrecognized event) {
                throw new IllegalStateException("map only_one has a record of none of the types that were declared for it: " + event.byteLength() + " bytes, " + event);
            }
        }

        /**
         * A record of none of the types: its bytes.
         */
        final class Unrecognized extends BpfBytes implements OnlyOneEvent {
            /**
             * Makes views and points them at memory.
             */
            public static final StructType<Unrecognized> TYPE = StructType.of("event of only_one", 0, Unrecognized::new);

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
     * View of <code>struct exec_event</code>, 32 bytes.
     */
    public static final class ExecEvent extends BpfStruct implements TaggedEvent, TaggedTooEvent {
        /**
         * Bytes; those of a flexible array come on top.
         */
        public static final int SIZE = 32;

        /**
         * Makes views and points them at memory.
         */
        public static final StructType<ExecEvent> TYPE = StructType.of("struct exec_event", SIZE, ExecEvent::new);

        /**
         * Bytes of <code>char comm[16]</code>, offset 16, size 16.
         */
        public static final int COMM_LENGTH = 16;

        private @Nullable Header header;

        private ExecEvent() {
        }

        /**
         * A view with zeroed memory of its own.
         */
        public static ExecEvent allocate() {
            return TYPE.allocate();
        }

        /**
         * A new view of the struct at {@code offset}.
         */
        public static ExecEvent wrap(ByteBuffer buffer, int offset) {
            return TYPE.wrap(buffer, offset);
        }

        /**
         * Points this view at the struct at {@code offset}.
         */
        public ExecEvent rewrap(ByteBuffer buffer, int offset) {
            return TYPE.point(this, buffer, offset);
        }

        /**
         * A view with memory of its own and the same content.
         */
        @Override
        public ExecEvent copy() {
            return TYPE.copy(this);
        }

        @Override
        protected StructType<ExecEvent> structType() {
            return TYPE;
        }

        @Override
        public <R> R accept(TaggedEvent.Visitor<R> visitor) {
            return visitor.execEvent(this);
        }

        @Override
        public <R> R accept(TaggedTooEvent.Visitor<R> visitor) {
            return visitor.execEvent(this);
        }

        /**
         * <code>struct header header</code>, offset 0, size 16.
         */
        public Header header() {
            if (header == null) {
                header = Header.TYPE.view();
            }
            return nested(header, 0);
        }

        /**
         * Sets <code>struct header header</code>, offset 0, size 16.
         */
        public ExecEvent header(Header value) {
            setStruct(0, value);
            return this;
        }

        /**
         * <code>char comm[16]</code>, offset 16, size 16.
         */
        public String comm() {
            return getText(16, 16);
        }

        /**
         * Sets <code>char comm[16]</code>, offset 16, size 16.
         */
        public ExecEvent comm(String value) {
            setText(16, 16, value);
            return this;
        }

        /**
         * The bytes of <code>char comm[16]</code>, offset 16, size 16.
         */
        public byte[] commBytes() {
            byte[] bytes = new byte[COMM_LENGTH];
            getBytes(16, bytes);
            return bytes;
        }

        /**
         * Sets the bytes of <code>char comm[16]</code>, offset 16, size 16.
         */
        public ExecEvent commBytes(byte[] value) {
            setBytes(16, value, COMM_LENGTH);
            return this;
        }

        /**
         * Copies the first bytes of <code>char comm[16]</code>, offset 16, size 16.
         */
        public void commInto(byte[] into) {
            Objects.checkFromIndexSize(0, into.length, COMM_LENGTH);
            getBytes(16, into);
        }

        @Override
        public String toString() {
            InitializerText text = new InitializerText();
            text.field("header", header());
            text.field("comm", comm());
            return text.toString();
        }
    }

    /**
     * View of <code>struct header</code>, 16 bytes.
     */
    public static final class Header extends BpfStruct {
        /**
         * Bytes; those of a flexible array come on top.
         */
        public static final int SIZE = 16;

        /**
         * Makes views and points them at memory.
         */
        public static final StructType<Header> TYPE = StructType.of("struct header", SIZE, Header::new);

        private Header() {
        }

        /**
         * A view with zeroed memory of its own.
         */
        public static Header allocate() {
            return TYPE.allocate();
        }

        /**
         * A new view of the struct at {@code offset}.
         */
        public static Header wrap(ByteBuffer buffer, int offset) {
            return TYPE.wrap(buffer, offset);
        }

        /**
         * Points this view at the struct at {@code offset}.
         */
        public Header rewrap(ByteBuffer buffer, int offset) {
            return TYPE.point(this, buffer, offset);
        }

        /**
         * A view with memory of its own and the same content.
         */
        public Header copy() {
            return TYPE.copy(this);
        }

        @Override
        protected StructType<Header> structType() {
            return TYPE;
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
        public Header time(@Unsigned long value) {
            setS64LE(0, value);
            return this;
        }

        /**
         * <code>enum kind kind</code>, offset 8, size 4.
         */
        public Kind kind() {
            return Kind.of(getU32LE(8));
        }

        /**
         * Sets <code>enum kind kind</code>, offset 8, size 4.
         */
        public Header kind(Kind value) {
            setU32LE(8, value.value());
            return this;
        }

        /**
         * The number of <code>enum kind kind</code>, offset 8, size 4.
         */
        public long kindValue() {
            return getU32LE(8);
        }

        /**
         * Sets the number of <code>enum kind kind</code>, offset 8, size 4.
         */
        public Header kindValue(long value) {
            setU32LE(8, value);
            return this;
        }

        @Override
        public String toString() {
            InitializerText text = new InitializerText();
            text.unsignedField("time", time());
            text.enumField("kind", kind(), kindValue());
            return text.toString();
        }
    }

    /**
     * View of <code>struct exit_event</code>, 24 bytes.
     */
    public static final class ExitEvent extends BpfStruct implements TaggedEvent {
        /**
         * Bytes; those of a flexible array come on top.
         */
        public static final int SIZE = 24;

        /**
         * Makes views and points them at memory.
         */
        public static final StructType<ExitEvent> TYPE = StructType.of("struct exit_event", SIZE, ExitEvent::new);

        private @Nullable Header header;

        private ExitEvent() {
        }

        /**
         * A view with zeroed memory of its own.
         */
        public static ExitEvent allocate() {
            return TYPE.allocate();
        }

        /**
         * A new view of the struct at {@code offset}.
         */
        public static ExitEvent wrap(ByteBuffer buffer, int offset) {
            return TYPE.wrap(buffer, offset);
        }

        /**
         * Points this view at the struct at {@code offset}.
         */
        public ExitEvent rewrap(ByteBuffer buffer, int offset) {
            return TYPE.point(this, buffer, offset);
        }

        /**
         * A view with memory of its own and the same content.
         */
        @Override
        public ExitEvent copy() {
            return TYPE.copy(this);
        }

        @Override
        protected StructType<ExitEvent> structType() {
            return TYPE;
        }

        @Override
        public <R> R accept(TaggedEvent.Visitor<R> visitor) {
            return visitor.exitEvent(this);
        }

        /**
         * <code>struct header header</code>, offset 0, size 16.
         */
        public Header header() {
            if (header == null) {
                header = Header.TYPE.view();
            }
            return nested(header, 0);
        }

        /**
         * Sets <code>struct header header</code>, offset 0, size 16.
         */
        public ExitEvent header(Header value) {
            setStruct(0, value);
            return this;
        }

        /**
         * <code>int code</code>, offset 16, size 4.
         */
        public int code() {
            return getS32LE(16);
        }

        /**
         * Sets <code>int code</code>, offset 16, size 4.
         */
        public ExitEvent code(int value) {
            setS32LE(16, value);
            return this;
        }

        @Override
        public String toString() {
            InitializerText text = new InitializerText();
            text.field("header", header());
            text.field("code", code());
            return text.toString();
        }
    }

    /**
     * View of <code>open_event_t</code>, 24 bytes.
     */
    public static final class OpenEventT extends BpfStruct implements TaggedEvent {
        /**
         * Bytes; those of a flexible array come on top.
         */
        public static final int SIZE = 24;

        /**
         * Makes views and points them at memory.
         */
        public static final StructType<OpenEventT> TYPE = StructType.of("open_event_t", SIZE, OpenEventT::new);

        private @Nullable Header header;

        private OpenEventT() {
        }

        /**
         * A view with zeroed memory of its own.
         */
        public static OpenEventT allocate() {
            return TYPE.allocate();
        }

        /**
         * A new view of the struct at {@code offset}.
         */
        public static OpenEventT wrap(ByteBuffer buffer, int offset) {
            return TYPE.wrap(buffer, offset);
        }

        /**
         * Points this view at the struct at {@code offset}.
         */
        public OpenEventT rewrap(ByteBuffer buffer, int offset) {
            return TYPE.point(this, buffer, offset);
        }

        /**
         * A view with memory of its own and the same content.
         */
        @Override
        public OpenEventT copy() {
            return TYPE.copy(this);
        }

        @Override
        protected StructType<OpenEventT> structType() {
            return TYPE;
        }

        @Override
        public <R> R accept(TaggedEvent.Visitor<R> visitor) {
            return visitor.openEventT(this);
        }

        /**
         * <code>struct header header</code>, offset 0, size 16.
         */
        public Header header() {
            if (header == null) {
                header = Header.TYPE.view();
            }
            return nested(header, 0);
        }

        /**
         * Sets <code>struct header header</code>, offset 0, size 16.
         */
        public OpenEventT header(Header value) {
            setStruct(0, value);
            return this;
        }

        /**
         * <code>__u32 flags</code>, offset 16, size 4.
         */
        public long flags() {
            return getU32LE(16);
        }

        /**
         * Sets <code>__u32 flags</code>, offset 16, size 4.
         */
        public OpenEventT flags(long value) {
            setU32LE(16, value);
            return this;
        }

        /**
         * The bits of <code>__u32 flags</code>, offset 16, size 4.
         */
        public int flagsRaw() {
            return getS32LE(16);
        }

        /**
         * Sets the bits of <code>__u32 flags</code>, offset 16, size 4.
         */
        public OpenEventT flagsRaw(int value) {
            setS32LE(16, value);
            return this;
        }

        /**
         * Bytes that are there of <code>char name[0]</code>, offset 20, size 0.
         */
        public int nameLength() {
            return byteLength() - 20;
        }

        /**
         * <code>char name[0]</code>, offset 20, size 0.
         */
        public String name() {
            return getText(20, nameLength());
        }

        /**
         * Sets <code>char name[0]</code>, offset 20, size 0.
         */
        public OpenEventT name(String value) {
            setText(20, nameLength(), value);
            return this;
        }

        /**
         * The bytes of <code>char name[0]</code>, offset 20, size 0.
         */
        public byte[] nameBytes() {
            byte[] bytes = new byte[nameLength()];
            getBytes(20, bytes);
            return bytes;
        }

        /**
         * Sets the bytes of <code>char name[0]</code>, offset 20, size 0.
         */
        public OpenEventT nameBytes(byte[] value) {
            setBytes(20, value, nameLength());
            return this;
        }

        /**
         * Copies the first bytes of <code>char name[0]</code>, offset 20, size 0.
         */
        public void nameInto(byte[] into) {
            Objects.checkFromIndexSize(0, into.length, nameLength());
            getBytes(20, into);
        }

        @Override
        public String toString() {
            InitializerText text = new InitializerText();
            text.field("header", header());
            text.field("flags", flags());
            text.field("name", name());
            return text.toString();
        }
    }

    /**
     * View of <code>struct small</code>, 4 bytes.
     */
    public static final class Small extends BpfStruct implements SizedEvent {
        /**
         * Bytes; those of a flexible array come on top.
         */
        public static final int SIZE = 4;

        /**
         * Makes views and points them at memory.
         */
        public static final StructType<Small> TYPE = StructType.of("struct small", SIZE, Small::new);

        private Small() {
        }

        /**
         * A view with zeroed memory of its own.
         */
        public static Small allocate() {
            return TYPE.allocate();
        }

        /**
         * A new view of the struct at {@code offset}.
         */
        public static Small wrap(ByteBuffer buffer, int offset) {
            return TYPE.wrap(buffer, offset);
        }

        /**
         * Points this view at the struct at {@code offset}.
         */
        public Small rewrap(ByteBuffer buffer, int offset) {
            return TYPE.point(this, buffer, offset);
        }

        /**
         * A view with memory of its own and the same content.
         */
        @Override
        public Small copy() {
            return TYPE.copy(this);
        }

        @Override
        protected StructType<Small> structType() {
            return TYPE;
        }

        @Override
        public <R> R accept(SizedEvent.Visitor<R> visitor) {
            return visitor.small(this);
        }

        /**
         * <code>__u32 number</code>, offset 0, size 4.
         */
        public long number() {
            return getU32LE(0);
        }

        /**
         * Sets <code>__u32 number</code>, offset 0, size 4.
         */
        public Small number(long value) {
            setU32LE(0, value);
            return this;
        }

        /**
         * The bits of <code>__u32 number</code>, offset 0, size 4.
         */
        public int numberRaw() {
            return getS32LE(0);
        }

        /**
         * Sets the bits of <code>__u32 number</code>, offset 0, size 4.
         */
        public Small numberRaw(int value) {
            setS32LE(0, value);
            return this;
        }

        @Override
        public String toString() {
            InitializerText text = new InitializerText();
            text.field("number", number());
            return text.toString();
        }
    }

    /**
     * View of <code>struct medium</code>, 12 bytes.
     */
    public static final class Medium extends BpfStruct implements SizedEvent {
        /**
         * Bytes; those of a flexible array come on top.
         */
        public static final int SIZE = 12;

        /**
         * Makes views and points them at memory.
         */
        public static final StructType<Medium> TYPE = StructType.of("struct medium", SIZE, Medium::new);

        /**
         * Elements of <code>__u32 numbers[3]</code>, offset 0, size 12.
         */
        public static final int NUMBERS_LENGTH = 3;

        private Medium() {
        }

        /**
         * A view with zeroed memory of its own.
         */
        public static Medium allocate() {
            return TYPE.allocate();
        }

        /**
         * A new view of the struct at {@code offset}.
         */
        public static Medium wrap(ByteBuffer buffer, int offset) {
            return TYPE.wrap(buffer, offset);
        }

        /**
         * Points this view at the struct at {@code offset}.
         */
        public Medium rewrap(ByteBuffer buffer, int offset) {
            return TYPE.point(this, buffer, offset);
        }

        /**
         * A view with memory of its own and the same content.
         */
        @Override
        public Medium copy() {
            return TYPE.copy(this);
        }

        @Override
        protected StructType<Medium> structType() {
            return TYPE;
        }

        @Override
        public <R> R accept(SizedEvent.Visitor<R> visitor) {
            return visitor.medium(this);
        }

        /**
         * <code>__u32 numbers[3]</code>, offset 0, size 12.
         */
        public long numbers(int index) {
            return getU32LE(4 * Objects.checkIndex(index, NUMBERS_LENGTH));
        }

        /**
         * Sets <code>__u32 numbers[3]</code>, offset 0, size 12.
         */
        public Medium numbers(int index, long value) {
            setU32LE(4 * Objects.checkIndex(index, NUMBERS_LENGTH), value);
            return this;
        }

        /**
         * The bits of <code>__u32 numbers[3]</code>, offset 0, size 12.
         */
        public int numbersRaw(int index) {
            return getS32LE(4 * Objects.checkIndex(index, NUMBERS_LENGTH));
        }

        /**
         * Sets the bits of <code>__u32 numbers[3]</code>, offset 0, size 12.
         */
        public Medium numbersRaw(int index, int value) {
            setS32LE(4 * Objects.checkIndex(index, NUMBERS_LENGTH), value);
            return this;
        }

        /**
         * All elements of <code>__u32 numbers[3]</code>, offset 0, size 12.
         */
        public int[] numbersArray() {
            int[] elements = new int[NUMBERS_LENGTH];
            getS32sLE(0, elements);
            return elements;
        }

        /**
         * Sets all elements of <code>__u32 numbers[3]</code>, offset 0, size 12.
         */
        public Medium numbersArray(int[] value) {
            setS32sLE(0, value, NUMBERS_LENGTH);
            return this;
        }

        /**
         * Copies the first elements of <code>__u32 numbers[3]</code>, offset 0, size 12.
         */
        public void numbersInto(int[] into) {
            Objects.checkFromIndexSize(0, into.length, NUMBERS_LENGTH);
            getS32sLE(0, into);
        }

        @Override
        public String toString() {
            InitializerText text = new InitializerText();
            text.elements("numbers", NUMBERS_LENGTH, index -> numbers(index));
            return text.toString();
        }
    }

    /**
     * View of <code>struct only</code>, 4 bytes.
     */
    public static final class Only extends BpfStruct implements OnlyOneEvent {
        /**
         * Bytes; those of a flexible array come on top.
         */
        public static final int SIZE = 4;

        /**
         * Makes views and points them at memory.
         */
        public static final StructType<Only> TYPE = StructType.of("struct only", SIZE, Only::new);

        /**
         * Elements of <code>__u8 bytes[2]</code>, offset 0, size 2.
         */
        public static final int BYTES_LENGTH = 2;

        private Only() {
        }

        /**
         * A view with zeroed memory of its own.
         */
        public static Only allocate() {
            return TYPE.allocate();
        }

        /**
         * A new view of the struct at {@code offset}.
         */
        public static Only wrap(ByteBuffer buffer, int offset) {
            return TYPE.wrap(buffer, offset);
        }

        /**
         * Points this view at the struct at {@code offset}.
         */
        public Only rewrap(ByteBuffer buffer, int offset) {
            return TYPE.point(this, buffer, offset);
        }

        /**
         * A view with memory of its own and the same content.
         */
        @Override
        public Only copy() {
            return TYPE.copy(this);
        }

        @Override
        protected StructType<Only> structType() {
            return TYPE;
        }

        @Override
        public <R> R accept(OnlyOneEvent.Visitor<R> visitor) {
            return visitor.only(this);
        }

        /**
         * <code>__be16 kind</code>, offset 0, size 2.
         */
        public int kind() {
            return getU16BE(0);
        }

        /**
         * Sets <code>__be16 kind</code>, offset 0, size 2.
         */
        public Only kind(int value) {
            setU16BE(0, value);
            return this;
        }

        /**
         * <code>__u8 bytes[2]</code>, offset 0, size 2.
         */
        public int bytes(int index) {
            return getU8(Objects.checkIndex(index, BYTES_LENGTH));
        }

        /**
         * Sets <code>__u8 bytes[2]</code>, offset 0, size 2.
         */
        public Only bytes(int index, int value) {
            setU8(Objects.checkIndex(index, BYTES_LENGTH), value);
            return this;
        }

        /**
         * All elements of <code>__u8 bytes[2]</code>, offset 0, size 2.
         */
        public byte[] bytesBytes() {
            byte[] elements = new byte[BYTES_LENGTH];
            getBytes(0, elements);
            return elements;
        }

        /**
         * Sets all elements of <code>__u8 bytes[2]</code>, offset 0, size 2.
         */
        public Only bytesBytes(byte[] value) {
            setBytes(0, value, BYTES_LENGTH);
            return this;
        }

        /**
         * Copies the first elements of <code>__u8 bytes[2]</code>, offset 0, size 2.
         */
        public void bytesInto(byte[] into) {
            Objects.checkFromIndexSize(0, into.length, BYTES_LENGTH);
            getBytes(0, into);
        }

        /**
         * <code>__u16 more</code>, offset 2, size 2.
         */
        public int more() {
            return getU16LE(2);
        }

        /**
         * Sets <code>__u16 more</code>, offset 2, size 2.
         */
        public Only more(int value) {
            setU16LE(2, value);
            return this;
        }

        @Override
        public String toString() {
            InitializerText text = new InitializerText();
            text.field("kind", kind());
            text.elements("bytes", BYTES_LENGTH, index -> bytes(index));
            text.field("more", more());
            return text.toString();
        }
    }

    /**
     * View of <code>struct plain</code>, 8 bytes.
     */
    public static final class Plain extends BpfStruct {
        /**
         * Bytes; those of a flexible array come on top.
         */
        public static final int SIZE = 8;

        /**
         * Makes views and points them at memory.
         */
        public static final StructType<Plain> TYPE = StructType.of("struct plain", SIZE, Plain::new);

        private Plain() {
        }

        /**
         * A view with zeroed memory of its own.
         */
        public static Plain allocate() {
            return TYPE.allocate();
        }

        /**
         * A new view of the struct at {@code offset}.
         */
        public static Plain wrap(ByteBuffer buffer, int offset) {
            return TYPE.wrap(buffer, offset);
        }

        /**
         * Points this view at the struct at {@code offset}.
         */
        public Plain rewrap(ByteBuffer buffer, int offset) {
            return TYPE.point(this, buffer, offset);
        }

        /**
         * A view with memory of its own and the same content.
         */
        public Plain copy() {
            return TYPE.copy(this);
        }

        @Override
        protected StructType<Plain> structType() {
            return TYPE;
        }

        /**
         * <code>__s64 number</code>, offset 0, size 8.
         */
        public long number() {
            return getS64LE(0);
        }

        /**
         * Sets <code>__s64 number</code>, offset 0, size 8.
         */
        public Plain number(long value) {
            setS64LE(0, value);
            return this;
        }

        @Override
        public String toString() {
            InitializerText text = new InitializerText();
            text.field("number", number());
            return text.toString();
        }
    }

    /**
     * View of <code>__u64</code>, 8 bytes.
     */
    public static final class SizedU64 extends BpfStruct implements SizedEvent {
        /**
         * Bytes; those of a flexible array come on top.
         */
        public static final int SIZE = 8;

        /**
         * Makes views and points them at memory.
         */
        public static final StructType<SizedU64> TYPE = StructType.of("__u64", SIZE, SizedU64::new);

        private SizedU64() {
        }

        /**
         * A view with zeroed memory of its own.
         */
        public static SizedU64 allocate() {
            return TYPE.allocate();
        }

        /**
         * A new view of the struct at {@code offset}.
         */
        public static SizedU64 wrap(ByteBuffer buffer, int offset) {
            return TYPE.wrap(buffer, offset);
        }

        /**
         * Points this view at the struct at {@code offset}.
         */
        public SizedU64 rewrap(ByteBuffer buffer, int offset) {
            return TYPE.point(this, buffer, offset);
        }

        /**
         * A view with memory of its own and the same content.
         */
        @Override
        public SizedU64 copy() {
            return TYPE.copy(this);
        }

        @Override
        protected StructType<SizedU64> structType() {
            return TYPE;
        }

        @Override
        public <R> R accept(SizedEvent.Visitor<R> visitor) {
            return visitor.sizedU64(this);
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
        public SizedU64 value(@Unsigned long value) {
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
     * View of <code>char [16]</code>, 16 bytes.
     */
    public static final class SizedChar16 extends BpfStruct implements SizedEvent {
        /**
         * Bytes; those of a flexible array come on top.
         */
        public static final int SIZE = 16;

        /**
         * Makes views and points them at memory.
         */
        public static final StructType<SizedChar16> TYPE = StructType.of("char [16]", SIZE, SizedChar16::new);

        /**
         * Bytes of <code>char value[16]</code>, offset 0, size 16.
         */
        public static final int VALUE_LENGTH = 16;

        private SizedChar16() {
        }

        /**
         * A view with zeroed memory of its own.
         */
        public static SizedChar16 allocate() {
            return TYPE.allocate();
        }

        /**
         * A new view of the struct at {@code offset}.
         */
        public static SizedChar16 wrap(ByteBuffer buffer, int offset) {
            return TYPE.wrap(buffer, offset);
        }

        /**
         * Points this view at the struct at {@code offset}.
         */
        public SizedChar16 rewrap(ByteBuffer buffer, int offset) {
            return TYPE.point(this, buffer, offset);
        }

        /**
         * A view with memory of its own and the same content.
         */
        @Override
        public SizedChar16 copy() {
            return TYPE.copy(this);
        }

        @Override
        protected StructType<SizedChar16> structType() {
            return TYPE;
        }

        @Override
        public <R> R accept(SizedEvent.Visitor<R> visitor) {
            return visitor.sizedChar16(this);
        }

        /**
         * <code>char value[16]</code>, offset 0, size 16.
         */
        public String value() {
            return getText(0, 16);
        }

        /**
         * Sets <code>char value[16]</code>, offset 0, size 16.
         */
        public SizedChar16 value(String value) {
            setText(0, 16, value);
            return this;
        }

        /**
         * The bytes of <code>char value[16]</code>, offset 0, size 16.
         */
        public byte[] valueBytes() {
            byte[] bytes = new byte[VALUE_LENGTH];
            getBytes(0, bytes);
            return bytes;
        }

        /**
         * Sets the bytes of <code>char value[16]</code>, offset 0, size 16.
         */
        public SizedChar16 valueBytes(byte[] value) {
            setBytes(0, value, VALUE_LENGTH);
            return this;
        }

        /**
         * Copies the first bytes of <code>char value[16]</code>, offset 0, size 16.
         */
        public void valueInto(byte[] into) {
            Objects.checkFromIndexSize(0, into.length, VALUE_LENGTH);
            getBytes(0, into);
        }

        @Override
        public String toString() {
            InitializerText text = new InitializerText();
            text.field("value", value());
            return text.toString();
        }
    }

    /**
     * <code>enum kind</code>.
     */
    public enum Kind implements BpfEnum {
        /**
         * <code>KIND_OPEN = 0</code>.
         */
        KIND_OPEN(0L, "KIND_OPEN"),

        /**
         * <code>KIND_EXEC = 1</code>.
         */
        KIND_EXEC(1L, "KIND_EXEC"),

        /**
         * <code>KIND_EXIT = 2</code>.
         */
        KIND_EXIT(2L, "KIND_EXIT"),

        /**
         * <code>KIND_KILLED = 3</code>.
         */
        KIND_KILLED(3L, "KIND_KILLED"),

        /**
         * Stands for every number that has no constant.
         */
        UNRECOGNIZED(0, "");

        private final long value;

        private final String cName;

        private Kind(long value, String cName) {
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
        public static Kind of(long number) {
            if (number != (int) number) {
                return UNRECOGNIZED;
            }
            return switch ((int) number) {
                case 0 -> KIND_OPEN;
                case 1 -> KIND_EXEC;
                case 2 -> KIND_EXIT;
                case 3 -> KIND_KILLED;
                default -> UNRECOGNIZED;
            };
        }
    }
}
