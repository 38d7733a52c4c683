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
    void requireArena() {
        String[] version = Libbpf.version().split("\\.");
        if (Integer.parseInt(version[1]) < 5) {
            assertThatExceptionOfType(BpfLibraryException.class)
                    .isThrownBy(Libbpf::requireArena)
                    .withMessageStartingWith("an arena needs libbpf 1.5 or later");
        } else {
            Libbpf.requireArena();
        }
    }

    @Test
    void mapName() {
        assertThat(NativeMemory.text(Libbpf.mapName(map("percpu_hash")))).isEqualTo("percpu_hash");
    }

    @Test
    void mapKeySize() {
        assertThat(Libbpf.mapKeySize(map("lru"))).isEqualTo(8);
    }

    @Test
    void mapValueSize() {
        assertThat(Libbpf.mapValueSize(map("hash"))).isEqualTo(24);
    }

    @Test
    void mapExtra() {
        openMapOfMaps();
        assertThat(Libbpf.mapExtra(map("outer"))).isZero();
        assertThat(Libbpf.mapExtra(Libbpf.mapInnerMap(map("outer")))).isEqualTo(3);
    }

    @Test
    void mapInnerMap() {
        openMapOfMaps();
        long inner = Libbpf.mapInnerMap(map("outer"));
        assertThat(Libbpf.mapType(inner)).isEqualTo(30);
        assertThat(Libbpf.mapMaxEntries(inner)).isEqualTo(100);
        assertThat(Libbpf.mapInnerMap(inner)).isZero();
    }

    @Test
    void mapSetInnerMapFd() {
        openMapOfMaps();
        assertThat(Libbpf.mapSetInnerMapFd(Libbpf.mapInnerMap(map("outer")), 0)).isEqualTo(-Errno.EINVAL);
        int array = Libbpf.mapCreate(2, memory.string("array"), 4, 8, 1, 0);
        assertThat(Libbpf.mapSetInnerMapFd(map("outer"), array)).isZero();
        assertThat(Libbpf.mapInnerMap(map("outer"))).isZero();
        assertThat(Libbpf.objectLoad(object)).isZero();
        int value = array;
        int outer = Libbpf.mapFd(map("outer"));
        assertThat(LibbpfElements.update(
                        outer, key(0), NativeMemory.address(memory.allocate(4).putInt(0, value)), 0))
                .isZero();
        LibC.close(array);
    }

    @Test
    void mapCreate() {
        ByteBuffer options = memory.allocate(48).putLong(0, 48).putInt(28, 1);
        int hash = Libbpf.mapCreate(1, memory.string("made"), 4, 16, 77, NativeMemory.address(options));
        ByteBuffer info = info(hash);
        assertThat(info.getInt(0)).isEqualTo(1);
        assertThat(info.getInt(8)).isEqualTo(4);
        assertThat(info.getInt(12)).isEqualTo(16);
        assertThat(info.getInt(16)).isEqualTo(77);
        assertThat(info.getInt(20)).isEqualTo(1);
        LibC.close(hash);
        assertThat(Libbpf.mapCreate(1, 0, 4, 0, 77, 0)).isEqualTo(-Errno.EINVAL);
    }

    @Test
    void mapGetFdById() {
        load();
        int again = Libbpf.mapGetFdById(info(Libbpf.mapFd(map("hash"))).getInt(4));
        assertThat(info(again).getInt(4))
                .isEqualTo(info(Libbpf.mapFd(map("hash"))).getInt(4));
        LibC.close(again);
        assertThat(Libbpf.mapGetFdById(-2)).isEqualTo(-Errno.ENOENT);
    }

    /** The real thing is in SpecialMapsTest. */
    @Test
    void mapAttachStructOps() {
        load();
        assertThat(Libbpf.mapAttachStructOps(map("hash"))).isZero();
        assertThat(LibC.errno()).isEqualTo(Errno.EINVAL);
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
        load();
        int program = LibbpfPrograms.programFd(Libbpf.objectNextProgram(object, 0));
        long options = NativeMemory.address(memory.allocate(88).putLong(0, 88));
        assertThat(LibbpfPrograms.programTestRun(program, options)).isEqualTo(-ENOTSUPP);
        assertThat(LibbpfPrograms.programTestRun(-1, options)).isEqualTo(-EBADF);
    }

    /** An array of Bloom filters, in place of the usual object. */
    private void openMapOfMaps() {
        Libbpf.objectClose(object);
        byte[] bytes = BpfCompiler.compile("""
                #include <linux/bpf.h>
                #include <bpf/bpf_helpers.h>
                struct {
                    __uint(type, BPF_MAP_TYPE_ARRAY_OF_MAPS);
                    __uint(max_entries, 2);
                    __type(key, __u32);
                    __array(values, struct {
                        __uint(type, BPF_MAP_TYPE_BLOOM_FILTER);
                        __uint(max_entries, 100);
                        __uint(map_extra, 3);
                        __type(value, __u32);
                    });
                } outer SEC(".maps");
                """);
        object = Libbpf.objectOpenMem(
                NativeMemory.address(memory.allocate(bytes.length).put(0, bytes)), bytes.length, 0);
        assertThat(object).isNotZero();
    }

    @Test
    void objectLoadSkeleton() {
        setSizesOfEvents();
        ByteBuffer address = memory.allocate(8);
        ByteBuffer section =
                memory.allocate(24).putLong(8, pointer(map(".bss"))).putLong(16, NativeMemory.address(address));
        ByteBuffer skeleton = memory.allocate(72)
                .putLong(0, 72)
                .putLong(8, memory.string("whole"))
                .putLong(32, pointer(object))
                .putInt(40, 1)
                .putInt(44, 24)
                .putLong(48, NativeMemory.address(section));
        assertThat(Libbpf.objectLoadSkeleton(NativeMemory.address(skeleton))).isZero();
        assertThat(Libbpf.mapFd(map("hash"))).isPositive();
        assertThat(address.getLong(0)).as("where libbpf has mapped the section").isNotZero();
        assertThat(Libbpf.objectLoadSkeleton(NativeMemory.address(skeleton))).isEqualTo(-Errno.EINVAL);
        assertThat(log.take()).contains("'whole'");
    }

    private long pointer(long to) {
        return NativeMemory.address(memory.allocate(8).putLong(0, to));
    }

    private void load() {
        setSizesOfEvents();
        assertThat(Libbpf.objectLoad(object)).isZero();
    }

    private void setSizesOfEvents() {
        for (String events : new String[] {"events", "mixed"}) {
            Libbpf.mapSetKeySize(map(events), 0);
            Libbpf.mapSetValueSize(map(events), 0);
        }
    }

    private ByteBuffer info(int descriptor) {
        ByteBuffer info = memory.allocate(64);
        ByteBuffer size = memory.allocate(4).putInt(0, 64);
        assertThat(Libbpf.infoByFd(descriptor, NativeMemory.address(info), NativeMemory.address(size)))
                .isZero();
        return info;
    }

    private long key(int key) {
        return NativeMemory.address(memory.allocate(4).putInt(0, key));
    }

    private long map(String name) {
        return Libbpf.objectFindMap(object, memory.string(name));
    }
}
