// A handler of a record that is for another struct
package com.acme;

import io.github.bpf4j.annotation.BpfRecord;
import io.github.bpf4j.annotation.BpfSkeleton;
import io.github.bpf4j.annotation.OnEvent;

@BpfSkeleton("zoo.bpf.o")
@SuppressWarnings("bpf4j")
class User {
    @BpfRecord("key")
    record Key(long pid) {}

    @OnEvent("scalar_events")
    void exec(Key event) {}
}
