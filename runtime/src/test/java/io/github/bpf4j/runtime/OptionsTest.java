package io.github.bpf4j.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.bpf4j.runtime.type.BpfTypes;
import java.nio.ReadOnlyBufferException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

@KernelTest
class OptionsTest {
    private static final byte[] OBJECT = BpfCompiler.compile("""
            #include <linux/bpf.h>
            #include <bpf/bpf_helpers.h>
            char LICENSE[] SEC("license") = "GPL";
            extern int CONFIG_BPF4J_TEST __kconfig;
            const volatile int limit SEC(".rodata.limits") = 5;
            struct {
                __uint(type, BPF_MAP_TYPE_ARRAY);
                __uint(max_entries, 1);
                __uint(pinning, LIBBPF_PIN_BY_NAME);
                __type(key, __u32);
                __type(value, __u64);
            } pinned SEC(".maps");
            SEC("socket")
            int program(void *context)
            {
                __u32 zero = 0;
                return CONFIG_BPF4J_TEST + limit + !!bpf_map_lookup_elem(&pinned, &zero);
            }
            """);

    private static final class Configured extends BpfSkeleton {
        private final Number kconfig;
        private final Number limits;
        private final BpfArrayMap<Long> pinned;

        private Configured(BpfObject object) {
            super(object);
            kconfig = new Number(object, ".kconfig");
            limits = new Number(object, ".rodata.limits");
            pinned = new BpfArrayMap<>(object, "pinned", BpfTypes.U64LE);
        }

        static Configured load(BpfOptions options, Consumer<BpfObject> configure) {
            return load(
                    new TestLoader<>("options", () -> OBJECT, object -> object, Configured::new), options, configure);
        }
    }

    private static final class Number extends BpfSection {
        private Number(BpfObject object, String name) {
            super(object, name, 4);
        }

        int value() {
            return getS32LE(0);
        }

        void value(int value) {
            setS32LE(0, value);
        }
    }

    @Test
    void optionsReachLibbpf() throws Exception {
        Path root = Path.of("/sys/fs/bpf/bpf4j-test-" + ProcessHandle.current().pid());
        Assumptions.assumeTrue(
                Files.getFileStore(root.getParent()).type().equals("bpf"), "/sys/fs/bpf is no BPF file system");
        BpfOptions options =
                BpfOptions.defaults().kconfig("CONFIG_BPF4J_TEST=77\n").pinRoot(root);
        try {
            try (Configured first = Configured.load(options, object -> {
                new Number(object, ".rodata.limits").value(6);
                assertThatThrownBy(() -> new Number(object, ".kconfig").value(1))
                        .as("libbpf fills it")
                        .isInstanceOf(ReadOnlyBufferException.class);
            })) {
                assertThat(first.kconfig.value()).isEqualTo(77);
                assertThat(first.limits.value()).isEqualTo(6);
                assertThatThrownBy(() -> first.kconfig.value(1)).isInstanceOf(ReadOnlyBufferException.class);
                assertThatThrownBy(() -> first.limits.value(1)).isInstanceOf(ReadOnlyBufferException.class);
                first.pinned.set(0, 42L);
            }
            assertThat(root.resolve("pinned")).exists();
            try (Configured second = Configured.load(options, object -> {})) {
                assertThat(second.pinned.get(0)).as("of the pinned map").isEqualTo(42);
                assertThat(second.limits.value()).isEqualTo(5);
            }
        } finally {
            Files.deleteIfExists(root.resolve("pinned"));
            Files.deleteIfExists(root);
        }
    }

    @Test
    void theVerifiersLogCanBeHad() {
        Logger logger = Logger.getLogger("io.github.bpf4j.libbpf");
        List<String> lines = new ArrayList<>();
        Handler handler = new Handler() {
            @Override
            public void publish(LogRecord record) {
                lines.add(record.getMessage());
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        logger.addHandler(handler);
        logger.setUseParentHandlers(false);
        logger.setLevel(Level.ALL);
        try {
            byte[] object = BpfCompiler.object("everything");
            Loaded.load(object, BpfOptions.defaults().logLevel(1)).close();
            assertThat(lines).anyMatch(line -> line.contains("'on_getpgid'") && line.contains("processed "));
            lines.clear();
            Loaded.load(object, BpfOptions.defaults().logLevel(1).kernelLogSize(32 << 20))
                    .close();
            assertThat(lines)
                    .anyMatch(line -> line.contains("'on_getpgid'") && line.contains("processed "))
                    .anyMatch(line -> line.contains("'on_call'") && line.contains("processed "));
        } finally {
            logger.removeHandler(handler);
            logger.setUseParentHandlers(true);
            logger.setLevel(null);
        }
    }

    private static final class Loaded extends BpfSkeleton {
        private Loaded(BpfObject object) {
            super(object);
        }

        static Loaded load(byte[] bytes, BpfOptions options) {
            return load(new TestLoader<>("logged", () -> bytes, object -> object, Loaded::new), options, object -> {});
        }
    }

    @Test
    void theKernelsLogHasTheSizeThatIsSet() {
        byte[] rejected = BpfCompiler.compile("""
                #include <linux/bpf.h>
                #include <bpf/bpf_helpers.h>
                char LICENSE[] SEC("license") = "GPL";
                SEC("socket") int fine(void *context) { return 0; }
                SEC("socket") int reads_anywhere(void *context) { return *(volatile int *)0x1234; }
                """);
        assertThatThrownBy(() -> Loaded.load(rejected, BpfOptions.defaults().kernelLogSize(1 << 20)))
                .isInstanceOfSatisfying(BpfVerifierException.class, e -> {
                    assertThat(e.program()).isEqualTo("reads_anywhere");
                    assertThat(e.errno()).isEqualTo("EACCES");
                    assertThat(e.verifierLog()).contains("invalid mem access").contains("processed ");
                })
                // Before Linux 5.18, a scalar was called "inv"; 7.3 explains it.
                .hasMessageMatching(
                        "(?s).* rejects program reads_anywhere \\(EACCES\\): R1 invalid mem access '(scalar|inv)'"
                                + "(: R1 is an integer scalar here, not a pointer to memory)?\n  at .*");
        assertThatThrownBy(() -> Loaded.load(rejected, BpfOptions.defaults().kernelLogSize(128)))
                .isInstanceOfSatisfying(BpfVerifierException.class, e -> {
                    assertThat(e.program()).isEqualTo("reads_anywhere");
                    assertThat(e.errno()).isEqualTo("ENOSPC");
                    assertThat(e.verifierLog()).hasSizeLessThan(130);
                })
                .hasMessageStartingWith(
                        "cannot load logged: the verifier's log of program reads_anywhere does not fit (ENOSPC):"
                                + " raise BpfOptions.kernelLogSize, or lower its logLevel. What there is of it ends with: ");
    }

    @Test
    void optionsDoNotChange() {
        BpfOptions options = BpfOptions.defaults();
        assertThat(options.logLevel(2).pinRoot(Path.of("/x")).logLevel()).isEqualTo(2);
        assertThat(options.logLevel(2).kconfig("a").kconfig()).contains("a");
        assertThat(options.pinRoot(Path.of("/x")).btf(Path.of("/b")).pinRoot()).contains(Path.of("/x"));
        assertThat(options.logLevel()).isZero();
        assertThat(options.btf()).isEmpty();
        assertThat(options.kconfig()).isEmpty();
        assertThat(options.pinRoot()).isEmpty();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> options.logLevel(8))
                .withMessage("a verifier's log level is between 0 and 7, and not 8");
        assertThat(options.kernelLogSize()).isZero();
        assertThat(options.kernelLogSize(4096)
                        .logLevel(1)
                        .pinRoot(Path.of("/x"))
                        .kernelLogSize())
                .isEqualTo(4096);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> options.kernelLogSize(64))
                .withMessage("the size of the kernel's log is between 128 and 1073741824 bytes, and not 64");
    }
}
