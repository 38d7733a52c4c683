// A component of another width
package com.acme;

import io.github.bpf4j.annotation.BpfRecord;
import io.github.bpf4j.annotation.BpfSkeleton;

@BpfSkeleton("execsnoop.bpf.o")
class User {}

@BpfRecord("event")
record Exec(long returnValue, int startedNs) {}
