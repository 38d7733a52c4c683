// A tag without its value
package com.acme;

import io.github.bpf4j.annotation.BpfEvent;
import io.github.bpf4j.annotation.BpfSkeleton;

@BpfSkeleton("execsnoop.bpf.o")
@BpfEvent(map = "events", type = "struct event", tag = "pid")
class User {}
