package io.github.bpf4j.runtime.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bpf4j.runtime.BpfCompiler;
import io.github.bpf4j.runtime.KernelTest;
import java.nio.ByteBuffer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Those functions of the binding that ask the kernel what it can do, or to run a program. */
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

    private long map(String name) {
        return Libbpf.objectFindMap(object, memory.string(name));
    }
}
