// A type of events for a map that the object does not have
package com.acme;

import io.github.bpf4j.annotation.BpfEvent;
import io.github.bpf4j.annotation.BpfSkeleton;

@BpfSkeleton("zoo.bpf.o")
@SuppressWarnings("bpf4j")
@BpfEvent(map = "untyped_evnts", type = "struct key")
class User {}
