package io.github.bpf4j.processor.header;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bpf4j.processor.btf.BtfType.Forward;
import io.github.bpf4j.processor.btf.BtfType.Member;
import io.github.bpf4j.processor.btf.BtfType.Pointer;
import org.junit.jupiter.api.Test;

/** What is written so that members lie where the kernel has them; that clang agrees is shown here, too. */
class HeaderLayoutTest extends HeaderText {
    @Test
    void gapsArePadded() throws Exception {
        assertThat(header(
                        struct(4, "line", 128, member("a", CHAR, 0), member("b", INT, 8), member("c", LONG, 64)),
                        struct(5, "hidden", 16),
                        union(6, "wide", 24, member("a", INT, 0))))
                .isEqualTo("""
                        struct line {
                        	char a;
                        	long : 56;
                        	int b;
                        	long : 32;
                        	long : 64;
                        	long : 64;
                        	long : 64;
                        	long : 64;
                        	long : 64;
                        	long : 64;
                        	long unsigned int c;
                        	long : 64;
                        	long : 64;
                        	long : 64;
                        	long : 64;
                        	long : 64;
                        	long : 64;
                        	long : 64;
                        };

                        struct hidden {
                        	long : 64;
                        	long : 64;
                        };

                        union wide {
                        	int a;
                        	struct { long : 64; long : 64; long : 64; };
                        };

                        """);
    }

    @Test
    void whatIsNotAlignedIsPacked() throws Exception {
        assertThat(header(
                        struct(4, "offset", 6, member("a", CHAR, 0), member("b", INT, 2)),
                        struct(5, "size", 12, member("a", LONG, 0), member("b", INT, 8)),
                        struct(6, "holder", 13, member("a", CHAR, 0), member("b", 5, 1))))
                .isEqualTo("""
                        struct offset {
                        	char a;
                        	short : 8;
                        	int b;
                        } __attribute__((packed));

                        struct size {
                        	long unsigned int a;
                        	int b;
                        } __attribute__((packed));

                        struct holder {
                        	char a;
                        	struct size b;
                        };

                        """);
    }

    @Test
    void bitfieldsStandWhereTheyStood() throws Exception {
        assertThat(header(struct(
                        4,
                        "flags",
                        16,
                        new Member("a", INT, 0, 3),
                        new Member("b", INT, 3, 30 - 3),
                        new Member("c", INT, 32, 5),
                        new Member("d", INT, 48, 16),
                        new Member("e", LONG, 70, 1))))
                .isEqualTo("""
                        struct flags {
                        	int a : 3;
                        	int b : 27;
                        	int c : 5;
                        	short : 11;
                        	int d : 16;
                        	char : 6;
                        	long unsigned int e : 1;
                        };

                        """);
    }

    @Test
    void whatCCannotSayIsLeftOut() throws Exception {
        assertThat(declarations(HeaderCompiler.header(btf(
                        8,
                        struct(4, "odd", 8, member("a", INT, 0), member("b", INT, 2), member("c", 5, 4)),
                        new Forward(5, "unknown", false)))))
                .isEqualTo("""
                        struct unknown;

                        struct odd {
                        	int a;
                        	/* b: C cannot have it here */
                        	/* c: C cannot have it here */
                        	long : 32;
                        } __attribute__((packed));

                        """);
    }

    @Test
    void aKernelOf32BitsKeepsItsMembersInOrder() throws Exception {
        assertThat(declarations(HeaderCompiler.header(
                        btf(4, struct(4, "node", 8, member("next", 5, 0), member("x", INT, 4)), new Pointer(5, 4)))))
                .isEqualTo("""
                        struct node {
                        	struct node *next;
                        	int x;
                        };

                        """);
    }
}
