package io.github.bpf4j.runtime;

import io.github.bpf4j.runtime.internal.Descriptor;
import io.github.bpf4j.runtime.internal.Failures;
import io.github.bpf4j.runtime.internal.LibC;
import io.github.bpf4j.runtime.internal.NativeMemory;
import io.github.bpf4j.runtime.internal.Operation;

/**
 * A program of a socket: a filter for what it receives ({@code socket}), or the choice among the sockets of a group that
 * share a port ({@code sk_reuseport}). The kernel has no link for it; it ends with the socket, too.
 */
public final class BpfSocketProgram extends BpfProgram {
    private static final int SOL_SOCKET = 1;
    private static final int SO_ATTACH_BPF = 50;
    private static final int SO_DETACH_BPF = 27;
    private static final int SO_ATTACH_REUSEPORT_EBPF = 52;
    private static final int SO_DETACH_REUSEPORT_BPF = 68;
    private static final int SO_COOKIE = 57;

    /** Called by generated code; see {@link BpfProgram#BpfProgram}. */
    public BpfSocketProgram(BpfObject object, String name) {
        super(object, name);
    }

    /**
     * Attaches to a socket, in place of the program that it had.
     *
     * @throws BpfException if the process has no such socket, or the kernel refuses
     * @throws IllegalStateException if the program was not loaded, or the skeleton is closed
     */
    public BpfLink attach(BpfSocket socket) {
        boolean reuseport = kind().equals("sk_reuseport");
        return attach(log -> {
            try (Descriptor descriptor = socket.open();
                    NativeMemory memory = new NativeMemory()) {
                int option = reuseport ? SO_ATTACH_REUSEPORT_EBPF : SO_ATTACH_BPF;
                long program =
                        NativeMemory.address(memory.allocate(Integer.BYTES).putInt(0, descriptor()));
                if (LibC.setsockopt(descriptor.number(), SOL_SOCKET, option, program, Integer.BYTES) < 0) {
                    throw Failures.ofLibC(Operation.ATTACH, this + " to " + socket);
                }
                return new Attachment(
                        socket, cookieOf(descriptor), reuseport ? SO_DETACH_REUSEPORT_BPF : SO_DETACH_BPF);
            }
        });
    }

    /** A number that no other socket ever has. */
    private static long cookieOf(Descriptor socket) {
        try (NativeMemory memory = new NativeMemory()) {
            var cookie = memory.allocate(Long.BYTES);
            long size = NativeMemory.address(memory.allocate(Integer.BYTES).putInt(0, Long.BYTES));
            LibC.getsockopt(socket.number(), SOL_SOCKET, SO_COOKIE, NativeMemory.address(cookie), size);
            return cookie.getLong(0);
        }
    }

    /** The socket is not kept open: its owner may close it, and another may get its number. */
    private record Attachment(BpfSocket socket, long cookie, int detach) implements LinkHandle {
        @Override
        public int release(boolean pinned) {
            try (Descriptor descriptor = socket.open();
                    NativeMemory memory = new NativeMemory()) {
                if (cookieOf(descriptor) != cookie) {
                    return 0;
                }
                long nothing = NativeMemory.address(memory.allocate(Integer.BYTES));
                int result = LibC.setsockopt(descriptor.number(), SOL_SOCKET, detach, nothing, Integer.BYTES);
                return result < 0 ? -LibC.errno() : 0;
            } catch (BpfException e) {
                // The socket is gone, and its program with it.
                return 0;
            }
        }
    }
}
