// A struct that is misspelt
package com.acme;

import io.github.bpf4j.annotation.BpfRecord;
import io.github.bpf4j.annotation.BpfSkeleton;

@BpfSkeleton("execsnoop.bpf.o")
class User {}

@BpfRecord("evnt")
record Exec(long pid) {}
