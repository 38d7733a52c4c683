// A C source that is not there
package com.acme;

import io.github.bpf4j.annotation.BpfSkeleton;

@BpfSkeleton(source = "opensnoop.bpf.c")
class User {}
