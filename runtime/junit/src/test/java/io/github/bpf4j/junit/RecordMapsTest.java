package io.github.bpf4j.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.bpf4j.annotation.BpfRecord;
import io.github.bpf4j.annotation.BpfSkeleton;
import io.github.bpf4j.runtime.BpfException;
import io.github.bpf4j.runtime.BpfTestRun;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Tag;

/** Records as keys and values of each kind of map that can have them, exchanged with a program in the kernel. */
@BpfSkeleton(source = """
        #include <linux/bpf.h>
        #include <bpf/bpf_helpers.h>

        struct prefix { __u32 bits; __u32 address; };
        struct total { __u64 count; char name[8]; };

        #define KEYED(NAME, KIND, FLAGS) struct { \\
            __uint(type, KIND); \\
            __uint(max_entries, 8); \\
            __uint(map_flags, FLAGS); \\
            __type(key, struct prefix); \\
            __type(value, struct total); \\
        } NAME SEC(".maps")

        KEYED(hash, BPF_MAP_TYPE_HASH, 0);
        KEYED(trie, BPF_MAP_TYPE_LPM_TRIE, BPF_F_NO_PREALLOC);
        KEYED(cpu_hash, BPF_MAP_TYPE_PERCPU_HASH, 0);

        #define INDEXED(NAME, KIND) struct { \\
            __uint(type, KIND); \\
            __uint(max_entries, 2); \\
            __type(key, __u32); \\
            __type(value, struct total); \\
        } NAME SEC(".maps")

        INDEXED(array, BPF_MAP_TYPE_ARRAY);
        INDEXED(cpu_array, BPF_MAP_TYPE_PERCPU_ARRAY);

        #define PUSHED(NAME, KIND) struct { \\
            __uint(type, KIND); \\
            __uint(max_entries, 4); \\
            __type(value, struct total); \\
        } NAME SEC(".maps")

        PUSHED(queue, BPF_MAP_TYPE_QUEUE);
        PUSHED(stack, BPF_MAP_TYPE_STACK);

        /* Adds 1 to what Java has stored, and gives it another name. */
        static void change(struct total *total)
        {
            if (total) {
                total->count++;
                total->name[0] = 'K';
            }
        }

        SEC("raw_tp/sched_switch")
        int touch(void *context)
        {
            struct prefix prefix = { .bits = 32, .address = 0x0100000a };
            struct total total;
            __u32 index = 1;

            change(bpf_map_lookup_elem(&hash, &prefix));
            change(bpf_map_lookup_elem(&trie, &prefix));
            change(bpf_map_lookup_elem(&cpu_hash, &prefix));
            change(bpf_map_lookup_elem(&array, &index));
            change(bpf_map_lookup_elem(&cpu_array, &index));
            if (!bpf_map_pop_elem(&queue, &total)) {
                change(&total);
                bpf_map_push_elem(&queue, &total, 0);
            }
            if (!bpf_map_pop_elem(&stack, &total)) {
                change(&total);
                bpf_map_push_elem(&stack, &total, 0);
            }
            return 0;
        }

        char LICENSE[] SEC("license") = "GPL";
        """)
class RecordMapsTest {
    private static final Total JAVAS = new Total(41, "java");
    private static final Total KERNELS = new Total(42, "Kava");
    private static final int ADDRESS = 0x0100000a; // 10.0.0.1, as it lies in memory

    @BpfRecord("prefix")
    record Prefix(long bits, int addressRaw) {}

    @BpfRecord("total")
    record Total(long count, String name) {}

    private static void touch(RecordMapsTestBpf skeleton) {
        skeleton.progs().touch().testRun(BpfTestRun.Input.ofContext(new byte[8]));
    }

    @BpfTest
    @Tag("map:hash")
    void hashMaps(RecordMapsTestBpf skeleton) {
        var map = skeleton.maps()
                .hash()
                .withKeys(RecordMapsTest_PrefixCodec.TYPE)
                .withValues(RecordMapsTest_TotalCodec.TYPE);
        map.put(new Prefix(32, ADDRESS), JAVAS);

        touch(skeleton);

        assertThat(map.get(new Prefix(32, ADDRESS))).isEqualTo(KERNELS);
        assertThat(map.keys()).containsExactly(new Prefix(32, ADDRESS));
        assertThat(map.getAndRemove(new Prefix(32, ADDRESS))).isEqualTo(KERNELS);
    }

    @BpfTest
    @Tag("map:lpm_trie")
    void triesFindTheLongestPrefix(RecordMapsTestBpf skeleton) {
        var map = skeleton.maps()
                .trie()
                .withKeys(RecordMapsTest_PrefixCodec.TYPE)
                .withValues(RecordMapsTest_TotalCodec.TYPE);
        map.put(new Prefix(8, 10), JAVAS);

        touch(skeleton);

        assertThat(map.get(new Prefix(32, ADDRESS))).isEqualTo(KERNELS);
        assertThat(map.get(new Prefix(32, 11))).isNull();
    }

    @BpfTest
    @Tag("map:array")
    void arrays(RecordMapsTestBpf skeleton) {
        var map = skeleton.maps().array().withValues(RecordMapsTest_TotalCodec.TYPE);
        map.set(1, JAVAS);

        touch(skeleton);

        assertThat(map.get(1)).isEqualTo(KERNELS);
        assertThat(map.get(0)).isEqualTo(new Total(0, ""));
    }

    @BpfTest
    @Tag("map:percpu_hash")
    void hashMapsPerCpu(RecordMapsTestBpf skeleton) {
        var map = skeleton.maps()
                .cpuHash()
                .withValues(RecordMapsTest_TotalCodec.TYPE)
                .withKeys(RecordMapsTest_PrefixCodec.TYPE);
        map.put(new Prefix(32, ADDRESS), each(skeleton));

        touch(skeleton);

        assertThatOneIsChanged(map.get(new Prefix(32, ADDRESS)));
    }

    @BpfTest
    @Tag("map:percpu_array")
    void arraysPerCpu(RecordMapsTestBpf skeleton) {
        var map = skeleton.maps().cpuArray().withValues(RecordMapsTest_TotalCodec.TYPE);
        map.set(1, each(skeleton));

        touch(skeleton);

        assertThatOneIsChanged(map.get(1));
    }

    /** Java's value for each CPU. */
    private static List<Total> each(RecordMapsTestBpf skeleton) {
        return Collections.nCopies(skeleton.maps().cpuArray().get(0).size(), JAVAS);
    }

    private static void assertThatOneIsChanged(List<Total> each) {
        List<Total> others = new ArrayList<>(each);
        assertThat(others.remove(KERNELS)).isTrue();
        assertThat(others).allMatch(JAVAS::equals);
    }

    @BpfTest
    @Tag("map:queue")
    void queues(RecordMapsTestBpf skeleton) {
        var map = skeleton.maps().queue().withValues(RecordMapsTest_TotalCodec.TYPE);
        map.push(JAVAS);
        map.push(new Total(1, "second"));

        touch(skeleton);

        assertThat(map.pop()).isEqualTo(new Total(1, "second"));
        assertThat(map.peek()).isEqualTo(KERNELS);
        assertThat(map.pop()).isEqualTo(KERNELS);
        assertThat(map.pop()).isNull();
    }

    @BpfTest
    @Tag("map:stack")
    void stacks(RecordMapsTestBpf skeleton) {
        var map = skeleton.maps().stack().withValues(RecordMapsTest_TotalCodec.TYPE);
        map.push(new Total(1, "first"));
        map.push(JAVAS);

        touch(skeleton);

        assertThat(map.pop()).isEqualTo(KERNELS);
        assertThat(map.pop()).isEqualTo(new Total(1, "first"));
    }

    @BpfTest
    void aRecordOfAnotherSizeIsRefused(RecordMapsTestBpf skeleton) {
        assertThatThrownBy(() -> skeleton.maps().array().withValues(RecordMapsTest_PrefixCodec.TYPE))
                .isInstanceOf(BpfException.class)
                .hasMessageContaining("array");
    }
}
