package com.acme;

import io.github.bpf4j.annotation.Generated;
import io.github.bpf4j.runtime.type.BpfBytes;
import io.github.bpf4j.runtime.type.StructType;
import org.jspecify.annotations.NullMarked;

/**
 * An event of map <code>tagged</code>. Which type it has is told by the member <code>header.kind</code>, offset 8, size 4:
 * <ul>
 * <li><code>struct exec_event</code>: 1
 * <li><code>struct exit_event</code>: 2, 3
 * <li><code>open_event_t</code>: 0
 * <li>{@link Unrecognized}: every other record
 * </ul>
 */
@Generated("events of map tagged")
@NullMarked
@SuppressWarnings("exports")
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
