// SPDX-License-Identifier: GPL-2.0 OR Apache-2.0
//
// Histograms whose slot n counts the values from 2^n to 2^(n+1)-1; slot 0 has 0, too.

#ifndef HISTOGRAM_H
#define HISTOGRAM_H

#define SLOTS 40

// For maps with a value for each CPU: plain additions are enough, and programs do not wait for each other.
struct histogram {
	__u64 slots[SLOTS];
};

static __always_inline __u32 log2_of(__u64 value)
{
	__u32 log = 0;

	if (value >> 32) {
		value >>= 32;
		log += 32;
	}
	if (value >> 16) {
		value >>= 16;
		log += 16;
	}
	if (value >> 8) {
		value >>= 8;
		log += 8;
	}
	if (value >> 4) {
		value >>= 4;
		log += 4;
	}
	if (value >> 2) {
		value >>= 2;
		log += 2;
	}
	return log + (value >> 1);
}

static __always_inline void add_to(struct histogram *histogram, __u64 value)
{
	__u32 slot = log2_of(value);

	if (slot >= SLOTS)
		slot = SLOTS - 1;
	histogram->slots[slot]++;
}

#endif
