/* Enums whose values clang writes whole into BTF from version 15 on; EnumsOracle.java knows them. */
#include "bpf.h"

enum negative { NEGATIVE = -5, ZERO = 0, POSITIVE = 5 };
enum __attribute__((packed)) small { SMALL_NEGATIVE = -128, SMALL_POSITIVE = 127 };
enum __attribute__((packed)) medium { MEDIUM_NEGATIVE = -129, MEDIUM_POSITIVE = 300 };
enum unsigned_medium { UNSIGNED_MEDIUM = 65535 } __attribute__((packed));
enum large { LARGE_SMALLEST = -0x7fffffffffffffff - 1, LARGE_MINUS = -1, LARGE_GREATEST = 0x7fffffffffffffff };
enum unsigned_large { UNSIGNED_LARGE_ONE = 1, UNSIGNED_LARGE = 0xffffffffffffffff, UNSIGNED_LARGE_BIT = 1ULL << 40 };
enum { ANONYMOUS = 3 } anonymous_variable = ANONYMOUS;

struct enums {
	enum negative negative;
	enum small small;
	enum medium medium;
	enum unsigned_medium unsigned_medium;
	enum large large, largest[2];
	enum unsigned_large unsigned_large, bit;
	enum negative narrow : 4;
	enum { INSIDE = 9 } inside;
};

const struct enums enums = {
	.negative = NEGATIVE,
	.small = SMALL_NEGATIVE,
	.medium = MEDIUM_NEGATIVE,
	.unsigned_medium = UNSIGNED_MEDIUM,
	.large = LARGE_SMALLEST,
	.largest = { LARGE_MINUS, LARGE_GREATEST },
	.unsigned_large = UNSIGNED_LARGE,
	.bit = UNSIGNED_LARGE_BIT,
	.narrow = NEGATIVE,
	.inside = INSIDE,
};
