// A handler of an unknown type
package com.acme;

import io.github.bpf4j.annotation.BpfSkeleton;
import io.github.bpf4j.annotation.OnEvent;

@BpfSkeleton("execsnoop.bpf.o")
class User {
    @OnEvent("events")
    void exec(ExecsnoopBpf.Evnt event) {}
}
