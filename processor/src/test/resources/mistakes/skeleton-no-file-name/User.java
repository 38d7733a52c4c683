// A name that no file can have
package com.acme;

import io.github.bpf4j.annotation.BpfSkeleton;

@BpfSkeleton("/")
class User {}
