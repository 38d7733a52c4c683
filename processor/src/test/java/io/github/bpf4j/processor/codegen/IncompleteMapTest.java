package io.github.bpf4j.processor.codegen;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bpf4j.processor.Warning;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Maps whose declaration leaves something to the program that loads them. */
class IncompleteMapTest {
    @TempDir
    Path output;

    /** The kernel's htab_mem_bench: its loader sets the size of the values. */
    @Test
    void aKeySizeWithoutAValueSize() {
        GeneratedSkeleton skeleton = SkeletonGenerator.generate(new SkeletonRequest(
                TestClang.any().compile("""
                                #include "bpf.h"
                                struct {
                                    __uint(type, BPF_MAP_TYPE_HASH);
                                    __uint(key_size, 4);
                                } late SEC(".maps");
                                """, TestClang.LITTLE_ENDIAN), "test", "late.bpf.c", "late.bpf.o"));

        assertThat(skeleton.source()).contains("class Late extends BpfOtherMap {");
        assertThat(skeleton.warnings())
                .extracting(Warning::text)
                .anyMatch(warning -> warning.startsWith("map late does not say how large"));
        assertThat(JavaBuild.onClassPath(Path.of(System.getProperty("java.home")), output, skeleton))
                .isEmpty();
    }
}
