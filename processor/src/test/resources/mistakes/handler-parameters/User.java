// A handler with two parameters
package com.acme;

import io.github.bpf4j.annotation.BpfSkeleton;
import io.github.bpf4j.annotation.OnEvent;

@BpfSkeleton("execsnoop.bpf.o")
class User {
    @OnEvent("events")
    void exec(ExecsnoopBpf.Event event, int length) {}
}
