// A handler that generated code cannot call
package com.acme;

import io.github.bpf4j.annotation.BpfSkeleton;
import io.github.bpf4j.annotation.OnEvent;

@BpfSkeleton("execsnoop.bpf.o")
class User {
    @OnEvent("events")
    private void exec(ExecsnoopBpf.Event event) {}
}
