// A file name that is misspelt
package com.acme;

import io.github.bpf4j.annotation.BpfSkeleton;

@BpfSkeleton("exesnoop.bpf.o")
class User {}
