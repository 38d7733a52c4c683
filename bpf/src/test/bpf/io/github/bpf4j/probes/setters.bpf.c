// SPDX-License-Identifier: GPL-2.0 OR Apache-2.0
//
// Says which member of a struct, that Java has filled, is not what C expects.

#include <linux/bpf.h>
#include <bpf/bpf_endian.h>
#include <bpf/bpf_helpers.h>

enum kind { KIND_NONE, KIND_EXEC, KIND_EXIT = 7, KIND_LOST = -3 };

struct pair {
	__u32 a;
	__u16 b[2];
};

struct bits {
	__u32 three : 3;
	__s32 signed_seven : 7;
	_Bool flag : 1;
	__u64 forty : 40;
	__s64 signed_thirty_three : 33;
	__u8 six : 6;
};

struct __attribute__((packed)) packed_bits {
	__u32 seven : 7;
	__u64 sixty : 60;
	__s32 signed_twenty_nine : 29;
	__u8 rest;
};

struct shapes {
	_Bool yes;
	__s8 s8;
	__u8 u8;
	__s16 s16;
	__u16 u16;
	__s32 s32;
	__u32 u32;
	__s64 s64;
	__u64 u64;
	__u32 single_precision;
	unsigned __int128 wide;
	enum kind kind;
	enum kind negative;
	void *pointer;
	__be16 be16;
	__be32 be32;
	__be64 be64;
	int matrix[2][3];
	struct pair pairs[2];
	char name[8];
	struct bits bits;
	struct packed_bits packed_bits;
	union {
		__u64 word;
		struct {
			__u32 low, high;
		};
	};
};

struct shapes written;

// The number of the first expectation that fails; 0 if none does.
SEC("socket")
int first_wrong(void *packet)
{
	struct shapes *s = &written;
	int number = 0;

#define EXPECT(condition)       \
	number++;               \
	if (!(condition))       \
		return number;

	EXPECT(s->yes)
	EXPECT(s->s8 == -8)
	EXPECT(s->u8 == 0xf8)
	EXPECT(s->s16 == -1616)
	EXPECT(s->u16 == 0xfff0)
	EXPECT(s->s32 == -323232)
	EXPECT(s->u32 == 0xfffffff0)
	EXPECT(s->s64 == -64646464646464)
	EXPECT(s->u64 == 0xfffffffffffffff0)
	EXPECT(s->single_precision == 0x3fc00000)
	EXPECT((__u64)s->wide == 9)
	EXPECT((__u64)(s->wide >> 64) == 0xfffffffffffffff1)
	EXPECT(s->kind == KIND_EXIT)
	EXPECT(s->negative == KIND_LOST)
	EXPECT((__u64)s->pointer == 0xffff800012345678)
	EXPECT(s->be16 == bpf_htons(0x0102))
	EXPECT(s->be32 == bpf_htonl(0xf1020304))
	EXPECT(s->be64 == bpf_cpu_to_be64(0x0102030405060708))
	EXPECT(s->matrix[0][0] == 11 && s->matrix[0][2] == 13 && s->matrix[1][2] == -23)
	EXPECT(s->pairs[1].a == 4 && s->pairs[1].b[0] == 5 && s->pairs[1].b[1] == 6)
	EXPECT(s->name[0] == 'n' && s->name[3] == 'e' && !s->name[4])
	EXPECT(s->bits.three == 5)
	EXPECT(s->bits.signed_seven == -33)
	EXPECT(s->bits.flag)
	EXPECT(s->bits.forty == 0xfedcba9876)
	EXPECT(s->bits.signed_thirty_three == -4000000000)
	EXPECT(s->bits.six == 42)
	EXPECT(s->packed_bits.seven == 99)
	EXPECT(s->packed_bits.sixty == 0xedcba9876543210)
	EXPECT(s->packed_bits.signed_twenty_nine == -200000000)
	EXPECT(s->packed_bits.rest == 7)
	EXPECT(s->low == 0x02030405 && s->high == 0xfffffffe)
	EXPECT(s->word == 0xfffffffe02030405)
	return 0;
}

char LICENSE[] SEC("license") = "GPL";
