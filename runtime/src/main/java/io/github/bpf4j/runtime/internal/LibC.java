package io.github.bpf4j.runtime.internal;

import com.kenai.jffi.LastError;
import io.github.bpf4j.runtime.BpfLibraryException;

/** The functions of the C library that are needed, with C's parameters in C's order. */
public final class LibC {
    public static final int PROT_READ = 1;
    public static final int PROT_WRITE = 2;
    public static final int MAP_SHARED = 0x01;
    public static final int MAP_PRIVATE = 0x02;
    public static final int MAP_FIXED = 0x10;
    public static final int MAP_ANONYMOUS = 0x20;
    public static final long MAP_FAILED = -1;

    private static final int F_DUPFD_CLOEXEC = 1030;

    private static final NativeLibrary LIBRARY = new NativeLibrary(null) {
        @Override
        BpfLibraryException notFound(String reason) {
            return new BpfLibraryException("the C library of this process cannot be used: " + reason);
        }

        @Override
        BpfLibraryException tooOld(String function, String since) {
            return new BpfLibraryException("the C library of this process has no " + function);
        }
    };
    private static final NativeFunction MMAP = function("mmap");
    private static final NativeFunction MUNMAP = function("munmap");
    private static final NativeFunction MADVISE = function("madvise");
    private static final NativeFunction MALLOC = function("malloc");
    private static final NativeFunction FREE = function("free");
    private static final NativeFunction GETPAGESIZE = function("getpagesize");
    private static final NativeFunction CLOSE = function("close");
    private static final NativeFunction READ = function("read");
    private static final NativeFunction WRITE = function("write");
    private static final NativeFunction EVENTFD = function("eventfd");
    private static final NativeFunction EPOLL_CREATE = function("epoll_create1");
    private static final NativeFunction EPOLL_CTL = function("epoll_ctl");
    private static final NativeFunction EPOLL_WAIT = function("epoll_wait");
    private static final NativeFunction OPEN = function("open");
    private static final NativeFunction IOCTL = function("ioctl");
    private static final NativeFunction SYSCALL = function("syscall");
    private static final NativeFunction IF_NAMETOINDEX = function("if_nametoindex");
    private static final NativeFunction IF_INDEXTONAME = function("if_indextoname");
    private static final NativeFunction FCNTL = function("fcntl");
    private static final NativeFunction SOCKET = function("socket");
    private static final NativeFunction SEND = function("send");
    private static final NativeFunction RECV = function("recv");
    private static final NativeFunction SETSOCKOPT = function("setsockopt");
    private static final NativeFunction GETSOCKOPT = function("getsockopt");
    private static final NativeFunction VSNPRINTF = function("vsnprintf");
    private static final NativeFunction PROCESS_VM_READV = function("process_vm_readv");
    private static final NativeFunction PROCESS_VM_WRITEV = function("process_vm_writev");

    private LibC() {}

    private static NativeFunction function(String name) {
        return new NativeFunction(LIBRARY, name, "");
    }

    /** Of the last native call on this thread; means something only after one that failed. */
    public static int errno() {
        return LastError.getInstance().get();
    }

    public static long mmap(long address, long length, int protection, int flags, int descriptor, long offset) {
        return MMAP.call(address, length, protection, flags, descriptor, offset);
    }

    public static int munmap(long address, long length) {
        return (int) MUNMAP.call(address, length);
    }

    static int madvise(long address, long length, int advice) {
        return (int) MADVISE.call(address, length, advice);
    }

    /** @return 0 if there is no more */
    static long malloc(long size) {
        return MALLOC.call(size);
    }

    static void free(long address) {
        FREE.call(address);
    }

    public static int getpagesize() {
        return (int) GETPAGESIZE.call();
    }

    public static int close(int descriptor) {
        return (int) CLOSE.call(descriptor);
    }

    public static long read(int descriptor, long buffer, long size) {
        return READ.call(descriptor, buffer, size);
    }

    public static long write(int descriptor, long buffer, long size) {
        return WRITE.call(descriptor, buffer, size);
    }

    public static int eventfd(int initial, int flags) {
        return (int) EVENTFD.call(initial, flags);
    }

    public static int epollCreate1(int flags) {
        return (int) EPOLL_CREATE.call(flags);
    }

    public static int epollCtl(int epoll, int operation, int descriptor, long event) {
        return (int) EPOLL_CTL.call(epoll, operation, descriptor, event);
    }

    public static int epollWait(int epoll, long events, int maxEvents, int timeoutMillis) {
        return (int) EPOLL_WAIT.call(epoll, events, maxEvents, timeoutMillis);
    }

    public static int open(long path, int flags) {
        return (int) OPEN.call(path, flags);
    }

    public static int ioctl(int descriptor, long request, long argument) {
        return (int) IOCTL.call(descriptor, request, argument);
    }

    /** For what the C library has no function for. */
    static long syscall(int number, long a, long b, long c, long d, long e) {
        return SYSCALL.call(number, a, b, c, d, e);
    }

    /** From one piece of memory of a process into one of this; both are a {@code struct iovec *}. */
    static long processVmReadv(long pid, long into, long from) {
        return PROCESS_VM_READV.call(pid, into, 1, from, 1, 0);
    }

    /** From one piece of memory of this process into one of a process; both are a {@code struct iovec *}. */
    static long processVmWritev(long pid, long from, long into) {
        return PROCESS_VM_WRITEV.call(pid, from, 1, into, 1, 0);
    }

    public static int vsnprintf(long buffer, long size, long format, long arguments) {
        return (int) VSNPRINTF.call(buffer, size, format, arguments);
    }

    /** @return 0 if there is none */
    public static int ifNameToIndex(long name) {
        return (int) IF_NAMETOINDEX.call(name);
    }

    /** @return 0 if there is none */
    public static long ifIndexToName(int index, long name) {
        return IF_INDEXTONAME.call(index, name);
    }

    /** A descriptor of the same, closed on exec; -1 if there can be no more. */
    public static int duplicate(int descriptor) {
        return (int) FCNTL.call(descriptor, F_DUPFD_CLOEXEC, 0);
    }

    public static int socket(int domain, int type, int protocol) {
        return (int) SOCKET.call(domain, type, protocol);
    }

    public static long send(int socket, long buffer, long size, int flags) {
        return SEND.call(socket, buffer, size, flags);
    }

    public static long recv(int socket, long buffer, long size, int flags) {
        return RECV.call(socket, buffer, size, flags);
    }

    public static int setsockopt(int socket, int level, int option, long value, int size) {
        return (int) SETSOCKOPT.call(socket, level, option, value, size);
    }

    /** @param size of a {@code socklen_t} that has the size of the value, and takes what it really is */
    public static int getsockopt(int socket, int level, int option, long value, long size) {
        return (int) GETSOCKOPT.call(socket, level, option, value, size);
    }
}
