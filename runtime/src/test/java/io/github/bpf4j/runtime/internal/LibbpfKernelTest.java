package io.github.bpf4j.runtime.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.bpf4j.runtime.BpfCompiler;
import io.github.bpf4j.runtime.BpfLibraryException;
import io.github.bpf4j.runtime.KernelTest;
import java.nio.ByteBuffer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Those functions of the binding that create maps, look into them, or ask the kernel what it can do. */
@KernelTest
class LibbpfKernelTest {
    private static final int HASH = 1;
    private static final int ARRAY_OF_MAPS = 12;
    private static final int TRACEPOINT = 5;
    private static final int NO_SUCH_KIND = 4_000;
    private static final int ENOTSUPP = 524;
    private static final int EBADF = 9;

    private final NativeMemory memory = new NativeMemory();
    private final LibbpfLog log = LibbpfLog.collect();
    private long object;

    @BeforeEach
    void open() {
        byte[] bytes = BpfCompiler.object("everything");
        ByteBuffer elf = memory.allocate(bytes.length).put(0, bytes);
        object = Libbpf.objectOpenMem(NativeMemory.address(elf), bytes.length, 0);
        assertThat(object).isNotZero();
    }

    @AfterEach
    void close() {
        Libbpf.objectClose(object);
        log.take();
        log.close();
        memory.close();
    }

    @Test
    void mapName() {
        assertThat(NativeMemory.text(Libbpf.mapName(map("hash")))).isEqualTo("hash");
    }

    @Test
    void mapKeySize() {
        assertThat(Libbpf.mapKeySize(map("hash"))).isEqualTo(4);
    }

    @Test
    void mapValueSize() {
        assertThat(Libbpf.mapValueSize(map("hash"))).isEqualTo(24);
    }

    @Test
    void mapExtra() {
        assertThat(Libbpf.mapExtra(map("hash"))).isZero();
    }

    @Test
    void mapInnerMap() {
        assertThat(Libbpf.mapInnerMap(map("hash"))).isZero();
    }

    @Test
    void mapSetInnerMapFd() {
        assertThat(Libbpf.mapSetInnerMapFd(map("hash"), -1)).isEqualTo(-Errno.EINVAL);
        assertThat(log.take()).contains("unsupported map type");
    }

    @Test
    void mapAttachStructOps() {
        assertThat(Libbpf.mapAttachStructOps(map("hash"))).isZero();
        assertThat(LibC.errno()).isEqualTo(Errno.EINVAL);
    }

    @Test
    void mapCreate() {
        int map = create(HASH, 4, 16, 8);
        ByteBuffer info = memory.allocate(88);
        ByteBuffer size = memory.allocate(4).putInt(0, info.capacity());
        assertThat(Libbpf.infoByFd(map, NativeMemory.address(info), NativeMemory.address(size)))
                .isZero();
        assertThat(info.getInt(0)).isEqualTo(HASH);
        assertThat(info.getInt(8)).isEqualTo(4);
        assertThat(info.getInt(12)).isEqualTo(16);
        assertThat(info.getInt(16)).isEqualTo(8);
        LibC.close(map);
        assertThat(create(ARRAY_OF_MAPS, 4, 4, 1)).isNegative();
    }

    @Test
    void mapGetFdById() {
        int map = create(HASH, 4, 16, 8);
        ByteBuffer info = memory.allocate(88);
        ByteBuffer size = memory.allocate(4).putInt(0, info.capacity());
        Libbpf.infoByFd(map, NativeMemory.address(info), NativeMemory.address(size));
        int second = Libbpf.mapGetFdById(info.getInt(4));
        assertThat(second).isPositive().isNotEqualTo(map);
        LibC.close(second);
        LibC.close(map);
        assertThat(Libbpf.mapGetFdById(-1)).isEqualTo(-Errno.ENOENT);
    }

    @Test
    void probeMapType() {
        assertThat(Libbpf.probeMapType(HASH)).isEqualTo(1);
        assertThat(Libbpf.probeMapType(NO_SUCH_KIND)).isNotEqualTo(1);
    }

    @Test
    void probeProgramType() {
        assertThat(Libbpf.probeProgramType(TRACEPOINT)).isEqualTo(1);
        assertThat(Libbpf.probeProgramType(NO_SUCH_KIND)).isNotEqualTo(1);
    }

    /** The kernel runs no tracepoint's program on request, and says so if it is given one. */
    @Test
    void programTestRun() {
        for (String events : new String[] {"events", "mixed"}) {
            Libbpf.mapSetKeySize(map(events), 0);
            Libbpf.mapSetValueSize(map(events), 0);
        }
        assertThat(Libbpf.objectLoad(object)).isZero();
        int program = Libbpf.programFd(Libbpf.objectNextProgram(object, 0));
        long options = NativeMemory.address(memory.allocate(88).putLong(0, 88));
        assertThat(Libbpf.programTestRun(program, options)).isEqualTo(-ENOTSUPP);
        assertThat(Libbpf.programTestRun(-1, options)).isEqualTo(-EBADF);
    }

    @Test
    void requireArena() {
        if (Integer.parseInt(Libbpf.version().substring(2)) >= 5) {
            Libbpf.requireArena();
        } else {
            assertThatExceptionOfType(BpfLibraryException.class)
                    .isThrownBy(Libbpf::requireArena)
                    .withMessageContaining("1.5");
        }
    }

    private int create(int type, int keySize, int valueSize, int maxEntries) {
        return Libbpf.mapCreate(type, memory.string("created"), keySize, valueSize, maxEntries, 0);
    }

    private long map(String name) {
        return Libbpf.objectFindMap(object, memory.string(name));
    }
}
