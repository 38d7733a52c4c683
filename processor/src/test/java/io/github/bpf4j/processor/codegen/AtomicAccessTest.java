package io.github.bpf4j.processor.codegen;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which variables have atomic access: integers that BPF has atomic instructions for, where both sides may write. */
class AtomicAccessTest {
    private static final String SOURCE = """
            #include "bpf.h"
            __u64 u64; __s64 s64; __u32 u32; int s32; __u32 table[2][3];
            __u16 u16; __u8 u8; _Bool yes; double real; void *pointer; enum { ONE } kind; unsigned __int128 wide;
            __be32 network_order;
            struct { __u64 inside; } compound;
            struct { char c; __u32 n; } __attribute__((packed)) packed;
            const volatile __u64 constant;
            static volatile __u64 hidden SEC(".data.hidden");
            SEC("socket") int program(void *context)
            {
                return u64 + s64 + u32 + s32 + table[1][2] + u16 + u8 + yes + *(int *)&real + !!pointer + kind + wide
                    + network_order + compound.inside + packed.n + constant + hidden++;
            }
            """;

    @ParameterizedTest
    @ValueSource(strings = {TestClang.LITTLE_ENDIAN, TestClang.BIG_ENDIAN})
    void isForIntegersOfFourAndEightBytes(String target) {
        byte[] object = TestClang.any().compile(SOURCE, target);
        String source = SkeletonGenerator.generate(
                        new SkeletonRequest(object, "com.acme", "atomic.bpf.c", "atomic.bpf.o"))
                .source();

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
        assertThat(Pattern.compile("public (BpfAtomic\\w+) (\\w+)\\(([^)]*)\\)")
                        .matcher(source)
                        .results()
                        .map(match -> match.group(1) + " " + match.group(2) + "(" + match.group(3) + ")"))
                .containsExactlyInAnyOrderElementsOf(expected);
    }
}
