package io.github.bpf4j.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The texts of the errors that users meet, each brought about for real. */
@KernelTest
class ErrorsTest {
    private static final String HEADER = """
            #include <linux/bpf.h>
            #include <bpf/bpf_helpers.h>
            char LICENSE[] SEC("license") = "GPL";
            """;

    /** A skeleton of any object. */
    private static final class Any extends BpfSkeleton {
        private Any(BpfObject object) {
            super(object);
        }

        static Any load(byte[] bytes, BpfOptions options) {
            return load(new TestLoader<>("any", () -> bytes, object -> object, Any::new), options, object -> {});
        }

        static Any load(String source) {
            return load(BpfCompiler.compile(HEADER + source), BpfOptions.defaults());
        }
    }

    /** Loads and attaches, and prints what goes wrong. */
    static final class Application {
        private Application() {}

        public static void main(String[] arguments) {
            for (int i = 0; i < 2; i++) {
                try (Everything skeleton = Everything.load()) {
                    skeleton.attach();
                    System.out.println("attached");
                } catch (BpfException e) {
                    System.out.println(e.getClass().getSimpleName() + ": " + e.getMessage());
                }
            }
        }
    }

    @Test
    void theVerifierRejects() {
        assertThatThrownBy(() -> Any.load("""
                        SEC("socket")
                        int reads_anywhere(void *context)
                        {
                            return *(volatile int *)0x1234;
                        }
                        """))
                .isInstanceOfSatisfying(BpfVerifierException.class, e -> {
                    assertThat(e.program()).isEqualTo("reads_anywhere");
                    assertThat(e.errno()).isEqualTo("EACCES");
                    assertThat(e.sourceLine()).contains("return *(volatile int *)0x1234;");
                    assertThat(e.verifierLog()).contains("invalid mem access").contains("processed ");
                    assertThat(e.log()).contains("BEGIN PROG LOAD LOG");
                })
                .message()
                // Before Linux 5.18, a scalar was called "inv"; 7.3 explains it.
                .matches(
                        "(?s)cannot load any: the kernel's verifier rejects program reads_anywhere \\(EACCES\\): R1 invalid"
                                + " mem access '(scalar|inv)'(: R1 is an integer scalar here, not a pointer to memory)?"
                                + "\n  at .*")
                .contains("its log:\n");
    }

    @Test
    void noTracepoint() {
        try (Everything skeleton = Everything.load(o -> o.onNothing().autoload(true))) {
            assertThatThrownBy(skeleton.progs().onNothing::attach)
                    .isInstanceOfSatisfying(BpfException.class, e -> {
                        assertThat(e.errno()).isEqualTo("ENOENT");
                        assertThat(e.operation()).isEqualTo("attach");
                        assertThat(e.object()).isEqualTo("program on_nothing of everything");
                        assertThat(e.log()).contains("failed to determine tracepoint");
                    })
                    .hasMessageStartingWith("cannot attach program on_nothing of everything: ENOENT (No such file or"
                            + " directory). This kernel has no tracepoint syscalls/sys_enter_nosuchcall; near it: "
                            + "syscalls/sys_enter_")
                    .hasMessageContaining(" (\"sudo cat /sys/kernel/tracing/available_events\" lists all)\n  libbpf: ");
        }
    }

    @Test
    void noFunction() {
        try (Everything skeleton = Everything.load()) {
            BpfUprobe program = skeleton.progs().onCall;
            assertThatThrownBy(() -> program.attach("libc.so.6", "mallocc"))
                    .isInstanceOfSatisfying(
                            BpfException.class, e -> assertThat(e.errno()).isEqualTo("ENOENT"))
                    .message()
                    .startsWith("cannot attach program on_call of everything: ENOENT (No such file or directory). ")
                    .contains("/libc.so.6 has no function mallocc; near it: malloc")
                    .contains("\n  libbpf: ");
            assertThatThrownBy(() -> program.attach(Path.of("/nowhere"), "f"))
                    .isInstanceOf(BpfException.class)
                    .hasMessageStartingWith("cannot attach program on_call of everything: ")
                    .hasMessageContaining(". There is no file /nowhere that can be read\n");
            assertThatThrownBy(() -> program.attach("/bin/bush", "f"))
                    .isInstanceOf(BpfException.class)
                    .hasMessageMatching("there is no file /bin/bush that can be read; near it: .*");
            assertThatThrownBy(() -> program.attach("pthreat", "f"))
                    .isInstanceOf(BpfException.class)
                    .hasMessageMatching("there is no program pthreat in PATH, and no shared library of that name in"
                            + " \\[/.*/usr/lib.*; near it: .*\\. Give its path, if it is elsewhere");
        }
    }

    @Test
    void noObject() {
        assertThatThrownBy(() -> Any.load(new byte[100], BpfOptions.defaults()))
                .isInstanceOf(BpfException.class)
                .hasMessageStartingWith("cannot open any: LIBBPF_ERRNO__FORMAT (BPF object format invalid)")
                .hasMessageContaining("\n  libbpf: elf: 'any' is not a");
    }

    @Test
    void noBtfFile() {
        BpfOptions options = BpfOptions.defaults().btf(Path.of("/nowhere.btf"));
        assertThat(options.btf()).contains(Path.of("/nowhere.btf"));
        byte[] relocated = BpfCompiler.compile(HEADER + """
                struct task_struct { int pid; } __attribute__((preserve_access_index));
                SEC("socket")
                int relocated(void *context)
                {
                    struct task_struct *task = (void *)0;
                    return (long)&task->pid;
                }
                """);
        assertThatThrownBy(() -> Any.load(relocated, options))
                .isInstanceOf(BpfException.class)
                .hasMessage("cannot open any: the BTF file /nowhere.btf of its options cannot be read");
        Any.load(relocated, BpfOptions.defaults()).close();
    }

    @Test
    void aRelocationThatTheKernelCannotFulfil() {
        assertThatThrownBy(() -> Any.load("""
                        struct task_struct { int never_there; } __attribute__((preserve_access_index));
                        SEC("socket")
                        int relocated(void *context)
                        {
                            struct task_struct *task = (void *)0;
                            return (long)&task->never_there;
                        }
                        """))
                .isInstanceOf(BpfException.class)
                .hasMessageContaining("relocated")
                .hasMessageContaining("never_there");
    }

    @Test
    void anotherSectionThanTheClassWasGeneratedFor() {
        class Wrong extends BpfSection {
            Wrong(BpfObject object) {
                super(object, ".data", 12);
            }
        }
        try (Everything skeleton = Everything.load()) {
            assertThatThrownBy(() -> new Wrong(skeleton.object()))
                    .isInstanceOf(BpfException.class)
                    .hasMessage("section .data of everything has 4 bytes, and its class was generated for 12: generate"
                            + " the class again");
        }
    }

    @Test
    void noLibbpf() {
        ChildJvm child = ChildJvm.run(List.of("-Dbpf4j.libbpf=/nowhere/libbpf.so"), Application.class);
        assertThat(child.output().lines())
                .hasSize(2)
                .allMatch(line -> line.startsWith("BpfLibraryException: libbpf could not be loaded (/nowhere/libbpf.so:"
                                + " cannot open shared object file")
                        && line.contains("apt install libbpf1 (Debian, Ubuntu), dnf install libbpf (Fedora, RHEL)")
                        && line.endsWith("or give its path by -Dbpf4j.libbpf=PATH"));
    }

    /** A library of that name, with what bpf4j asks first. */
    @Test
    void anOldLibbpf(@TempDir Path folder) throws Exception {
        Path source = Files.writeString(folder.resolve("old.c"), """
                void *libbpf_set_print(void *function) { return 0; }
                unsigned libbpf_major_version(void) { return 0; }
                unsigned libbpf_minor_version(void) { return 8; }
                """);
        Path library = folder.resolve("libbpf.so.0");
        Process clang = new ProcessBuilder("clang", "-shared", "-fPIC", "-o", library.toString(), source.toString())
                .inheritIO()
                .start();
        assertThat(clang.waitFor()).isZero();
        ChildJvm child = ChildJvm.run(List.of("-Dbpf4j.libbpf=" + library), Application.class);
        assertThat(child.output().lines())
                .hasSize(2)
                .allMatch(line -> line.startsWith("BpfLibraryException: bpf4j needs libbpf 1.1 or later, and " + library
                        + " is version 0.8: update it by apt install libbpf1 (Debian, Ubuntu), "));
    }

    @Test
    void noKeyWhereOneMustBe() {
        try (Everything skeleton = Everything.load()) {
            skeleton.maps().hash.put(6, Everything.Value.of(1, 2, "six"));
            assertThat(skeleton.maps().hash.getOrThrow(6L)).isEqualTo(Everything.Value.of(1, 2, "six"));
            assertThatThrownBy(() -> skeleton.maps().hash.getOrThrow(5L))
                    .isInstanceOfSatisfying(BpfException.class, e -> {
                        assertThat(e.errno()).isEqualTo("ENOENT");
                        assertThat(e.operation()).isEqualTo("read from");
                        assertThat(e.object()).isEqualTo("map hash of everything");
                    })
                    .hasMessage(
                            "map hash of everything has no value for key 5: it was not stored yet, or removed; get()"
                                    + " returns null then");
        }
    }

    /** In a mount namespace of its own, where the kernel's BTF is hidden. */
    @Test
    void noBtfOfTheKernel() {
        ChildJvm child = ChildJvm.run(
                List.of("unshare", "--mount", "sh", "-c", "mount -t tmpfs none /sys/kernel/btf && exec \"$@\"", "sh"),
                List.of(),
                Relocated.class);
        Assumptions.assumeFalse(child.output().contains("unshare failed"), child.output());
        assertThat(child.output())
                .startsWith("cannot load any: ")
                .contains("This kernel has no BTF (/sys/kernel/btf/vmlinux), against which the program's types are"
                        + " relocated: use a kernel built with CONFIG_DEBUG_INFO_BTF, or give a BTF file for it by"
                        + " BpfOptions.btf\n");
    }

    /** Loads a program with a CO-RE relocation, and prints what goes wrong. */
    static final class Relocated {
        private Relocated() {}

        public static void main(String[] arguments) {
            try {
                Any.load("""
                        struct task_struct { int pid; } __attribute__((preserve_access_index));
                        SEC("socket") int relocated(void *context)
                        {
                            struct task_struct *task = (void *)0;
                            return (long)&task->pid;
                        }
                        """);
            } catch (BpfException e) {
                System.out.println(e.getMessage());
            }
        }
    }

    /** In a mount namespace of its own, where /boot is hidden. */
    @Test
    void noConfigurationOfTheKernel() {
        Assumptions.assumeFalse(Files.exists(Path.of("/proc/config.gz")), "this kernel tells its configuration itself");
        ChildJvm child = ChildJvm.run(
                List.of("unshare", "--mount", "sh", "-c", "mount -t tmpfs none /boot && exec \"$@\"", "sh"),
                List.of(),
                Configured.class);
        Assumptions.assumeFalse(child.output().contains("unshare failed"), child.output());
        assertThat(child.output())
                .startsWith("cannot load any: EINVAL (Invalid argument). The object has variables for the kernel's"
                        + " configuration (.kconfig), which is neither in /proc/config.gz nor in /boot/config-"
                        + System.getProperty("os.version") + " here: give all of them by BpfOptions.kconfig\n");
    }

    /** Loads a program that wants to know the kernel's configuration, and prints what goes wrong. */
    static final class Configured {
        private Configured() {}

        public static void main(String[] arguments) {
            try {
                Any.load("""
                        extern int CONFIG_HZ __kconfig __weak;
                        SEC("socket") int configured(void *context) { return CONFIG_HZ; }
                        """);
            } catch (BpfException e) {
                System.out.println(e.getMessage());
            }
        }
    }

    @Test
    void noPlaceToUnpackJffi() {
        ChildJvm child = ChildJvm.run(List.of("-Djffi.extract.dir=/nowhere"), Application.class);
        assertThat(child.output().lines())
                .hasSize(2)
                .allMatch(line -> line.startsWith("BpfLibraryException: native functions cannot be called, because"
                        + " jffi's own library does not load (could not load jffi library from /nowhere): it is"
                        + " unpacked to"));
    }

    @Test
    void noCapabilities() {
        ChildJvm child = withoutCapabilities("-sys_admin,-bpf,-perfmon");
        assertThat(child.output())
                .startsWith("BpfPrivilegeException: cannot load everything: EPERM (Operation not permitted). This"
                        + " process lacks CAP_BPF and CAP_PERFMON, which BPF needs (before Linux 5.8 CAP_SYS_ADMIN): run"
                        + " as root, or by \"sudo setpriv --inh-caps +bpf,+perfmon --ambient-caps +bpf,+perfmon java"
                        + " …\"; for a service set AmbientCapabilities=CAP_BPF CAP_PERFMON; start a container with"
                        + " --cap-add BPF --cap-add PERFMON\n");
    }

    @Test
    void oneCapabilityMissing() {
        ChildJvm child = withoutCapabilities("-sys_admin,-perfmon");
        assertThat(child.output()).contains("This process lacks CAP_PERFMON, which BPF needs");
    }

    @Test
    void enoughCapabilities() throws IOException {
        String paranoia = Files.readString(Path.of("/proc/sys/kernel/perf_event_paranoid"));
        assumeTrue(
                Integer.parseInt(paranoia.strip()) <= 2,
                "kernels of Debian want CAP_SYS_ADMIN for a tracepoint while kernel.perf_event_paranoid is 3");
        ChildJvm child = withoutCapabilities("-sys_admin");
        assertThat(child.output()).isEqualTo("attached\nattached\n");
    }

    /** libbpf raises the limit, if the process may do so. */
    @Test
    void memoryThatMayNotBeLocked() {
        KernelVersion.assumeBefore(5, 11, "memory of BPF is not locked any more");
        ChildJvm child = withoutCapabilities("-sys_resource", "prlimit", "--memlock=65536:65536");
        assertThat(child.output())
                .startsWith("BpfException: cannot load everything: EPERM (Operation not permitted). This kernel counts"
                        + " BPF memory as locked, as all before 5.11 do: allow more of it by \"ulimit -l unlimited\" or,"
                        + " for a service, LimitMEMLOCK=infinity\n");
    }

    private static ChildJvm withoutCapabilities(String set, String... command) {
        try {
            new ProcessBuilder("setpriv", "--version").start();
        } catch (IOException e) {
            Assumptions.abort("setpriv is not installed: " + e.getMessage());
        }
        List<String> prefix = new ArrayList<>(List.of("setpriv", "--bounding-set", set));
        prefix.addAll(List.of(command));
        return ChildJvm.run(prefix, List.of(), Application.class);
    }
}
