package io.github.bpf4j.runtime;

import io.github.bpf4j.runtime.internal.Mapping;
import io.github.bpf4j.runtime.internal.Scratch;
import io.github.bpf4j.runtime.type.MemoryView;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/**
 * The global variables of an ELF section: the base of generated section classes.
 *
 * <p>Before load it holds the initial values; after load it is the memory that the programs use, and reading and
 * writing it is as plain as in C. Any thread may use it.
 *
 * <p>A section of variables that are all static cannot be mapped, since it may hold what only the kernel may change
 * (locks, for instance). After load, each read of such a section is a system call, and it cannot be written.
 */
public abstract class BpfSection extends MemoryView {
    private static final int VALUE_OFFSET = Long.BYTES;

    private final BpfObject object;
    private final String name;
    private final int size;
    private final boolean initial;
    /** Read anew by each access, which also keeps the JIT from moving an access out of a loop that waits for it. */
    private volatile @Nullable ByteBuffer memory;
    /** Of a section that is not mapped. */
    private @Nullable MapCalls calls;

    /**
     * Called by generated code.
     *
     * @param elfName {@code .bss}
     * @param size bytes
     * @throws BpfException if the section has another size, or cannot be mapped
     * @throws IllegalStateException if the skeleton is closed
     */
    protected BpfSection(BpfObject object, String elfName, int size) {
        this.object = object;
        this.name = elfName;
        this.size = size;
        Configuration configuration = object.configuration();
        this.initial = configuration != null;
        if (configuration != null) {
            this.memory = configuration.initialValue(elfName, size, this);
        } else {
            map();
        }
    }

    static void checkSize(BpfObject object, String section, long expected, long actual) {
        if (expected != actual) {
            throw new BpfException(object.describe("section", section) + " has " + actual + " bytes, and its class was"
                    + " generated for " + expected + ": generate the class again");
        }
    }

    private void map() {
        String description = object.describe("section", name);
        object.lifetime().enter();
        try {
            int descriptor = object.mapDescriptor(name);
            MapInfo info = MapInfo.of(descriptor, description);
            checkSize(object, name, size, info.valueSize());
            if (!info.mappable()) {
                calls = new MapCalls(new BpfMapHandle(object, name));
                return;
            }
            Mapping mapping = Mapping.of(descriptor, 0, size, !info.frozen(), description);
            memory = mapping.buffer();
            object.dependents().add(new Mapped(this, mapping));
        } finally {
            object.lifetime().leave();
        }
    }

    /** Ends the access to the memory of a loaded object. A class, since a lambda would cost each start more. */
    private static final class Mapped implements Dependents.Dependent {
        private final BpfSection section;
        private final Mapping mapping;

        Mapped(BpfSection section, Mapping mapping) {
            this.section = section;
            this.mapping = mapping;
        }

        @Override
        public void ownerCloses() {
            section.forget();
            mapping.close();
        }
    }

    /** From now on there is nothing to access. */
    final void forget() {
        memory = null;
    }

    /** @throws IllegalStateException if the skeleton is closed, or this is the section of an object that was loaded */
    @Override
    protected final ByteBuffer memory() {
        MapCalls unmapped = calls;
        if (unmapped != null) {
            return read(unmapped);
        }
        ByteBuffer current = memory;
        if (current == null) {
            throw initial ? Configuration.outside(object) : object.lifetime().closedException();
        }
        return current;
    }

    // What follows is for generated methods: integers that are aligned, of an object in the byte order of its kernel.

    protected final BpfAtomicInt atomicInt(int offset) {
        requireLoaded();
        return new BpfAtomicInt(this, offset);
    }

    protected final BpfAtomicUnsignedInt atomicUnsignedInt(int offset) {
        requireLoaded();
        return new BpfAtomicUnsignedInt(this, offset);
    }

    protected final BpfAtomicLong atomicLong(int offset) {
        requireLoaded();
        return new BpfAtomicLong(this, offset);
    }

    final void requireLoaded() {
        if (initial) {
            throw new IllegalStateException("atomic access to " + object.describe("section", name)
                    + " is possible after load: before, nobody else uses it, and its setter does");
        }
    }

    /** A copy of the section's only value. */
    private ByteBuffer read(MapCalls unmapped) {
        Scratch scratch = Scratch.take(VALUE_OFFSET + size);
        try {
            scratch.putInt(0, 0);
            unmapped.lookup(scratch.address(), scratch.address() + VALUE_OFFSET);
            return ByteBuffer.allocate(size)
                    .put(0, scratch.buffer(), VALUE_OFFSET, size)
                    .asReadOnlyBuffer();
        } finally {
            scratch.give();
        }
    }
}
