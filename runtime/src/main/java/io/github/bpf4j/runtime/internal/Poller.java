package io.github.bpf4j.runtime.internal;

import io.github.bpf4j.runtime.BpfException;
import java.nio.ByteBuffer;

/**
 * Waits until one of several descriptors is readable, or until it is woken: an epoll instance with an eventfd in it.
 *
 * <p>It does not tell which one it was. One thread at a time waits; the other methods may be called by any thread, as
 * long as the poller is open.
 */
public final class Poller implements AutoCloseable {
    private static final String NAME = "an event loop";
    private static final int CLOSE_ON_EXEC = 0x80000;
    private static final int NON_BLOCKING = 0x800;
    private static final int ADD = 1;
    private static final int REMOVE = 2;
    private static final int READABLE = 1;
    /** {@code struct epoll_event} takes 12 bytes on x86-64 and 16 elsewhere. */
    private static final int EVENT_SIZE = 16;

    private final int epoll;
    private final int wakeup;
    /** What epoll_wait and read write; nobody looks at it. */
    private final ByteBuffer results = ByteBuffer.allocateDirect(EVENT_SIZE);

    private final long resultAddress = NativeMemory.address(results);
    /** That the eventfd is readable; the two change together, under the monitor. */
    private boolean woken;

    private Poller(int epoll, int wakeup) {
        this.epoll = epoll;
        this.wakeup = wakeup;
    }

    /**
     * Opens one.
     *
     * @throws BpfException if the process has no descriptors left
     */
    public static Poller open() {
        int epoll = check(LibC.epollCreate1(CLOSE_ON_EXEC), NAME);
        int wakeup = LibC.eventfd(0, CLOSE_ON_EXEC | NON_BLOCKING);
        if (wakeup < 0) {
            BpfException failure = Failures.ofLibC(Operation.OPEN, NAME);
            LibC.close(epoll);
            throw failure;
        }
        Poller poller = new Poller(epoll, wakeup);
        poller.add(wakeup, NAME);
        return poller;
    }

    /**
     * Waits for the descriptor too.
     *
     * @param object what an exception calls it
     */
    public void add(int descriptor, String object) {
        try (NativeMemory memory = new NativeMemory()) {
            ByteBuffer event = memory.allocate(EVENT_SIZE).putInt(0, READABLE);
            check(LibC.epollCtl(epoll, ADD, descriptor, NativeMemory.address(event)), object);
        }
    }

    /** The descriptor must still be the one that was added. */
    public void remove(int descriptor) {
        LibC.epollCtl(epoll, REMOVE, descriptor, 0);
    }

    /**
     * Waits for a descriptor, {@link #wake}, a signal or the time-out, whichever is first.
     *
     * @return whether it was woken
     */
    public boolean await(int timeoutMillis) {
        if (LibC.epollWait(epoll, resultAddress, 1, timeoutMillis) < 0 && LibC.errno() != Errno.EINTR) {
            throw Failures.ofLibC(Operation.POLL, NAME);
        }
        return takeWakeup();
    }

    private synchronized boolean takeWakeup() {
        if (!woken) {
            return false;
        }
        woken = false;
        LibC.read(wakeup, resultAddress, Long.BYTES);
        return true;
    }

    /** Ends the wait under way, or else the next one. */
    public synchronized void wake() {
        try (NativeMemory memory = new NativeMemory()) {
            ByteBuffer one = memory.allocate(Long.BYTES).putLong(0, 1);
            LibC.write(wakeup, NativeMemory.address(one), Long.BYTES);
        }
        woken = true;
    }

    @Override
    public void close() {
        LibC.close(epoll);
        LibC.close(wakeup);
    }

    private static int check(int result, String object) {
        if (result < 0) {
            throw Failures.ofLibC(Operation.POLL, object);
        }
        return result;
    }
}
