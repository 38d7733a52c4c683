package io.github.bpf4j.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.bpf4j.runtime.internal.Libbpf;
import io.github.bpf4j.runtime.internal.SystemCalls;
import io.github.bpf4j.runtime.type.BpfTypes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Maps that programs use for what they are, rather than to store data. */
@KernelTest
class SpecialMapsTest {
    private TestSkeleton skeleton;

    @AfterEach
    void close() {
        if (skeleton != null) {
            skeleton.close();
        }
    }

    @Test
    @Tag("map:prog_array")
    void programArraysAreFilledByProgramAndByName() {
        skeleton = TestSkeleton.load("""
                struct {
                    __uint(type, BPF_MAP_TYPE_PROG_ARRAY);
                    __uint(max_entries, 3);
                    __uint(key_size, 4);
                    __uint(value_size, 4);
                } jumps SEC(".maps");
                struct {
                    __uint(type, BPF_MAP_TYPE_ARRAY);
                    __uint(max_entries, 1);
                    __type(key, __u32);
                    __type(value, __u32);
                } jumped SEC(".maps");
                const volatile __u32 target = %d;
                struct syscall { __u64 common; long number; long argument; };
                static int note(__u32 value)
                {
                    __u32 zero = 0;

                    bpf_map_update_elem(&jumped, &zero, &value, BPF_ANY);
                    return 0;
                }
                SEC("tracepoint/syscalls/sys_enter_getpgid") int on_getpgid(struct syscall *call)
                {
                    if (bpf_get_current_pid_tgid() >> 32 == target)
                        bpf_tail_call(call, &jumps, call->argument);
                    return 0;
                }
                SEC("tracepoint") int one(void *context) { return note(1); }
                SEC("tracepoint") int two(void *context) { return note(2); }
                SEC("xdp") int packet(struct xdp_md *context) { return XDP_PASS; }
                SEC("?tracepoint") int absent(void *context) { return note(3); }
                """.formatted(ProcessHandle.current().pid()));
        BpfObject object = skeleton.object();
        BpfProgramArray jumps = new BpfProgramArray(object, "jumps") {};
        BpfArrayMap<Long> jumped = new BpfArrayMap<>(object, "jumped", BpfTypes.U32LE) {};
        skeleton.attach();
        SystemCalls.getpgid(0);
        assertThat(jumped.get(0)).isZero();
        jumps.set(0, new BpfProgram(object, "one"));
        jumps.set(2, "two");
        SystemCalls.getpgid(0);
        assertThat(jumped.get(0)).isEqualTo(1);
        SystemCalls.getpgid(2);
        assertThat(jumped.get(0)).isEqualTo(2);
        assertThat(jumps.isSet(0)).isTrue();
        assertThat(jumps.isSet(1)).isFalse();
        assertThat(jumps.remove(0)).isTrue();
        assertThat(jumps.remove(0)).isFalse();
        SystemCalls.getpgid(0);
        assertThat(jumped.get(0)).isEqualTo(2);
        assertThat(jumps.length()).isEqualTo(3);
        assertThatExceptionOfType(IndexOutOfBoundsException.class).isThrownBy(() -> jumps.set(3, "two"));
        assertThatExceptionOfType(BpfException.class)
                .isThrownBy(() -> jumps.set(1, "three"))
                .withMessageStartingWith("there is no program three of test");
        assertThatExceptionOfType(BpfException.class)
                .isThrownBy(() -> jumps.set(1, "packet"))
                .withMessageStartingWith("cannot write to map jumps of test: EINVAL (Invalid argument). ");
        assertThatIllegalStateException()
                .isThrownBy(() -> jumps.set(1, "absent"))
                .withMessage("program absent of test was not loaded: turn its autoload on before load");
    }

    @Test
    @Tag("map:stack_trace")
    void stacksAreReadByNumber() {
        skeleton = TestSkeleton.load("""
                struct {
                    __uint(type, BPF_MAP_TYPE_STACK_TRACE);
                    __uint(max_entries, 64);
                    __uint(key_size, 4);
                    __uint(value_size, 127 * 8);
                } stacks SEC(".maps");
                struct {
                    __uint(type, BPF_MAP_TYPE_STACK_TRACE);
                    __uint(max_entries, 64);
                    __uint(map_flags, BPF_F_STACK_BUILD_ID);
                    __uint(key_size, 4);
                    __uint(value_size, 64 * sizeof(struct bpf_stack_build_id));
                } places SEC(".maps");
                struct {
                    __uint(type, BPF_MAP_TYPE_ARRAY);
                    __uint(max_entries, 2);
                    __type(key, __u32);
                    __type(value, __s32);
                } last SEC(".maps");
                const volatile __u32 target = %d;
                SEC("tracepoint/syscalls/sys_enter_getpgid") int on_getpgid(void *call)
                {
                    __u32 zero = 0, one = 1;
                    int id;

                    if (bpf_get_current_pid_tgid() >> 32 != target)
                        return 0;
                    id = bpf_get_stackid(call, &stacks, BPF_F_USER_STACK);
                    bpf_map_update_elem(&last, &zero, &id, BPF_ANY);
                    id = bpf_get_stackid(call, &places, BPF_F_USER_STACK);
                    bpf_map_update_elem(&last, &one, &id, BPF_ANY);
                    return 0;
                }
                """.formatted(ProcessHandle.current().pid()));
        BpfStackTraces stacks = new BpfStackTraces(skeleton.object(), "stacks") {};
        BpfArrayMap<Integer> last = new BpfArrayMap<>(skeleton.object(), "last", BpfTypes.S32LE) {};
        skeleton.attach();
        SystemCalls.getpgid(1);
        int id = last.get(0);
        assertThat(id).isNotNegative();
        assertThat(stacks.depth()).isEqualTo(127);
        assertThat(stacks.get(id)).hasSizeBetween(1, 127).doesNotContain(0L);
        assertThat(stacks.get(id == 0 ? 1 : 0)).isNull();
        assertThat(stacks.remove(id)).isTrue();
        assertThat(stacks.remove(id)).isFalse();
        assertThat(stacks.get(id)).isNull();
        assertThatExceptionOfType(UnsupportedOperationException.class).isThrownBy(() -> stacks.locations(id));

        BpfStackTraces places = new BpfStackTraces(skeleton.object(), "places") {};
        assertThat(places.hasBuildIds()).isTrue();
        assertThat(places.depth()).isEqualTo(64);
        BpfStackLocation getpgid = places.locations(last.get(1)).get(0);
        assertThat(getpgid.buildId().orElseThrow()).as("of the C library").matches("[0-9a-f]{40}");
        assertThat(getpgid.offset()).isPositive();
        assertThat(places.locations(last.get(1) == 0 ? 1 : 0)).isNull();
        assertThatExceptionOfType(UnsupportedOperationException.class)
                .isThrownBy(() -> places.get(0))
                .withMessage("map places of test has the flag BPF_F_STACK_BUILD_ID: use locations()");
    }

    @Test
    @Tag("map:bloom_filter")
    void bloomFiltersNeverMissWhatWasAdded() {
        KernelVersion.assume(5, 16, "the Bloom filter");
        skeleton = TestSkeleton.load("""
                struct {
                    __uint(type, BPF_MAP_TYPE_BLOOM_FILTER);
                    __uint(max_entries, 1000);
                    __uint(map_extra, 3);
                    __type(value, __u64);
                } seen SEC(".maps");
                """);
        BpfBloomFilter<Long> seen = new BpfBloomFilter<>(skeleton.object(), "seen", BpfTypes.U64LE) {};
        for (long value = 0; value < 1_000; value++) {
            seen.add(value * 7919);
        }
        int wrong = 0;
        for (long value = 0; value < 1_000; value++) {
            assertThat(seen.mightContain(value * 7919)).isTrue();
            wrong += seen.mightContain(-1 - value) ? 1 : 0;
        }
        assertThat(wrong).isLessThan(100);
    }

    @Test
    @Tag("map:struct_ops")
    @Tag("program:struct_ops")
    void structOpsAreRegisteredByALink() throws Exception {
        skeleton = TestSkeleton.load("""
                #include <bpf/bpf_tracing.h>
                struct sock {} __attribute__((preserve_access_index));
                struct tcp_congestion_ops {
                    __u32 (*ssthresh)(struct sock *);
                    void (*cong_avoid)(struct sock *, __u32, __u32);
                    __u32 (*undo_cwnd)(struct sock *);
                    char name[16];
                } __attribute__((preserve_access_index));
                SEC("struct_ops/ssthresh") __u32 BPF_PROG(ssthresh, struct sock *sk) { return 2; }
                SEC("struct_ops/undo") __u32 BPF_PROG(undo, struct sock *sk) { return 2; }
                SEC("struct_ops/avoid") void BPF_PROG(avoid, struct sock *sk, __u32 ack, __u32 acked) {}
                SEC(".struct_ops") struct tcp_congestion_ops ops = {
                    .ssthresh = (void *)ssthresh,
                    .cong_avoid = (void *)avoid,
                    .undo_cwnd = (void *)undo,
                    .name = "bpf4j_test",
                };
                """);
        BpfStructOps ops = new BpfStructOps(skeleton.object(), "ops") {};
        assertThat(ops.created()).isTrue();
        assertThat(congestionControls()).doesNotContain("bpf4j_test");
        skeleton.attach();
        BpfLink link = ops.attach();
        assertThat(congestionControls()).contains("bpf4j_test");
        assertThat(link.program()).isEqualTo("ops");
        assertThat(skeleton.object().link("ops")).contains(link);
        assertThatExceptionOfType(BpfException.class)
                .isThrownBy(ops::attach)
                .withMessageStartingWith("cannot register map ops of test: ");
        link.detach();
        assertThat(congestionControls()).doesNotContain("bpf4j_test");
        skeleton.close();
        assertThatIllegalStateException().isThrownBy(ops::attach);
    }

    private static String congestionControls() throws IOException {
        return Files.readString(Path.of("/proc/sys/net/ipv4/tcp_available_congestion_control"));
    }

    private static final String ARENA = """
            struct {
                __uint(type, BPF_MAP_TYPE_UNSPEC + 33);
                __uint(map_flags, 1 << 10);
                __uint(max_entries, 8);
            } arena SEC(".maps");
            """;

    @Test
    @Tag("map:arena")
    void anArenaHasItsPages() {
        KernelVersion.assume(6, 9, "the arena");
        assumeFalse(Libbpf.version().equals("1.1"), "an arena needs libbpf 1.5 or later, and this is 1.1");
        skeleton = TestSkeleton.load(ARENA);
        assertThat(new BpfArena(skeleton.object(), "arena") {}.pages()).isEqualTo(8);
    }

    @Test
    void anArenaNeedsALibbpfThatHasThem() {
        assumeTrue(Libbpf.version().equals("1.1"), "this libbpf has arenas");
        assertThatExceptionOfType(BpfLibraryException.class)
                .isThrownBy(() -> TestSkeleton.load(ARENA))
                .withMessageStartingWith("an arena needs libbpf 1.5 or later, and libbpf.so.1 is version 1.1: ");
    }

    @Test
    void variablesOfAnArenaNeedThatLibbpfToo() {
        assumeTrue(Libbpf.version().equals("1.1"), "this libbpf has arenas");
        String variable = "int variable SEC(\".addr_space.1\") = 1;";
        assertThatExceptionOfType(BpfLibraryException.class)
                .as("which libbpf meets when it opens the object")
                .isThrownBy(() -> TestSkeleton.load(ARENA + variable
                        + "SEC(\"socket\") int program(void *context) { return (long)&variable >> 4; }"))
                .withMessageStartingWith("an arena needs libbpf 1.5 or later, and libbpf.so.1 is version 1.1: ");
        assertThatExceptionOfType(BpfLibraryException.class)
                .as("which it does not look at")
                .isThrownBy(() -> TestSkeleton.load(ARENA + variable, object -> new BpfArenaSection(object, 4) {}))
                .withMessageStartingWith("an arena needs libbpf 1.5 or later, and libbpf.so.1 is version 1.1: ");
    }

    @Test
    @Tag("map:rhash")
    void aResizableHashIsAHashMap() {
        KernelVersion.assume(7, 2, "the resizable hash map");
        skeleton = TestSkeleton.load("""
                struct {
                    __uint(type, BPF_MAP_TYPE_UNSPEC + 35);
                    __uint(map_flags, BPF_F_NO_PREALLOC);
                    __uint(max_entries, 1000);
                    __type(key, __u32);
                    __type(value, __u64);
                } growing SEC(".maps");
                """);
        BpfHashMap<Long, Long> growing =
                new BpfHashMap<>(skeleton.object(), "growing", BpfTypes.U32LE, BpfTypes.U64LE) {};
        for (long key = 0; key < 1000; key++) {
            growing.put(key, key * key);
        }
        assertThat(growing.get(999L)).isEqualTo(999 * 999);
        assertThat(growing.putIfAbsent(999L, 1L)).isFalse();
        assertThat(growing.getAll()).hasSize(1000);
        assertThat(growing.getAndRemove(7L)).isEqualTo(49);
        assertThat(growing.remove(7L)).isFalse();
        assertThat(growing.keys()).hasSize(999).doesNotContain(7L);
        assertThat(growing.getAndRemoveAll()).hasSize(999);
        assertThat(growing.keys()).isEmpty();
    }

    @Test
    @Tag("map:insn_array")
    void anArrayOfInstructionsTellsItsLength() {
        KernelVersion.assume(6, 19, "the array of instructions");
        skeleton = TestSkeleton.load("""
                struct {
                    __uint(type, BPF_MAP_TYPE_UNSPEC + 34);
                    __uint(max_entries, 5);
                    __uint(key_size, 4);
                    __uint(value_size, 16);
                } places SEC(".maps");
                """);
        assertThat(new BpfInstructionArray(skeleton.object(), "places") {}.length())
                .isEqualTo(5);
    }
}
