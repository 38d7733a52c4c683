// A record with type parameters
package com.acme;

import io.github.bpf4j.annotation.BpfRecord;
import io.github.bpf4j.annotation.BpfSkeleton;

@BpfSkeleton("execsnoop.bpf.o")
class User {
    @BpfRecord("event")
    record Exec<T>(long pid) {}
}
