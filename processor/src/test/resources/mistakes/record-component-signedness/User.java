// A component of another signedness
package com.acme;

import io.github.bpf4j.annotation.BpfRecord;
import io.github.bpf4j.annotation.BpfSkeleton;

@BpfSkeleton("execsnoop.bpf.o")
class User {}

@BpfRecord("event")
record Exec(int pid, int returnValue) {}
