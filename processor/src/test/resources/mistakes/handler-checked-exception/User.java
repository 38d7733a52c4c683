// A handler that throws a checked exception
package com.acme;

import io.github.bpf4j.annotation.BpfSkeleton;
import io.github.bpf4j.annotation.OnEvent;

@BpfSkeleton("execsnoop.bpf.o")
class User {
    @OnEvent("events")
    void exec(ExecsnoopBpf.Event event) throws java.io.IOException {}
}
