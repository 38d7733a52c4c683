// A component that is another enum
package com.acme;

import io.github.bpf4j.annotation.BpfRecord;
import io.github.bpf4j.annotation.BpfSkeleton;

@BpfSkeleton("zoo.bpf.o")
@SuppressWarnings("bpf4j")
class User {}

enum State { NEW, DONE }

@BpfRecord("value")
record Value(State state) {}
