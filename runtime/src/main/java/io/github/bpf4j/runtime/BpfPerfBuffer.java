package io.github.bpf4j.runtime;

import io.github.bpf4j.runtime.type.BpfType;

/**
 * A buffer for each CPU, through which programs there send events; an {@link EventLoop} reads them. Events of one CPU
 * arrive in their order, those of different CPUs in any.
 *
 * <p>The kernel fills records up: an event may be up to seven bytes longer than what the program sent. What happens
 * while no loop reads is not kept, nor is what happens on a CPU that came online later.
 *
 * @param <E> the type of its events: a view, or an interface if they have several types
 */
public class BpfPerfBuffer<E> extends BpfEventBuffer<E> {
    /** 256 KiB for each CPU where a page has 4 KiB. */
    private static final int DEFAULT_PAGES = 64;
    /** Java's buffers have 2 GiB at most, and the kernel's own limit is far below. */
    private static final int MOST_PAGES = 1 << 18;

    private volatile int pages = DEFAULT_PAGES;
    private volatile int wakeupEvents = 1;

    /**
     * Called by generated code, after load; throws what {@link BpfMap#BpfMap} does, also if it is another kind of map.
     *
     * @param event a struct's
     */
    protected BpfPerfBuffer(BpfObject object, String name, BpfType<E> event) {
        this(object, name, EventTypes.of(event));
    }

    /**
     * As the other, for events of several types.
     *
     * @throws IllegalArgumentException if they are told apart by their length, which is not exact here
     */
    protected BpfPerfBuffer(BpfObject object, String name, EventTypes<E> events) {
        this(new BpfMapHandle(object, name), events);
    }

    /** As the first, for an inner map. */
    protected BpfPerfBuffer(BpfMapHandle handle, BpfType<E> event) {
        this(handle, EventTypes.of(event));
    }

    private BpfPerfBuffer(BpfMapHandle handle, EventTypes<E> events) {
        super(handle, events);
        check(Integer.BYTES, Integer.BYTES, BpfMapType.PERF_EVENT_ARRAY);
        if (events.toldBySize()) {
            throw new IllegalArgumentException("the kernel fills up the records of " + this
                    + ", so that their length does not tell their type: give them a tag");
        }
    }

    /** Pages of each CPU's buffer. */
    public final int pages() {
        return pages;
    }

    /**
     * Sets how many pages of memory each CPU's buffer has, for the loop that reads it next; 64 at first.
     *
     * @param pages a power of two
     * @return this buffer
     * @throws IllegalArgumentException if no power of two, or too many
     */
    public final BpfPerfBuffer<E> pages(int pages) {
        if (Integer.bitCount(pages) != 1 || pages < 0 || pages > MOST_PAGES) {
            throw new IllegalArgumentException("a perf buffer has a power of two of pages for each CPU, at most "
                    + MOST_PAGES + ", and not " + pages);
        }
        this.pages = pages;
        return this;
    }

    /** After how many events of a CPU a loop that waits is woken. */
    public final int wakeupEvents() {
        return wakeupEvents;
    }

    /**
     * Sets after how many events of a CPU a loop that waits is woken, for the loop that reads the buffer next; 1 at
     * first. To wake it is most of what an event costs the program. Events that are too few for it are handled when a
     * poll comes or its time-out ends: do not wait in {@link EventLoop#run}, but poll with a time-out.
     *
     * @return this buffer
     * @throws IllegalArgumentException if less than 1
     */
    public final BpfPerfBuffer<E> wakeupEvents(int events) {
        if (events < 1) {
            throw new IllegalArgumentException(
                    "a perf buffer wakes its reader after 1 event or more, and not " + events);
        }
        this.wakeupEvents = events;
        return this;
    }

    /**
     * How many events did not fit and were lost, as far as the kernel has told: it counts them, and tells with the next
     * event that fits in the same CPU's buffer.
     */
    public final long lost() {
        return counts().lost();
    }

    @Override
    final EventReader open(EventLoop loop, EventViews<E> views) {
        return PerfReader.open(this, loop, views);
    }
}
