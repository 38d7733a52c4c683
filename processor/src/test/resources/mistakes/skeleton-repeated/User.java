// The second of several annotations
package com.acme;

import io.github.bpf4j.annotation.BpfSkeleton;

@BpfSkeleton("execsnoop.bpf.o")
@BpfSkeleton("zo.bpf.o")
class User {}
