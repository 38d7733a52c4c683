package io.github.bpf4j.runtime;

import io.github.bpf4j.runtime.internal.NativeMemory;
import java.nio.ByteBuffer;
import java.util.Collection;

/** An options struct of libbpf that has arrays. */
final class ArrayOptions {
    private final NativeMemory owner;
    private final ByteBuffer memory;

    /** @param size of the struct, which begins with it */
    ArrayOptions(NativeMemory owner, int size) {
        this.owner = owner;
        this.memory = owner.allocate(size).putLong(0, size);
    }

    ByteBuffer memory() {
        return memory;
    }

    ArrayOptions flag(int offset, boolean value) {
        memory.put(offset, (byte) (value ? 1 : 0));
        return this;
    }

    ArrayOptions count(int offset, int count) {
        memory.putLong(offset, count);
        return this;
    }

    /** A {@code const char **}. */
    ArrayOptions names(int offset, Collection<String> names) {
        return numbers(offset, names.stream().map(owner::string).toList());
    }

    /** A {@code const __u64 *}. */
    ArrayOptions numbers(int offset, Collection<Long> numbers) {
        if (numbers.isEmpty()) {
            throw new IllegalArgumentException("a program cannot be attached to no functions");
        }
        ByteBuffer array = owner.allocate(numbers.size() * Long.BYTES);
        numbers.forEach(array::putLong);
        memory.putLong(offset, NativeMemory.address(array));
        return this;
    }
}
