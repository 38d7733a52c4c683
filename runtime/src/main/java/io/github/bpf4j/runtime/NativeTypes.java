package io.github.bpf4j.runtime;

import io.github.bpf4j.runtime.type.BpfTypes;
import io.github.bpf4j.runtime.type.ScalarType;
import java.nio.ByteOrder;

/** The kernel's own keys and values: indexes, descriptors, ids and cookies, in its byte order. */
final class NativeTypes {
    private static final boolean LITTLE = ByteOrder.nativeOrder() == ByteOrder.LITTLE_ENDIAN;

    static final ScalarType<Long> U32 = LITTLE ? BpfTypes.U32LE : BpfTypes.U32BE;
    static final ScalarType<Long> U64 = LITTLE ? BpfTypes.U64LE : BpfTypes.U64BE;

    private NativeTypes() {}
}
