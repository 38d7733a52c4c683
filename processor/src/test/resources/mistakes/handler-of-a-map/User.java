// A map that is no buffer
package com.acme;

import io.github.bpf4j.annotation.BpfSkeleton;
import io.github.bpf4j.annotation.OnEvent;

@BpfSkeleton("execsnoop.bpf.o")
class User {
    @OnEvent("execs")
    void exec(ExecsnoopBpf.Event event) {}
}
