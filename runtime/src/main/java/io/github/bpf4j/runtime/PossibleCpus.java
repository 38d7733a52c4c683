package io.github.bpf4j.runtime;

import io.github.bpf4j.runtime.internal.Failures;
import io.github.bpf4j.runtime.internal.Libbpf;
import io.github.bpf4j.runtime.internal.Operation;
import io.github.bpf4j.runtime.type.BpfType;
import io.github.bpf4j.runtime.type.BpfTypes;
import io.github.bpf4j.runtime.type.ScalarType;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/** The CPUs that can ever be online: per-CPU maps have a value for each. */
public final class PossibleCpus {
    private PossibleCpus() {}

    /**
     * How many there are.
     *
     * @throws BpfException if the kernel does not tell
     */
    public static int count() {
        return Failures.check(Libbpf.numPossibleCpus(), Operation.INSPECT, "the possible CPUs");
    }

    /** The kernel copies the value of each CPU to a multiple of eight bytes. */
    static <V> BpfType<List<V>> listOf(BpfType<V> value) {
        return BpfTypes.list(value, stride(value), count());
    }

    private static int stride(BpfType<?> value) {
        return Math.addExact(value.size(), Long.BYTES - 1) & -Long.BYTES;
    }

    /** The type of values that can be summed. */
    static ScalarType<?> integer(BpfType<?> value) {
        if (value instanceof ScalarType<?> scalar && scalar.isInteger()) {
            return scalar;
        }
        throw new UnsupportedOperationException("a " + value + " is no integer: name the number in it that is to be"
                + " summed, as in sum(key, Traffic::bytes)");
    }

    /** The sum of the values for all CPUs that lie in these bytes. */
    static long sum(ByteBuffer memory, int offset, int size, ScalarType<?> element) {
        long sum = 0;
        for (int end = offset + size, at = offset; at < end; at += stride(element)) {
            sum += element.readLong(memory, at);
        }
        return sum;
    }

    static <V> long sum(@Nullable List<V> values, ToLongFunction<? super V> number) {
        return values == null ? 0 : values.stream().mapToLong(number).sum();
    }
}
