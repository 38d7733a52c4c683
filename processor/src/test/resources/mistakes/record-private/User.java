// A record that generated code cannot see
package com.acme;

import io.github.bpf4j.annotation.BpfRecord;
import io.github.bpf4j.annotation.BpfSkeleton;

@BpfSkeleton("execsnoop.bpf.o")
class User {}

class Outer {
    @BpfRecord("event")
    private record Exec(long pid) {}
}
