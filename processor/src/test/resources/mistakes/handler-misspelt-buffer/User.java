// A buffer that is misspelt
package com.acme;

import io.github.bpf4j.annotation.BpfSkeleton;
import io.github.bpf4j.annotation.OnEvent;

@BpfSkeleton("execsnoop.bpf.o")
class User {
    @OnEvent("event")
    void exec(ExecsnoopBpf.Event event) {}
}
