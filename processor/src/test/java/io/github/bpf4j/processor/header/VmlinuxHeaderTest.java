package io.github.bpf4j.processor.header;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bpf4j.processor.btf.BtfType.Array;
import io.github.bpf4j.processor.btf.BtfType.Enum;
import io.github.bpf4j.processor.btf.BtfType.Enumerator;
import io.github.bpf4j.processor.btf.BtfType.Float;
import io.github.bpf4j.processor.btf.BtfType.Forward;
import io.github.bpf4j.processor.btf.BtfType.FunctionPrototype;
import io.github.bpf4j.processor.btf.BtfType.Int;
import io.github.bpf4j.processor.btf.BtfType.Modifier;
import io.github.bpf4j.processor.btf.BtfType.Parameter;
import io.github.bpf4j.processor.btf.BtfType.Pointer;
import io.github.bpf4j.processor.btf.BtfType.Typedef;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is written for which types; that clang agrees is shown on whole kernels and on random types. */
class VmlinuxHeaderTest extends HeaderText {
    @Test
    void theHeaderIsGuardedAndItsRecordsKeepTheirAccessesForCoRe() throws Exception {
        assertThat(HeaderCompiler.header(btf(8))).isEqualTo(START + END);
    }

    @Test
    void aTypeUsedByValueComesBeforeItsUser() throws Exception {
        assertThat(header(
                        struct(4, "outer", 8, member("inner", 5, 0), member("number", INT, 4)),
                        struct(5, "inner", 4, member("x", INT, 0))))
                .isEqualTo("""
                        struct inner {
                        	int x;
                        };

                        struct outer {
                        	struct inner inner;
                        	int number;
                        };

                        """);
    }

    @Test
    void structsThatPointToEachOtherAreDeclaredFirst() throws Exception {
        assertThat(header(
                        struct(4, "node", 24, member("next", 5, 0), member("owner", 6, 8), member("state", 9, 16)),
                        new Pointer(5, 4),
                        new Pointer(6, 7),
                        struct(7, "owner", 8, member("first", 5, 0)),
                        new Enum(8, "state", 4, false, List.of(new Enumerator("ON", 1))),
                        new Pointer(9, 8)))
                .isEqualTo("""
                        struct owner;

                        enum state {
                        	ON = 1,
                        };

                        struct node {
                        	struct node *next;
                        	struct owner *owner;
                        	enum state *state;
                        };

                        struct owner {
                        	struct node *first;
                        };

                        """);
    }

    @Test
    void functionPointersNeedTheirTypesDeclared() throws Exception {
        assertThat(header(
                        new Typedef(4, "callback_t", 5),
                        new Pointer(5, 6),
                        new FunctionPrototype(
                                6, INT, List.of(new Parameter("task", 7), new Parameter("", 10), new Parameter("", 0))),
                        new Pointer(7, 8),
                        struct(8, "task", 8, member("call", 4, 0)),
                        new FunctionPrototype(9, 0, List.of()),
                        new Pointer(10, 9),
                        new Typedef(11, "old_style_t", 12),
                        new FunctionPrototype(12, INT, List.of(new Parameter("", 0)))))
                .isEqualTo("""
                        struct task;

                        typedef int (*callback_t)(struct task *task, void (*)(void), ...);

                        struct task {
                        	callback_t call;
                        };

                        typedef int old_style_t();

                        """);
    }

    @Test
    void namesThatAreTakenGetANumber() throws Exception {
        assertThat(header(
                        struct(4, "same", 4, member("x", INT, 0)),
                        struct(5, "same", 8, member("x", LONG, 0)),
                        new Enum(6, "same", 4, false, List.of(new Enumerator("SAME", 1))),
                        new Enum(7, "", 4, false, List.of(new Enumerator("SAME", 2))),
                        new Typedef(8, "same", 5),
                        new Typedef(9, "same", 6),
                        new Forward(10, "same", false),
                        new Forward(11, "same", true),
                        new Typedef(12, "__builtin_va_list", LONG),
                        new Typedef(13, "core::Option<int>", INT)))
                .isEqualTo("""
                        struct same {
                        	int x;
                        };

                        struct same___2 {
                        	long unsigned int x;
                        };

                        enum same___3 {
                        	SAME = 1,
                        };

                        typedef struct same___2 same;

                        typedef enum same___3 same___2;

                        union same___4;

                        typedef long unsigned int __builtin_va_list___2;

                        typedef int _core__Option_int_;

                        enum {
                        	SAME___2 = 2,
                        };

                        """);
    }

    @Test
    void anonymousTypesAreWrittenWhereTheyAreUsed() throws Exception {
        assertThat(header(
                        struct(4, "outer", 24, member("", 5, 0), member("pair", 6, 8), member("state", 8, 16)),
                        union(5, "", 8, member("number", LONG, 0), member("pair2", 6, 0)),
                        struct(6, "", 8, member("x", INT, 0), member("y", 7, 4)),
                        new Array(7, CHAR, INT, 4),
                        new Enum(8, "", 4, false, List.of(new Enumerator("OFF", 0))),
                        new Typedef(9, "state_t", 8)))
                .isEqualTo("""
                        struct outer {
                        	union {
                        		long unsigned int number;
                        		struct {
                        			int x;
                        			char y[4];
                        		} pair2;
                        	};
                        	struct {
                        		int x;
                        		char y[4];
                        	} pair;
                        	enum {
                        		OFF = 0,
                        	} state;
                        };

                        typedef unsigned int state_t;

                        """);
    }

    @Test
    void anUnnamedMemberOfANamedTypeIsWrittenAsAnAnonymousOne() throws Exception {
        assertThat(header(
                        struct(4, "outer", 16, member("", 6, 0), member("last", LONG, 8)),
                        struct(5, "inner", 8, member("next", 7, 0)),
                        new Modifier(6, Modifier.Kind.CONST, "", 5),
                        new Pointer(7, 5)))
                .isEqualTo("""
                        struct inner;

                        struct outer {
                        	struct {
                        		struct inner *next;
                        	};
                        	long unsigned int last;
                        };

                        struct inner {
                        	struct inner *next;
                        };

                        """);
    }

    @Test
    void enumsHaveTheirSizesAndValues() throws Exception {
        assertThat(header(
                        new Enum(4, "byte", 1, false, List.of(new Enumerator("B", 255))),
                        new Enum(5, "half", 2, true, List.of(new Enumerator("H", -1))),
                        new Enum(6, "word", 4, true, List.of(new Enumerator("W", Integer.MIN_VALUE))),
                        new Enum(7, "unsigned_word", 4, false, List.of(new Enumerator("UW", 0xffffffffL))),
                        new Enum(8, "small_long", 8, false, List.of(new Enumerator("SL", 1))),
                        new Enum(9, "long_", 8, true, List.of(new Enumerator("L", Long.MIN_VALUE))),
                        new Enum(10, "unsigned_long", 8, false, List.of(new Enumerator("UL", -1))),
                        new Enum(11, "declared", 4, false, List.of()),
                        struct(12, "small", 1, member("value", 4, 0))))
                .isEqualTo("""
                        enum byte {
                        	B = 255,
                        } __attribute__((mode(QI)));

                        enum half {
                        	H = -1,
                        } __attribute__((mode(HI)));

                        enum word {
                        	W = -2147483648,
                        };

                        enum unsigned_word {
                        	UW = 4294967295,
                        };

                        enum small_long {
                        	SL = 1,
                        } __attribute__((mode(DI)));

                        enum long_ {
                        	L = -9223372036854775807LL - 1,
                        };

                        enum unsigned_long {
                        	UL = 18446744073709551615ULL,
                        };

                        enum declared;

                        struct small {
                        	enum byte value;
                        };

                        """);
    }

    @Test
    void modifiersAndArraysAreSpelledAsInC() throws Exception {
        assertThat(header(
                        struct(
                                4,
                                "all",
                                56,
                                member("a", 5, 0),
                                member("b", 8, 8),
                                member("c", 10, 16),
                                member("d", 14, 48)),
                        new Modifier(5, Modifier.Kind.CONST, "", 6),
                        new Pointer(6, 7),
                        new Modifier(7, Modifier.Kind.VOLATILE, "", CHAR),
                        new Modifier(8, Modifier.Kind.RESTRICT, "", 9),
                        new Pointer(9, 0),
                        new Modifier(10, Modifier.Kind.CONST, "", 11),
                        new Array(11, 12, INT, 2),
                        new Array(12, 13, INT, 4),
                        new Modifier(13, Modifier.Kind.CONST, "", INT),
                        new Pointer(14, 15),
                        new Modifier(15, Modifier.Kind.TYPE_TAG, "rcu", 4)))
                .isEqualTo("""
                        struct all {
                        	volatile char *const a;
                        	void *restrict b;
                        	const int c[2][4];
                        	struct all __attribute__((btf_type_tag("rcu"))) *d;
                        };

                        """);
    }

    @Test
    void numbersGetTheTypesThatBpfHas() throws Exception {
        assertThat(header(
                        new Int(4, "__int128 unsigned", 16, 128, 0, false, false, false),
                        new Int(5, "long int", 4, 32, 0, true, false, false),
                        new Int(6, "__Poly8_t", 1, 8, 0, false, false, false),
                        new Int(7, "_Bool", 1, 8, 0, false, false, true),
                        new Float(8, "double", 8),
                        new Float(9, "long double", 16),
                        new Float(10, "_Float16", 2),
                        struct(
                                11,
                                "numbers",
                                64,
                                member("a", 4, 0),
                                member("b", 5, 16),
                                member("c", 6, 20),
                                member("d", 7, 21),
                                member("e", 8, 24),
                                member("f", 9, 32),
                                member("g", 10, 48))))
                .isEqualTo("""
                        struct numbers {
                        	__int128 unsigned a;
                        	signed int b;
                        	unsigned char c;
                        	_Bool d;
                        	double e;
                        	unsigned __int128 f;
                        	unsigned short g;
                        };

                        """);
    }
}
