/* One value of every shape that C has; ShapesOracle.java knows them. */
#include "bpf.h"

#if __BYTE_ORDER__ == __ORDER_LITTLE_ENDIAN__
#define be16(x) __builtin_bswap16(x)
#define be32(x) __builtin_bswap32(x)
#define be64(x) __builtin_bswap64(x)
#define le16(x) (x)
#define le32(x) (x)
#define le64(x) (x)
#else
#define be16(x) (x)
#define be32(x) (x)
#define be64(x) (x)
#define le16(x) __builtin_bswap16(x)
#define le32(x) __builtin_bswap32(x)
#define le64(x) __builtin_bswap64(x)
#endif

enum kind { KIND_NONE, KIND_EXEC, KIND_ALSO_EXEC = 1, KIND_EXIT = 7 };
enum __attribute__((packed)) tiny { TINY_ZERO, TINY_MOST = 255 };

struct scalars {
	_Bool yes;
	__s8 s8;
	__u8 u8;
	__s16 s16;
	__u16 u16;
	__s32 s32;
	__u32 u32;
	__s64 s64;
	__u64 u64;
	float single_precision;
	double double_precision;
	__int128 s128;
	unsigned __int128 u128;
	enum kind kind;
	enum kind unknown_kind;
	enum tiny tiny;
	void *pointer;
	int (*function)(int, void *);
};

const struct scalars scalars = {
	.yes = 1,
	.s8 = -8,
	.u8 = 0xf8,
	.s16 = -1616,
	.u16 = 0xfff0,
	.s32 = -323232,
	.u32 = 0xfffffff0,
	.s64 = -64646464646464,
	.u64 = 0xfffffffffffffff0,
	.single_precision = 1.5f,
	.double_precision = -2.25,
	.s128 = -((__int128)5 << 64) - 7,
	.u128 = ((unsigned __int128)0xfffffffffffffff1 << 64) + 9,
	.kind = KIND_EXIT,
	.unknown_kind = 99,
	.tiny = TINY_MOST,
	.pointer = (void *)0xffff800012345678,
	.function = (int (*)(int, void *))0x42,
};

struct orders {
	__be16 be16;
	__be32 be32;
	__be64 be64;
	__le16 le16;
	__le32 le32;
	__le64 le64;
	__be16 ports[2];
};

const struct orders orders = {
	.be16 = be16(0x0102),
	.be32 = be32(0xf1020304),
	.be64 = be64(0x0102030405060708),
	.le16 = le16(0x0102),
	.le32 = le32(0xf1020304),
	.le64 = le64(0x0102030405060708),
	.ports = { be16(80), be16(443) },
};

struct bits {
	__u32 three : 3;
	__u32 five : 5;
	__s32 signed_seven : 7;
	_Bool flag : 1;
	enum kind kind : 4;
	__u32 : 4;
	__u32 whole : 32;
	__u64 forty : 40;
	__s64 signed_twenty : 20;
	__s64 signed_thirty_three : 33;
	__u8 byte_five : 5;
	__u8 byte_six : 6;
	__u64 all : 64;
};

const struct bits bits = {
	.three = 5,
	.five = 17,
	.signed_seven = -33,
	.flag = 1,
	.kind = KIND_EXIT,
	.whole = 0xfedcba98,
	.forty = 0xfedcba9876,
	.signed_twenty = -500000,
	.signed_thirty_three = -4000000000,
	.byte_five = 21,
	.byte_six = 42,
	.all = 0xfedcba9876543210,
};

struct __attribute__((packed)) packed_bits {
	__u32 seven : 7;
	__u64 sixty : 60;
	__s32 signed_twenty_nine : 29;
	__u8 rest;
};

const struct packed_bits packed_bits = {
	.seven = 99,
	.sixty = 0xedcba9876543210,
	.signed_twenty_nine = -200000000,
	.rest = 7,
};

struct pair {
	__u32 a;
	__u16 b[2];
};

struct arrays {
	_Bool flags[2];
	__s8 s8s[2];
	__u8 u8s[3];
	__s16 s16s[2];
	__u16 u16s[2];
	__s32 s32s[2];
	__u32 u32s[2];
	__s64 s64s[2];
	__u64 u64s[2];
	float floats[2];
	double doubles[2];
	__int128 wides[2];
	enum kind kinds[3];
	void *pointers[2];
	int matrix[2][3];
	__u8 cube[2][2][2];
	struct pair pairs[2];
	struct pair grid[2][2];
	char name[8];
	char full[4];
	char names[2][4];
};

const struct arrays arrays = {
	.flags = { 0, 1 },
	.s8s = { -1, 2 },
	.u8s = { 1, 128, 255 },
	.s16s = { -300, 300 },
	.u16s = { 300, 65535 },
	.s32s = { -70000, 70000 },
	.u32s = { 70000, 0xffffffff },
	.s64s = { -5000000000, 5000000000 },
	.u64s = { 5000000000, 0xffffffffffffffff },
	.floats = { 0.5f, -0.5f },
	.doubles = { 0.25, -0.25 },
	.wides = { -1, (__int128)1 << 100 },
	.kinds = { KIND_EXIT, 50, KIND_EXEC },
	.pointers = { (void *)0x10, (void *)0x20 },
	.matrix = { { 11, 12, 13 }, { 21, 22, -23 } },
	.cube = { { { 1, 2 }, { 3, 4 } }, { { 5, 6 }, { 7, 8 } } },
	.pairs = { { 1, { 2, 3 } }, { 4, { 5, 6 } } },
	.grid = { { { 1, { 0, 1 } }, { 2, { 0, 2 } } }, { { 3, { 0, 3 } }, { 4, { 0, 4 } } } },
	.name = "gr\xc3\xbc\xc3\x9f",
	.full = { 'f', 'u', 'l', 'l' },
	.names = { "one", { 'f', 'o', 'u', 'r' } },
};

typedef struct {
	__u16 x, y;
} point_t;

struct nested {
	struct pair pair;
	point_t point;
	struct {
		__u8 red, green, blue;
	} color;
	union {
		__u32 word;
		__u8 octets[4];
		struct {
			__u16 low, high;
		};
	};
	struct {
		__u8 inside;
		union {
			__s16 deep;
			struct {
				__u8 deeper : 4;
			};
		};
	};
	union value {
		__u64 number;
		double fraction;
		struct pair pair;
	} value;
	struct nested *next;
};

const struct nested nested = {
	.pair = { 1, { 2, 3 } },
	.point = { 10, 20 },
	.color = { 1, 2, 3 },
	.octets = { 1, 2, 3, 4 },
	.inside = 5,
	.deep = -6,
	.value = { .pair = { 7, { 8, 9 } } },
	.next = (struct nested *)0x1000,
};

struct __attribute__((packed)) packed {
	__u8 a;
	__u32 b;
	__u64 c;
};

const struct packed packed = { 1, 0x01020304, 0x0102030405060708 };

struct aligned {
	__u8 a;
	__u32 b __attribute__((aligned(32)));
} __attribute__((aligned(64)));

const struct aligned aligned = { 1, 2 };

struct in_addr {
	__be32 s_addr;
};

struct in6_addr {
	union {
		__u8 u6_addr8[16];
		__be16 u6_addr16[8];
		__be32 u6_addr32[4];
	} in6_u;
};

struct addresses {
	struct in_addr four;
	struct in6_addr six;
	struct in_addr servers[2];
	__u8 src_ip[4];
	__u8 dst_addr6[16];
	__be32 daddr;
	__u8 mac_addr[4];
};

const struct addresses addresses = {
	.four = { be32(0xc0a80001) },
	.six = { { .u6_addr8 = { 0x20, 1, 0xd, 0xb8, [15] = 1 } } },
	.servers = { { be32(0x08080808) }, { be32(0x01010101) } },
	.src_ip = { 10, 0, 0, 1 },
	.dst_addr6 = { 0xfe, 0x80, [15] = 2 },
	.daddr = be32(0x7f000001),
	.mac_addr = { 1, 2, 3, 4 },
};

struct flexible {
	__u32 count;
	__u16 data[];
};

const struct flexible flexible = { 3, { 7, 8, 0xffff } };

struct flexible_text {
	__u32 size;
	char text[];
};

const struct flexible_text flexible_text = { 5, "hello" };

struct flexible_pairs {
	__u8 count;
	struct pair pairs[];
};

const struct flexible_pairs flexible_pairs = { 2, { { 1, { 2, 3 } }, { 4, { 5, 6 } } } };

struct flexible_rows {
	__u16 count;
	__u8 rows[][3];
};

const struct flexible_rows flexible_rows = { 2, { { 1, 2, 3 }, { 4, 5, 6 } } };

struct zero_length {
	__u32 before;
	__u8 bytes[0];
	__u32 after;
};

const struct zero_length zero_length = { .before = 1, .after = 0x02020202 };

struct words {
	int class;
	int new;
	int type;
	int wait;
	int getClass;
	int hashCode;
	int toString;
	int yield;
	int value;
	int SIZE;
	int sizes[1];
	__u32 pid;
	int pidRaw;
	int pid_raw;
	int Pid;
	int _;
	int __1;
};

const struct words words = { 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, { 11 }, 12, 13, 14, 15, 16, 17 };
