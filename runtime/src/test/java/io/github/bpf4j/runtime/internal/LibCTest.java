package io.github.bpf4j.runtime.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.kenai.jffi.MemoryIO;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Each function of the C library that is bound. */
class LibCTest {
    private static final int EBADF = 9;
    private static final int AF_INET = 2;
    private static final int AF_NETLINK = 16;
    private static final int SOCK_DGRAM = 2;
    private static final int SOL_SOCKET = 1;
    private static final int SO_TYPE = 3;
    private static final int SO_RCVBUF = 8;

    private final NativeMemory memory = new NativeMemory();

    @Test
    void everyFunctionHasATest() {
        Set<String> tests = Arrays.stream(getClass().getDeclaredMethods())
                .map(Method::getName)
                .collect(Collectors.toSet());
        assertThat(Arrays.stream(LibC.class.getDeclaredMethods())
                        .filter(method -> Modifier.isPublic(method.getModifiers()))
                        .map(Method::getName))
                .isNotEmpty()
                .allMatch(tests::contains);
    }

    @Test
    void errno() {
        LibC.close(-1);
        assertThat(LibC.errno()).isEqualTo(EBADF);
    }

    /** Six arguments, of which the last decides what the memory shows. */
    @Test
    void mmap() throws Exception {
        int page = LibC.getpagesize();
        Path file = Files.createTempFile("bpf4j", ".test");
        byte[] content = new byte[2 * page];
        content[0] = 1;
        content[page] = 2;
        Files.write(file, content);
        try (OpenFile open = OpenFile.of(file)) {
            int descriptor = open.descriptor();
            long second = LibC.mmap(0, page, LibC.PROT_READ, LibC.MAP_SHARED, descriptor, page);
            assertThat(MemoryIO.getInstance().getByte(second)).isEqualTo((byte) 2);
            int fixed = LibC.MAP_SHARED | LibC.MAP_FIXED;
            assertThat(LibC.mmap(second, page, LibC.PROT_READ, fixed, descriptor, 0))
                    .isEqualTo(second);
            assertThat(MemoryIO.getInstance().getByte(second)).isEqualTo((byte) 1);
            assertThat(LibC.munmap(second, page)).isZero();
            assertThat(LibC.mmap(0, page, LibC.PROT_READ, LibC.MAP_SHARED, -1, 0))
                    .isEqualTo(LibC.MAP_FAILED);
            assertThat(LibC.errno()).isEqualTo(EBADF);
        } finally {
            Files.delete(file);
        }
    }

    @Test
    void munmap() {
        assertThat(LibC.munmap(1, 1)).isEqualTo(-1);
        assertThat(LibC.errno()).isEqualTo(Errno.EINVAL);
    }

    @Test
    void getpagesize() {
        assertThat(LibC.getpagesize()).isGreaterThanOrEqualTo(4096);
        assertThat(Integer.bitCount(LibC.getpagesize())).isOne();
    }

    @Test
    void close() {
        int descriptor = LibC.eventfd(0, 0);
        assertThat(LibC.close(descriptor)).isZero();
        assertThat(LibC.close(descriptor)).isEqualTo(-1);
    }

    @Test
    void eventfd() {
        int descriptor = LibC.eventfd(7, 0);
        ByteBuffer counter = memory.allocate(8);
        assertThat(LibC.read(descriptor, NativeMemory.address(counter), 8)).isEqualTo(8);
        assertThat(counter.getLong(0)).isEqualTo(7);
        LibC.close(descriptor);
    }

    @Test
    void write() {
        int descriptor = LibC.eventfd(0, 0);
        ByteBuffer counter = memory.allocate(8).putLong(0, 1L << 40);
        assertThat(LibC.write(descriptor, NativeMemory.address(counter), 8)).isEqualTo(8);
        counter.putLong(0, 0);
        LibC.read(descriptor, NativeMemory.address(counter), 8);
        assertThat(counter.getLong(0)).isEqualTo(1L << 40);
        LibC.close(descriptor);
    }

    @Test
    void read() {
        assertThat(LibC.read(-1, 0, 0)).isEqualTo(-1);
        assertThat(LibC.errno()).isEqualTo(EBADF);
    }

    @Test
    void syscall() {
        int getppid = 110;
        if (System.getProperty("os.arch").equals("amd64")) {
            assertThat(LibC.syscall(getppid, 0, 0, 0, 0, 0))
                    .isEqualTo(ProcessHandle.current().parent().orElseThrow().pid());
        }
        assertThat(LibC.syscall(-1, 0, 0, 0, 0, 0)).isEqualTo(-1);
    }

    @Test
    void epollCreate1() {
        int epoll = LibC.epollCreate1(0);
        assertThat(epoll).isPositive();
        LibC.close(epoll);
        assertThat(LibC.epollCreate1(-1)).isEqualTo(-1);
    }

    @Test
    void epollCtl() {
        int epoll = LibC.epollCreate1(0);
        ByteBuffer event = memory.allocate(16).putInt(0, 1);
        assertThat(LibC.epollCtl(epoll, 1, epoll, NativeMemory.address(event))).isEqualTo(-1);
        assertThat(LibC.errno()).isEqualTo(Errno.EINVAL);
        LibC.close(epoll);
    }

    @Test
    void epollWait() {
        int epoll = LibC.epollCreate1(0);
        int ready = LibC.eventfd(1, 0);
        ByteBuffer event = memory.allocate(16).putInt(0, 1).putInt(4, 0x1234);
        assertThat(LibC.epollCtl(epoll, 1, ready, NativeMemory.address(event))).isZero();
        event.putInt(0, 0).putInt(4, 0);
        assertThat(LibC.epollWait(epoll, NativeMemory.address(event), 1, -1)).isOne();
        assertThat(event.getInt(0)).isOne();
        assertThat(LibC.epollCtl(epoll, 2, ready, 0)).isZero();
        long start = System.nanoTime();
        assertThat(LibC.epollWait(epoll, NativeMemory.address(event), 1, 20)).isZero();
        assertThat(System.nanoTime() - start).isGreaterThan(15_000_000);
        LibC.close(ready);
        LibC.close(epoll);
    }

    /** Without conversions, for which any va_list will do. */
    @Test
    void vsnprintf() {
        ByteBuffer text = memory.allocate(16);
        long arguments = NativeMemory.address(memory.allocate(32));
        assertThat(LibC.vsnprintf(NativeMemory.address(text), 4, memory.string("abcdef"), arguments))
                .isEqualTo(6);
        assertThat(NativeMemory.text(NativeMemory.address(text))).isEqualTo("abc");
    }

    @Test
    void open() throws Exception {
        Path file = Files.createTempFile("bpf4j", ".test");
        Files.writeString(file, "content");
        int descriptor = LibC.open(memory.string(file.toString()), 0);
        ByteBuffer bytes = memory.allocate(8);
        assertThat(LibC.read(descriptor, NativeMemory.address(bytes), 8)).isEqualTo(7);
        assertThat(bytes.get(0)).isEqualTo((byte) 'c');
        assertThat(LibC.close(descriptor)).isZero();
        Files.delete(file);
        assertThat(LibC.open(memory.string(file.toString()), 0)).isEqualTo(-1);
    }

    /** FIONREAD: how many bytes could be read, here those of a file. */
    @Test
    void ioctl() throws Exception {
        long fionread = 0x541b;
        Path file = Files.createTempFile("bpf4j", ".test");
        Files.writeString(file, "content");
        ByteBuffer available = memory.allocate(4);
        try (OpenFile open = OpenFile.of(file)) {
            assertThat(LibC.ioctl(open.descriptor(), fionread, NativeMemory.address(available)))
                    .isZero();
        }
        assertThat(available.getInt(0)).isEqualTo(7);
        Files.delete(file);
        assertThat(LibC.ioctl(-1, fionread, NativeMemory.address(available))).isEqualTo(-1);
        assertThat(LibC.errno()).isEqualTo(EBADF);
    }

    @Test
    void ifNameToIndex() {
        assertThat(LibC.ifNameToIndex(memory.string("lo"))).isOne();
        assertThat(LibC.ifNameToIndex(memory.string("none"))).isZero();
    }

    @Test
    void ifIndexToName() {
        long name = NativeMemory.address(memory.allocate(16));
        assertThat(LibC.ifIndexToName(1, name)).isEqualTo(name);
        assertThat(NativeMemory.text(name)).isEqualTo("lo");
        assertThat(LibC.ifIndexToName(1_000_000, name)).isZero();
    }

    @Test
    void duplicate() {
        int original = LibC.eventfd(0, 0);
        int duplicate = LibC.duplicate(original);
        assertThat(duplicate).isPositive().isNotEqualTo(original);
        LibC.close(original);
        assertThat(LibC.close(duplicate)).isZero();
        assertThat(LibC.duplicate(original)).isEqualTo(-1);
    }

    @Test
    void socket() {
        int socket = datagramSocket();
        assertThat(socket).isPositive();
        LibC.close(socket);
        assertThat(LibC.socket(-1, SOCK_DGRAM, 0)).isEqualTo(-1);
    }

    private static int datagramSocket() {
        return LibC.socket(AF_INET, SOCK_DGRAM, 0);
    }

    @Test
    void send() {
        int socket = LibC.socket(AF_NETLINK, 3, 0);
        ByteBuffer message =
                memory.allocate(16).putInt(0, 16).putShort(4, (short) 18).putShort(6, (short) 5);
        assertThat(LibC.send(socket, NativeMemory.address(message), 16, 0)).isEqualTo(16);
        LibC.close(socket);
        assertThat(LibC.send(-1, NativeMemory.address(message), 16, 0)).isEqualTo(-1);
    }

    /** RTM_GETLINK of all interfaces, to which the kernel answers by RTM_NEWLINK. */
    @Test
    void recv() {
        int socket = LibC.socket(AF_NETLINK, 3, 0);
        ByteBuffer message =
                memory.allocate(32).putInt(0, 32).putShort(4, (short) 18).putShort(6, (short) 0x301);
        assertThat(LibC.send(socket, NativeMemory.address(message), 32, 0)).isEqualTo(32);
        ByteBuffer answer = memory.allocate(8192);
        assertThat(LibC.recv(socket, NativeMemory.address(answer), 8192, 0)).isGreaterThan(16);
        assertThat(answer.getShort(4)).isEqualTo((short) 16);
        LibC.close(socket);
        assertThat(LibC.recv(-1, NativeMemory.address(answer), 16, 0)).isEqualTo(-1);
    }

    @Test
    void getsockopt() {
        int socket = datagramSocket();
        assertThat(option(socket, SO_TYPE)).isEqualTo(SOCK_DGRAM);
        LibC.close(socket);
    }

    private int option(int socket, int option) {
        ByteBuffer value = memory.allocate(4);
        long size = NativeMemory.address(memory.allocate(4).putInt(0, 4));
        assertThat(LibC.getsockopt(socket, SOL_SOCKET, option, NativeMemory.address(value), size))
                .isZero();
        return value.getInt(0);
    }

    @Test
    void setsockopt() {
        int socket = datagramSocket();
        long value = NativeMemory.address(memory.allocate(4).putInt(0, 5000));
        assertThat(LibC.setsockopt(socket, SOL_SOCKET, SO_RCVBUF, value, 4)).isZero();
        assertThat(option(socket, SO_RCVBUF)).as("doubled by the kernel").isEqualTo(10_000);
        LibC.close(socket);
        assertThat(LibC.setsockopt(-1, SOL_SOCKET, SO_RCVBUF, value, 4)).isEqualTo(-1);
    }
}
