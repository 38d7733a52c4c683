package com.acme.others;

import io.github.bpf4j.annotation.BpfEvent;
import io.github.bpf4j.annotation.BpfSkeleton;

@BpfSkeleton("opensnoop.bpf.o")
@BpfEvent(map = "events", type = "struct event")
class Others {}
