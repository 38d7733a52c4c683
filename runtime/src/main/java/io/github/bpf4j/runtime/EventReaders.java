package io.github.bpf4j.runtime;

import java.util.ArrayList;
import java.util.List;

/** The readers of an event loop, which take turns in being the first. One thread at a time drains, any changes them. */
final class EventReaders {
    /** Replaced at each change, so that draining needs no lock. */
    private volatile List<EventReader> readers = List.of();
    /** The one whose turn it is. */
    private int first;

    synchronized void add(EventReader reader) {
        List<EventReader> more = new ArrayList<>(readers);
        more.add(reader);
        readers = List.copyOf(more);
    }

    synchronized void remove(EventReader reader) {
        readers = readers.stream().filter(other -> other != reader).toList();
    }

    List<EventReader> all() {
        return readers;
    }

    /** Whether {@link #drain} would find something. */
    boolean ready() {
        List<EventReader> all = readers;
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).ready()) {
                return true;
            }
        }
        return false;
    }

    /** Handles at most so many of the events that are there now; returns how many. */
    int drain(int max) {
        List<EventReader> all = readers;
        int handled = 0;
        for (int i = 0; i < all.size() && handled < max; i++) {
            handled += all.get((first + i) % all.size()).drain(max - handled);
        }
        // Where there is a maximum, a busy buffer must not keep the others from being read.
        first = all.size() > 1 ? (first + 1) % all.size() : 0;
        return handled;
    }

    /** Lets programs have the room of all that was handled. */
    void publish() {
        List<EventReader> all = readers;
        for (int i = 0; i < all.size(); i++) {
            all.get(i).publish();
        }
    }
}
