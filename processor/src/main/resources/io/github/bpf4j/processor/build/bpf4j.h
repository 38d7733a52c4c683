/* SPDX-License-Identifier: Apache-2.0 OR GPL-2.0 */
/*
 * What bpf4j wants to know of a BPF program and C has no words for.
 *
 * It all goes into a section of its own, which every loader skips (libbpf, bpftool, cilium/ebpf): to them the object is
 * the same with it. Needs a C compiler with the extensions of GCC, as clang is one.
 */
#ifndef BPF4J_H
#define BPF4J_H

/*
 * BPF4J_EVENT(map, type)
 * BPF4J_EVENT(map, type, member, value)
 *
 * Says what type the events have that programs send through a ring or perf buffer:
 *
 *	BPF4J_EVENT(events, struct event);
 *
 * Give it once for each type where a buffer carries several, with the member that tells them apart and the value that
 * the member has in this one; the member may be one of a struct inside (header.kind), and has to be in the same place
 * in all types:
 *
 *	BPF4J_EVENT(events, struct exec_event, kind, EVENT_EXEC);
 *	BPF4J_EVENT(events, struct exit_event, kind, EVENT_EXIT);
 *
 * Stands outside of functions, after map and type. The value is a constant.
 */
#define BPF4J_EVENT(...)                                                                                \
	bpf4j_event_select(__VA_ARGS__, bpf4j_event_tagged, bpf4j_event_misused, bpf4j_event_untagged,  \
			   bpf4j_event_misused, )                                                       \
	(__COUNTER__, __VA_ARGS__)

#define bpf4j_event_select(map, type, member, value, macro, ...) macro

#define bpf4j_event_misused(...) \
	_Static_assert(0, "write BPF4J_EVENT(map, type) or BPF4J_EVENT(map, type, member, value)")

#define bpf4j_event_untagged(number, map, type) bpf4j_event_declare(number, map, #map, __typeof__(type), "", 0)

#define bpf4j_event_tagged(number, map, type, member, value)                                            \
	_Static_assert(sizeof(((__typeof__(type) *)0)->member == (value)), "they can be compared");     \
	bpf4j_event_declare(number, map, #map, __typeof__(type), #member, value)

/* The array of no elements puts the type into the BTF, in full also if nothing else does. */
#define bpf4j_event_declare(number, map_, map_name, type_, member_name, value_)                         \
	_Static_assert(sizeof(map_), "the map is declared");                                           \
	static const struct {                                                                           \
		__extension__ type_ type[0];                                                            \
		long long value;                                                                        \
		char map[sizeof(map_name)];                                                             \
		char member[sizeof(member_name)];                                                       \
	} bpf4j_event_##number __attribute__((section(".bpf4j.events"), used)) = {                      \
		.value = (value_),                                                                      \
		.map = map_name,                                                                        \
		.member = member_name,                                                                  \
	}

#endif
