// A type of events that is not what the map says
package com.acme;

import io.github.bpf4j.annotation.BpfEvent;
import io.github.bpf4j.annotation.BpfSkeleton;

@BpfSkeleton("zoo.bpf.o")
@SuppressWarnings("bpf4j")
@BpfEvent(map = "scalar_events", type = "struct key")
class User {}
