package io.github.bpf4j.processor.hooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.bpf4j.processor.btf.Btf;
import io.github.bpf4j.processor.btf.BtfType;
import io.github.bpf4j.processor.btf.BtfType.Composite;
import io.github.bpf4j.processor.btf.BtfType.Function;
import io.github.bpf4j.processor.btf.BtfType.FunctionPrototype;
import io.github.bpf4j.processor.btf.BtfType.Int;
import io.github.bpf4j.processor.btf.BtfType.Linkage;
import io.github.bpf4j.processor.btf.BtfType.Parameter;
import io.github.bpf4j.processor.btf.BtfType.Pointer;
import io.github.bpf4j.processor.btf.BtfType.Typedef;
import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From recorded format files, and a table of types made by hand. */
class HooksTest {
    private static final Path RECORDED = Path.of("src/test/resources/tracefs");

    private static List<Hook> tracepoints(String pattern) throws IOException {
        return Hooks.tracepoints(HookPattern.parse(pattern), Tracefs.at(RECORDED));
    }

    private static List<String> names(List<Hook> hooks) {
        return hooks.stream().map(Hook::name).toList();
    }

    @Test
    void tracepointsAreFoundByPattern() throws IOException {
        assertThat(names(tracepoints("tracepoint:syscalls:*exec*")))
                .containsExactly("tracepoint:syscalls:sys_enter_execve", "tracepoint:syscalls:sys_exit_execve");
        assertThat(names(tracepoints("tp:*:sched_switch"))).containsExactly("tracepoint:sched:sched_switch");
        assertThat(tracepoints("tracepoint:sched:nothing")).isEmpty();
    }

    @Test
    void systemCallsHaveTheKernelsOwnStructs() throws IOException {
        List<Hook> hooks = tracepoints("tracepoint:syscalls:sys_*_execve");
        assertThat(hooks.get(0).arguments())
                .contains("const char * filename; /* offset 16, 8 bytes */")
                .hasSize(4);
        assertThat(HookText.of(hooks, true)).isEqualTo("""
                // tracepoint:syscalls:sys_enter_execve
                //   int __syscall_nr; /* offset 8, 4 bytes */
                //   const char * filename; /* offset 16, 8 bytes */
                //   const char *const * argv; /* offset 24, 8 bytes */
                //   const char *const * envp; /* offset 32, 8 bytes */
                SEC("tracepoint/syscalls/sys_enter_execve")
                int on_sys_enter_execve(struct trace_event_raw_sys_enter *ctx)
                {
                	return 0;
                }

                // tracepoint:syscalls:sys_exit_execve
                //   int __syscall_nr; /* offset 8, 4 bytes */
                //   long ret; /* offset 16, 8 bytes */
                SEC("tracepoint/syscalls/sys_exit_execve")
                int on_sys_exit_execve(struct trace_event_raw_sys_exit *ctx)
                {
                	return 0;
                }

                """);
    }

    @Test
    void otherTracepointsGetAStructOfTheirFields() throws IOException {
        assertThat(tracepoints("tracepoint:sched:sched_process_exec").get(0).code())
                .isEqualTo("""
                struct on_sched_process_exec {
                	__u64 common;
                	__u32 filename_; /* __data_loc char[] filename */
                	__s32 pid_; /* pid_t pid */
                	__s32 old_pid_; /* pid_t old_pid */
                } __attribute__((packed));

                SEC("tracepoint/sched/sched_process_exec")
                int on_sched_process_exec(struct on_sched_process_exec *ctx)
                {
                	return 0;
                }
                """);
        assertThat(tracepoints("tracepoint:sched:sched_switch").get(0).code())
                .contains("\tchar prev_comm_[16]; /* char prev_comm[16] */\n")
                .contains("\t__s64 prev_state_; /* long prev_state */\n");
    }

    private static final int INT = 1;
    private static final int STRUCT = 2;
    private static final int POINTER = 3;
    private static final int UNNAMED = 4;

    private static final Btf BTF = new Btf(
            ByteOrder.LITTLE_ENDIAN,
            8,
            List.of(
                    new BtfType.Void(),
                    new Int(INT, "int", 4, 32, 0, true, false, false),
                    new Composite(STRUCT, "file", false, 24, List.of()),
                    new Pointer(POINTER, STRUCT),
                    new Composite(UNNAMED, "", false, 8, List.of()),
                    new Pointer(5, UNNAMED),
                    new FunctionPrototype(6, INT, List.of(new Parameter("file", POINTER), new Parameter("any", 5))),
                    new Function(7, "vfs_one", 6, Linkage.STATIC),
                    new FunctionPrototype(8, 0, List.of(new Parameter("by_value", STRUCT))),
                    new Function(9, "vfs_two", 8, Linkage.STATIC),
                    new Function(10, "vfs_one.cold", 6, Linkage.STATIC),
                    new FunctionPrototype(
                            11,
                            0,
                            List.of(new Parameter("", POINTER), new Parameter("", INT), new Parameter("", POINTER))),
                    new Pointer(12, 11),
                    new Typedef(13, "btf_trace_unnamed", 12),
                    new Typedef(14, "btf_trace_named", 12),
                    new FunctionPrototype(
                            15,
                            INT,
                            List.of(
                                    new Parameter("__data", POINTER),
                                    new Parameter("result", INT),
                                    new Parameter("file", POINTER))),
                    new Function(16, "__traceiter_named", 15, Linkage.STATIC),
                    new FunctionPrototype(17, INT, List.of(new Parameter("format", POINTER), new Parameter("", 0))),
                    new Function(18, "print", 17, Linkage.STATIC)));

    private static List<String> signatures(String pattern) {
        return Hooks.typed(HookPattern.parse(pattern), BTF).stream()
                .map(hook -> hook.code()
                        .lines()
                        .limit(2)
                        .reduce((a, b) -> a + " " + b)
                        .orElse(""))
                .toList();
    }

    @Test
    void functionsGetTheMacroThatFits() {
        assertThat(signatures("fentry:vfs_*"))
                .containsExactly(
                        "SEC(\"fentry/vfs_one\") int BPF_PROG(on_vfs_one, struct file *file, void *any)",
                        "SEC(\"fentry/vfs_two\") int on_vfs_two(unsigned long long *ctx)");
        assertThat(signatures("fexit:vfs_one"))
                .containsExactly(
                        "SEC(\"fexit/vfs_one\") int BPF_PROG(on_vfs_one, struct file *file, void *any, int ret)");
        assertThat(signatures("kprobe:*"))
                .contains(
                        "SEC(\"kprobe/vfs_one\") int BPF_KPROBE(on_vfs_one, struct file *file, void *any)",
                        "SEC(\"kprobe/vfs_two\") int on_vfs_two(struct pt_regs *ctx)",
                        "SEC(\"kprobe/print\") int on_print(struct pt_regs *ctx)");
        assertThat(signatures("kretprobe:vfs_*"))
                .containsExactly(
                        "SEC(\"kretprobe/vfs_one\") int BPF_KRETPROBE(on_vfs_one, int ret)",
                        "SEC(\"kretprobe/vfs_two\") int BPF_KRETPROBE(on_vfs_two)");
    }

    @Test
    void tracepointsOfBtfHaveNamesWhereTheKernelKeepsThem() {
        assertThat(signatures("tp_btf:*"))
                .containsExactly(
                        "SEC(\"tp_btf/named\") int BPF_PROG(on_named, int result, struct file *file)",
                        "SEC(\"tp_btf/unnamed\") int BPF_PROG(on_unnamed, int arg1, struct file *arg2)");
    }

    @Test
    void resultsAreTold() {
        assertThat(Hooks.typed(HookPattern.parse("fentry:vfs_one"), BTF).get(0).arguments())
                .containsExactly("struct file *file;", "void *any;", "returns int");
        assertThat(HookText.of(Hooks.typed(HookPattern.parse("fentry:vfs_one"), BTF), false))
                .isEqualTo("fentry:vfs_one\n");
    }

    @Test
    void patternsThatSayNothingAreExplained() {
        for (String pattern : List.of("execve", "tracepoint", "nokind:x", "fentry:")) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Hooks.find(pattern))
                    .withMessage("\"" + pattern + "\" does not say what to look for: give a kind (tracepoint, tp_btf,"
                            + " kprobe, kretprobe, fentry, fexit), a colon and a name, in which * stands for anything,"
                            + " such as tracepoint:syscalls:*exec* or fentry:vfs_*");
        }
    }

    @Test
    void tracefsThatIsNotMountedIsSaid(@TempDir Path folder) throws IOException {
        assertThatThrownBy(() -> Tracefs.at(folder))
                .isInstanceOf(NoSuchFileException.class)
                .hasMessage(folder.resolve("events") + " is not there, since tracefs is not mounted: as root, run"
                        + " `mount -t tracefs tracefs /sys/kernel/tracing`");
        Files.createDirectories(folder.resolve("events/group/name"));
        assertThat(Tracefs.at(folder).hasFormat("group:name")).isFalse();
    }
}
