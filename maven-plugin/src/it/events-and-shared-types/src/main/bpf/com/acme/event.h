#include <linux/bpf.h>
#include <bpf/bpf_helpers.h>

enum kind { KIND_EVENT, KIND_TEXT };

struct event {
	enum kind kind;
	__u32 number;
};
