package io.github.bpf4j.processor.header;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bpf4j.processor.btf.Btf;
import io.github.bpf4j.processor.btf.BtfType;
import io.github.bpf4j.processor.btf.BtfType.Composite;
import io.github.bpf4j.processor.btf.BtfType.Int;
import io.github.bpf4j.processor.btf.BtfType.Member;
import io.github.bpf4j.processor.clang.InstalledClangs;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;

/** What tests of the header need: types to write it for, and what is written. */
abstract class HeaderText {
    static final String START = """
            #ifndef __VMLINUX_H__
            #define __VMLINUX_H__

            #ifndef BPF_NO_PRESERVE_ACCESS_INDEX
            #pragma clang attribute push (__attribute__((preserve_access_index)), apply_to = record)
            #endif

            """;
    static final String END = """
            #ifndef BPF_NO_PRESERVE_ACCESS_INDEX
            #pragma clang attribute pop
            #endif

            #endif
            """;
    static final int INT = 1;
    static final int CHAR = 2;
    static final int LONG = 3;

    @TempDir
    Path folder;

    /** Ids 0 to 3 are void, int, char and long; the given types follow from 4 on. */
    static Btf btf(int pointerSize, BtfType... more) {
        List<BtfType> types = new ArrayList<>(List.of(
                new BtfType.Void(),
                new Int(INT, "int", 4, 32, 0, true, false, false),
                new Int(CHAR, "char", 1, 8, 0, true, true, false),
                new Int(LONG, "long unsigned int", 8, 64, 0, false, false, false)));
        types.addAll(List.of(more));
        return new Btf(ByteOrder.LITTLE_ENDIAN, pointerSize, types);
    }

    /** The declarations; clang must accept them and lay them out as given. */
    final String header(BtfType... types) throws Exception {
        Btf btf = btf(8, types);
        String header = HeaderCompiler.header(btf);
        assertThat(new HeaderCompiler(InstalledClangs.newest(), folder)
                        .check(btf, header)
                        .problems())
                .isEqualTo(List.of());
        return declarations(header);
    }

    static String declarations(String header) {
        return header.substring(header.indexOf(START) + START.length(), header.indexOf(END));
    }

    static Member member(String name, int type, int byteOffset) {
        return new Member(name, type, 8L * byteOffset, 0);
    }

    static Composite struct(int id, String name, int size, Member... members) {
        return new Composite(id, name, false, size, List.of(members));
    }

    static Composite union(int id, String name, int size, Member... members) {
        return new Composite(id, name, true, size, List.of(members));
    }
}
