// A type of events for a map that is no buffer
package com.acme;

import io.github.bpf4j.annotation.BpfEvent;
import io.github.bpf4j.annotation.BpfSkeleton;

@BpfSkeleton("execsnoop.bpf.o")
@BpfEvent(map = "execs", type = "struct event")
class User {}
