package io.github.bpf4j.runtime.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bpf4j.runtime.BpfCompiler;
import io.github.bpf4j.runtime.KernelTest;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@KernelTest
class LibbpfLogTest {
    private static final Logger LOGGER = Logger.getLogger("io.github.bpf4j.libbpf");

    private final List<LogRecord> records = new ArrayList<>();
    private final Handler handler = new Handler() {
        @Override
        public void publish(LogRecord record) {
            records.add(record);
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    @BeforeEach
    void listen() {
        LOGGER.addHandler(handler);
        LOGGER.setUseParentHandlers(false);
    }

    @AfterEach
    void leave() {
        LOGGER.removeHandler(handler);
        LOGGER.setUseParentHandlers(true);
        LOGGER.setLevel(null);
    }

    /** libbpf's message names the object and formats two numbers: the va_list arrives right. */
    private static void failToOpen(String name) {
        try (NativeMemory memory = new NativeMemory()) {
            long options =
                    NativeMemory.address(memory.allocate(80).putLong(0, 80).putLong(8, memory.string(name)));
            Libbpf.objectOpenMem(NativeMemory.address(memory.allocate(64)), 64, options);
        }
    }

    @Test
    void warningsThatAreTakenAreNotLogged() {
        try (LibbpfLog log = LibbpfLog.collect()) {
            assertThat(log.hasWarnings()).isFalse();
            failToOpen("first");
            assertThat(log.hasWarnings()).isTrue();
            assertThat(log.take()).startsWith("libbpf: elf: 'first' is not a");
            assertThat(log.take()).isEmpty();
        }
        assertThat(records).isEmpty();
    }

    /** As with XDP objects on Linux 5.10; other warnings stay. */
    @Test
    void thatTheKernelTakesNoBtfWhereItIsOptionalIsNoWarning() {
        try (LibbpfLog log = LibbpfLog.collect()) {
            LibbpfLog.deliver(System.Logger.Level.WARNING, "libbpf: other");
            LibbpfLog.deliver(System.Logger.Level.WARNING, "libbpf: BTF loading error: -22");
            LibbpfLog.deliver(System.Logger.Level.WARNING, "libbpf: -- BEGIN BTF LOAD LOG ---\nmagic: 0xeb9f");
            assertThat(log.text()).contains("BTF loading error", "magic");
            LibbpfLog.deliver(
                    System.Logger.Level.WARNING,
                    "libbpf: Error loading .BTF into kernel: -22. BTF is optional, ignoring.");
            assertThat(log.take()).isEqualTo("libbpf: other");
        }
        assertThat(records).isEmpty();
    }

    @Test
    void othersAreLoggedWhenTheOutermostOperationHasEnded() {
        LibbpfLog.during(() -> {
            try (LibbpfLog log = LibbpfLog.collect()) {
                failToOpen("second");
                assertThat(log.hasWarnings()).isTrue();
            }
            assertThat(records).isEmpty();
        });
        assertThat(records).hasSize(1);
        assertThat(records.get(0).getLevel()).isEqualTo(Level.WARNING);
        assertThat(records.get(0).getMessage()).contains("'second'");
    }

    @Test
    void threadsDoNotMixTheirMessages() throws Exception {
        try (LibbpfLog log = LibbpfLog.collect()) {
            Thread other = new Thread(() -> failToOpen("theirs"));
            other.start();
            other.join();
            failToOpen("ours");
            assertThat(log.take()).contains("ours").doesNotContain("theirs");
        }
        assertThat(records)
                .singleElement()
                .satisfies(record -> assertThat(record.getMessage()).contains("theirs"));
    }

    @Test
    void debugAppearsIfItIsWanted() {
        LOGGER.setLevel(Level.ALL);
        try (LibbpfLog log = LibbpfLog.collect()) {
            failToOpen("third");
            log.take();
        }
        assertThat(records)
                .anyMatch(record -> record.getLevel() == Level.FINER
                        && record.getMessage().contains("loading object 'third' from buffer"));
    }

    @Test
    void longMessagesArriveWhole() {
        String path = "/" + "y".repeat(6_000);
        try (LibbpfLog log = LibbpfLog.collect();
                NativeMemory memory = new NativeMemory()) {
            // libbpf names the file that it cannot attach to.
            byte[] bytes = BpfCompiler.object("everything");
            long elf = NativeMemory.address(memory.allocate(bytes.length).put(0, bytes));
            long object = Libbpf.objectOpenMem(elf, bytes.length, 0);
            long program = Libbpf.objectFindProgram(object, memory.string("on_call"));
            LibbpfLinks.programAttachUprobe(program, -1, memory.string(path), 16, 0);
            Libbpf.objectClose(object);
            assertThat(log.take()).contains(path);
        }
    }
}
