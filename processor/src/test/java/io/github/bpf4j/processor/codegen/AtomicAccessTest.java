package io.github.bpf4j.processor.codegen;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which variables have atomic access: integers that BPF has atomic instructions for, where both sides may write. */
class AtomicAccessTest {
    private static final String INTEGERS = """
            #include "bpf.h"
            __u64 u64; __s64 s64; __u32 u32; int s32; __u32 table[2][3];
            __u16 u16; __u8 u8; _Bool yes; double real; void *pointer; enum { ONE } kind; unsigned __int128 wide;
            __be32 network_order;
            const volatile __u64 constant;
            static volatile __u64 hidden SEC(".data.hidden");
            SEC("socket") int program(void *context)
            {
                return u64 + s64 + u32 + s32 + table[1][2] + u16 + u8 + yes + *(int *)&real + !!pointer + kind + wide
                    + network_order + constant + hidden++;
            }
            """;

    private static final String STRUCTS = """
            #include "bpf.h"
            struct slot { __u32 used; __u8 flag; };
            struct stats {
                __u64 hits; int type; __u16 small; double real; __u32 bits : 5;
                __u32 by_cpu[2][3]; struct slot first; struct slot slots[4]; __u64 atomic_long;
                union { __u64 anonymous; __u32 half; };
            };
            struct stats stats; struct stats several[2];
            struct __attribute__((packed)) tight { char c; __u32 n; struct slot unaligned; char d[11]; __u64 by_luck; };
            struct tight tight __attribute__((aligned(8)));
            struct nine { __u64 a; char b; } __attribute__((packed));
            struct nine nines[2];
            struct { char none; } without;
            struct { __u32 n; __u64 items[]; } flexible = { 1, { 2, 3 } };
            struct constant { __u64 inside; };
            const volatile struct constant constant;
            struct { __uint(type, BPF_MAP_TYPE_ARRAY); __uint(max_entries, 1); __type(key, int);
                __type(value, struct value); } map SEC(".maps");
            struct value { __u64 inside; };
            SEC("socket") int program(void *context)
            {
                return stats.hits + several[1].hits + tight.n + nines[1].a + without.none + flexible.items[1]
                    + constant.inside;
            }
            """;

    @ParameterizedTest
    @ValueSource(strings = {TestClang.LITTLE_ENDIAN, TestClang.BIG_ENDIAN})
    void isForIntegersOfFourAndEightBytes(String target) {
        List<String> expected = new ArrayList<>(List.of(
                "BpfAtomicLong u64Atomic()",
                "BpfAtomicLong s64Atomic()",
                "BpfAtomicUnsignedInt u32Atomic()",
                "BpfAtomicInt s32Atomic()",
                "BpfAtomicUnsignedInt tableAtomic(int index1, int index2)"));
        if (target.equals(TestClang.BIG_ENDIAN)) {
            // Network order is the kernel's own then.
            expected.add("BpfAtomicUnsignedInt networkOrderAtomic()");
        }
        assertThat(accessors(INTEGERS, target)).containsExactlyInAnyOrderElementsOf(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {TestClang.LITTLE_ENDIAN, TestClang.BIG_ENDIAN})
    void isForAlignedMembersOfStructs(String target) {
        assertThat(accessors(STRUCTS, target))
                .containsExactlyInAnyOrder(
                        "StatsAtomic statsAtomic()",
                        "StatsAtomic severalAtomic(int index)",
                        "BpfAtomicLong hits()",
                        "BpfAtomicInt type()",
                        "BpfAtomicUnsignedInt byCpu(int index1, int index2)",
                        "SlotAtomic first()",
                        "SlotAtomic slots(int index)",
                        "BpfAtomicLong atomicLong_()",
                        "BpfAtomicLong anonymous()",
                        "BpfAtomicUnsignedInt half()",
                        "BpfAtomicUnsignedInt used()",
                        "TightAtomic tightAtomic()",
                        "BpfAtomicLong byLuck()",
                        "FlexibleAtomic flexibleAtomic()",
                        "BpfAtomicUnsignedInt n()");
    }

    private static List<String> accessors(String c, String target) {
        byte[] object = TestClang.any().compile(c, target);
        String source = SkeletonGenerator.generate(
                        new SkeletonRequest(object, "com.acme", "atomic.bpf.c", "atomic.bpf.o"))
                .source();
        return Pattern.compile("public (\\w*Atomic\\w*) (\\w+)\\(([^)]*)\\)")
                .matcher(source)
                .results()
                .map(match -> match.group(1) + " " + match.group(2) + "(" + match.group(3) + ")")
                .toList();
    }
}
