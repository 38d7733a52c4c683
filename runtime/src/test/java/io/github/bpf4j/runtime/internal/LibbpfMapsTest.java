package io.github.bpf4j.runtime.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bpf4j.runtime.BpfCompiler;
import io.github.bpf4j.runtime.KernelTest;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** As {@link LibbpfTest}: what is set of maps before load, and pins. */
@KernelTest
class LibbpfMapsTest {
    private static final int TRACE_FENTRY = 24;

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

    private long map(String name) {
        return Libbpf.objectFindMap(object, memory.string(name));
    }

    @Test
    void mapNumaNode() {
        assertThat(Libbpf.mapNumaNode(map("hash"))).isZero();
    }

    @Test
    void mapSetNumaNode() {
        assertThat(Libbpf.mapSetNumaNode(map("hash"), 3)).isZero();
        assertThat(Libbpf.mapNumaNode(map("hash"))).isEqualTo(3);
    }

    @Test
    void mapPinPath() {
        assertThat(Libbpf.mapPinPath(map("hash"))).isZero();
    }

    @Test
    void mapSetPinPath() {
        assertThat(Libbpf.mapSetPinPath(map("hash"), memory.string("/sys/fs/bpf/one")))
                .isZero();
        assertThat(NativeMemory.text(Libbpf.mapPinPath(map("hash")))).isEqualTo("/sys/fs/bpf/one");
    }

    @Test
    void mapReuseFd() {
        int array = Libbpf.mapCreate(2, memory.string("array"), 4, 8, 8, 0);
        assertThat(Libbpf.mapReuseFd(map("array"), array)).isZero();
        LibC.close(array);
        assertThat(Libbpf.mapFd(map("array"))).isPositive().isNotEqualTo(array);
        assertThat(Libbpf.mapReuseFd(map("array"), -1)).isNegative();
    }

    @Test
    void objGet() {
        assertThat(Libbpf.objGet(memory.string("/sys/fs/bpf/nothing-of-ours"))).isEqualTo(-Errno.ENOENT);
        assertThat(Libbpf.objGet(memory.string(Path.of("/tmp").toString()))).isNegative();
    }

    @Test
    void findVmlinuxBtfId() {
        assertThat(Libbpf.findVmlinuxBtfId(memory.string("vfs_unlink"), TRACE_FENTRY))
                .isPositive();
        assertThat(Libbpf.findVmlinuxBtfId(memory.string("no_such_function"), TRACE_FENTRY))
                .isNegative();
    }
}
