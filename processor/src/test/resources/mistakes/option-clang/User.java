// An option that names a clang that is not there
package com.acme;

import io.github.bpf4j.annotation.BpfSkeleton;

@BpfSkeleton(source = """
        #include <linux/bpf.h>
        """)
class User {}
