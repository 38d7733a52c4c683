// A file that is no BPF object
package com.acme;

import io.github.bpf4j.annotation.BpfSkeleton;

@BpfSkeleton("User.java")
class User {}
