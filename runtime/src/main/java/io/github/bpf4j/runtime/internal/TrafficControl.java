package io.github.bpf4j.runtime.internal;

import java.nio.ByteBuffer;

/** Filters on the queueing discipline {@code clsact} of network interfaces; libbpf makes and removes them. */
public final class TrafficControl {
    public static final int INGRESS = 1;
    public static final int EGRESS = 2;

    private static final int HOOK_SIZE = 24;
    private static final int OPTIONS_SIZE = 32;
    private static final int PROGRAM = 8;
    private static final int FLAGS = 12;
    private static final int PROGRAM_ID = 16;
    private static final int HANDLE = 20;
    private static final int PRIORITY = 24;
    private static final int REPLACE = 1;

    // Netlink
    private static final int AF_NETLINK = 16;
    private static final int SOCK_RAW = 3;
    private static final int SOCK_CLOEXEC = 0x80000;
    private static final int REQUEST_AND_DUMP = 0x301;
    private static final int GET_FILTER = 46;
    private static final int NEW_FILTER = 44;
    private static final int HEADER_SIZE = 16;
    private static final int MESSAGE_SIZE = HEADER_SIZE + 20;
    private static final int ANSWER_SIZE = 32 * 1024;
    private static final int CLSACT = 0xffff0000;
    private static final int PARENT_INGRESS = 0xfff2;
    private static final int PARENT_EGRESS = 0xfff3;

    private TrafficControl() {}

    /**
     * A place for a filter.
     *
     * @param point {@link #INGRESS}, {@link #EGRESS} or both
     */
    public record Hook(int networkInterface, int point) {
        NativeOptions struct() {
            return new NativeOptions(HOOK_SIZE).word(8, networkInterface).word(12, point);
        }
    }

    /**
     * A filter.
     *
     * @param program the kernel's number of its program
     */
    public record Filter(Hook hook, int handle, int priority, int program) {}

    /** Makes the clsact; 0, or a negated error number: that of EEXIST if there was one. */
    public static int create(int networkInterface) {
        try (NativeOptions hook = new Hook(networkInterface, INGRESS).struct();
                LibbpfLog log = LibbpfLog.collect()) {
            int result = LibbpfLinks.tcHookCreate(hook.address());
            if (result == -Errno.EEXIST) {
                // No news, and libbpf warns of it.
                log.take();
            }
            return result;
        }
    }

    /** Removes the clsact with all its filters. */
    public static void destroy(int networkInterface) {
        try (NativeOptions hook = new Hook(networkInterface, INGRESS | EGRESS).struct()) {
            LibbpfLinks.tcHookDestroy(hook.address());
        }
    }

    /** Puts a filter there, in place of one with the same handle and priority; 0, or a negated error number. */
    public static int attach(Hook hook, int handle, int priority, int program) {
        try (NativeOptions place = hook.struct();
                NativeOptions options =
                        options(handle, priority).word(PROGRAM, program).word(FLAGS, REPLACE)) {
            return LibbpfLinks.tcAttach(place.address(), options.address());
        }
    }

    /** The kernel's number of the program of the filter with that handle and priority; 0 if there is none. */
    public static int program(Hook hook, int handle, int priority) {
        try (NativeOptions place = hook.struct();
                NativeOptions options = options(handle, priority);
                LibbpfLog log = LibbpfLog.collect()) {
            int result = LibbpfLinks.tcQuery(place.address(), options.address());
            // That there is none is no news.
            log.take();
            return result == 0 ? options.word(PROGRAM_ID) : 0;
        }
    }

    /** Removes a filter, if it still has that program; 0, or a negated error number. */
    public static int detach(Filter filter) {
        if (program(filter.hook, filter.handle, filter.priority) != filter.program) {
            return 0;
        }
        try (NativeOptions place = filter.hook.struct();
                NativeOptions options = options(filter.handle, filter.priority)) {
            return LibbpfLinks.tcDetach(place.address(), options.address());
        }
    }

    private static NativeOptions options(int handle, int priority) {
        return new NativeOptions(OPTIONS_SIZE).word(HANDLE, handle).word(PRIORITY, priority);
    }

    /** Whether the clsact of an interface has any filters, whoever made them; true if that cannot be found out. */
    public static boolean hasFilters(int networkInterface) {
        int socket = LibC.socket(AF_NETLINK, SOCK_RAW | SOCK_CLOEXEC, 0);
        if (socket < 0) {
            return true;
        }
        try (NativeMemory memory = new NativeMemory()) {
            return hasFilters(socket, networkInterface, CLSACT | PARENT_INGRESS, memory)
                    || hasFilters(socket, networkInterface, CLSACT | PARENT_EGRESS, memory);
        } finally {
            LibC.close(socket);
        }
    }

    private static boolean hasFilters(int socket, int networkInterface, int parent, NativeMemory memory) {
        // struct nlmsghdr, struct tcmsg
        ByteBuffer question = memory.allocate(MESSAGE_SIZE)
                .putInt(0, MESSAGE_SIZE)
                .putShort(4, (short) GET_FILTER)
                .putShort(6, (short) REQUEST_AND_DUMP)
                .putInt(HEADER_SIZE + 4, networkInterface)
                .putInt(HEADER_SIZE + 12, parent);
        ByteBuffer answer = memory.allocate(ANSWER_SIZE);
        if (LibC.send(socket, NativeMemory.address(question), MESSAGE_SIZE, 0) < 0) {
            return true;
        }
        boolean found = false;
        while (true) {
            long size = LibC.recv(socket, NativeMemory.address(answer), ANSWER_SIZE, 0);
            if (size < HEADER_SIZE) {
                return true;
            }
            for (int at = 0; at + HEADER_SIZE <= size; at += Math.max(HEADER_SIZE, answer.getInt(at) + 3 & ~3)) {
                int type = answer.getShort(at + 4);
                if (type != NEW_FILTER) {
                    // The end, or an error.
                    return found;
                }
                found = true;
            }
        }
    }
}
