// What Java cannot have as it is in C is a warning, which `@SuppressWarnings("bpf4j.degraded")` silences
package com.acme;

import io.github.bpf4j.annotation.BpfSkeleton;

@BpfSkeleton("zoo.bpf.o")
class User {}
