// A tag value that is no number
package com.acme;

import io.github.bpf4j.annotation.BpfEvent;
import io.github.bpf4j.annotation.BpfSkeleton;

@BpfSkeleton("zoo.bpf.o")
@SuppressWarnings("bpf4j")
@BpfEvent(map = "untyped_events", type = "struct key", tag = "pid", tagValue = "KIND_EXEC")
class User {}
