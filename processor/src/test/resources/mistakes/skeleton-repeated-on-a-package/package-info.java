@BpfSkeleton("execsnoop.bpf.o")
@BpfSkeleton("zo.bpf.o")
package com.acme;

import io.github.bpf4j.annotation.BpfSkeleton;
