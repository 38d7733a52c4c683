package io.github.bpf4j.runtime;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A buffer through which programs send events; an {@link EventLoop} reads it.
 *
 * @param <E> the type of its events: a view, or an interface if they have several types
 */
public abstract class BpfEventBuffer<E> extends BpfMap {
    private final EventTypes<E> events;
    private final EventCounter counter = new EventCounter();

    BpfEventBuffer(BpfMapHandle handle, EventTypes<E> events) {
        super(handle);
        this.events = events;
    }

    final EventTypes<E> events() {
        return events;
    }

    final EventCounter counter() {
        return counter;
    }

    /**
     * How many events this buffer handed to handlers so far, their bytes, and how many were lost. Any thread may ask,
     * also after close; while another thread polls, what it is at may not be counted yet.
     */
    public final EventCounts counts() {
        return counter.counts();
    }

    /**
     * Makes a loop the one reader of this buffer.
     *
     * @param over if not null, called once, when the loop reads it no longer
     * @throws IllegalStateException if a loop reads it already
     */
    final EventReader read(EventLoop loop, Consumer<? super E> handler, @Nullable Runnable over) {
        if (!handle().object().claim(id())) {
            throw new IllegalStateException(
                    "an event loop reads " + this + " already, and it can have one reader only");
        }
        try {
            EventReader reader = open(loop, new EventViews<>(toString(), events, handler));
            reader.whenOver(over);
            handle().dependents().add(reader);
            return reader;
        } catch (Throwable e) {
            handle().object().disclaim(id());
            throw e;
        }
    }

    /** The caller is inside the lifetimes of the loop and of this buffer. */
    abstract EventReader open(EventLoop loop, EventViews<E> views);
}
