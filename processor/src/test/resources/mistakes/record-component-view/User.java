// A struct inside the struct, for which no record stands
package com.acme;

import io.github.bpf4j.annotation.BpfRecord;
import io.github.bpf4j.annotation.BpfSkeleton;

@BpfSkeleton("zoo.bpf.o")
@SuppressWarnings("bpf4j")
class User {}

@BpfRecord("value")
record Value(ZooBpf.Key[] keys) {}
