// An array whose elements differ
package com.acme;

import io.github.bpf4j.annotation.BpfRecord;
import io.github.bpf4j.annotation.BpfSkeleton;

@BpfSkeleton("zoo.bpf.o")
@SuppressWarnings("bpf4j")
class User {}

@BpfRecord("value")
record Value(long[] bytes, long keys) {}
