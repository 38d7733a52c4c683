@BpfSkeleton(source = "int x;\n")
package com.acme;

import io.github.bpf4j.annotation.BpfSkeleton;
