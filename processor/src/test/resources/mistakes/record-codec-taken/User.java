// A record whose codec would have the name of another class
package com.acme;

import io.github.bpf4j.annotation.BpfRecord;
import io.github.bpf4j.annotation.BpfSkeleton;

@BpfSkeleton("execsnoop.bpf.o")
class User {
    @BpfRecord("event")
    record Exec(long pid) {}
}

class User_ExecCodec {}
