// An annotation that names neither an object nor a source
package com.acme;

import io.github.bpf4j.annotation.BpfSkeleton;

@BpfSkeleton
class User {}
