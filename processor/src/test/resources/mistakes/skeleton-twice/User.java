// Two annotations for one object
package com.acme;

import io.github.bpf4j.annotation.BpfSkeleton;

@BpfSkeleton("execsnoop.bpf.o")
class User {}

@BpfSkeleton("execsnoop.bpf.o")
class OtherUser {}
