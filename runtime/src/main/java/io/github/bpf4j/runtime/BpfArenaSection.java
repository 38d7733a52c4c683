package io.github.bpf4j.runtime;

import io.github.bpf4j.runtime.internal.Libbpf;
import io.github.bpf4j.runtime.internal.Scratch;
import io.github.bpf4j.runtime.type.BpfStruct;
import io.github.bpf4j.runtime.type.MemoryView;
import io.github.bpf4j.runtime.type.StructType;
import java.nio.ByteBuffer;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The {@code __arena} variables of an object: the base of the generated class.
 *
 * <p>Before load it holds the initial values. After load the variables are in the arena, where libbpf puts them, and
 * each getter and setter is a system call that copies the bytes of one variable, or of one element of an array, and no
 * others; a getter of a struct returns a copy that is the caller's. A copy is not atomic: of what a program changes
 * meanwhile it may have one part before and another after. What both sides change belongs into another section.
 *
 * <p>After load all accessors throw {@link BpfException} where there is no page and the kernel gives none, and if the
 * arena is another skeleton's; and {@link IllegalStateException} when the skeleton is closed, as do those of the section
 * before load when it is over. Any thread may use it. It needs what {@link BpfArena} does.
 */
public abstract class BpfArenaSection extends MemoryView {
    private static final String NAME = ".addr_space.1";

    /** What a thread's accessor works on, kept until its next one: bytes as {@link ArenaMemory} copies them. */
    private static final ThreadLocal<@Nullable Scratch> COPY = new ThreadLocal<>();

    private final BpfObject object;
    private final String arena;
    private final int size;
    /** Of a loaded object. */
    private final @Nullable ArenaMemory memory;
    /** Where the section begins, bytes from the start of the arena. */
    private final long start;

    /**
     * Called by generated code.
     *
     * @param size bytes
     * @throws BpfLibraryException if libbpf is too old for arenas
     * @throws BpfException if the section has another size
     * @throws IllegalStateException if the skeleton is closed
     */
    protected BpfArenaSection(BpfObject object, int size) {
        super(ArenaMemory.DATA);
        Libbpf.requireArena();
        this.object = object;
        this.arena = ArenaVariables.arena(object);
        this.size = size;
        this.start = object.arenaOffset();
        object.lifetime().enter();
        try {
            BpfSection.checkSize(object, NAME, size, ArenaVariables.size(object.map(arena)));
            this.memory = object.configuration() != null ? null : memory(new BpfMapHandle(object, arena));
        } finally {
            object.lifetime().leave();
        }
    }

    private static ArenaMemory memory(BpfMapHandle handle) {
        long pages = MapInfo.of(handle.descriptor(), handle.toString()).maxEntries();
        return new ArenaMemory(handle, pages * ArenaMemory.PAGE);
    }

    /** What this thread's accessor works on. */
    @Override
    protected final ByteBuffer memory() {
        return copy().buffer();
    }

    private static Scratch copy() {
        return Objects.requireNonNull(COPY.get());
    }

    private ByteBuffer initial() {
        return object.requireConfiguration().initialValue(NAME, arena, size);
    }

    // What follows is for generated methods. An accessor copies, and works on the copy as a view does, from offset 0
    // on.

    /** Copies bytes out, for a getter. */
    protected final void beginGet(int offset, int length) {
        Scratch copy = Scratch.take(ArenaMemory.DATA + length);
        try {
            if (memory != null) {
                memory.read(start + offset, copy, length);
            } else {
                copy.buffer().put(ArenaMemory.DATA, initial(), offset, length);
            }
            COPY.set(copy);
        } finally {
            copy.give();
        }
    }

    /** Has room for the bytes that a setter will write: all of them. */
    protected final void beginSet(int length) {
        Scratch copy = Scratch.take(ArenaMemory.DATA + length);
        COPY.set(copy);
        copy.give();
    }

    /** Copies the bytes in that a setter has written. */
    protected final void endSet(int offset, int length) {
        if (memory != null) {
            memory.write(start + offset, copy(), length);
        } else {
            initial().put(offset, copy().buffer(), ArenaMemory.DATA, length);
        }
    }

    /** A copy of a struct, and of the flexible array that it may end in. */
    protected final <S extends BpfStruct> S getStruct(StructType<S> type, int length) {
        return length == type.size()
                ? type.read(memory(), ArenaMemory.DATA)
                : type.copy(type.point(type.view(), memory(), ArenaMemory.DATA, length));
    }

    /** Copies a struct into one that the caller has. */
    protected final <S extends BpfStruct> S getStruct(StructType<S> type, S into) {
        type.readInto(memory(), ArenaMemory.DATA, into);
        return into;
    }

    /** The pointer to what is at an offset, as programs have it that cast it for user space. */
    protected final long pointerTo(int offset) {
        if (memory == null) {
            object.requireConfiguration();
            throw new IllegalStateException("variables of the arena of " + object + " have addresses after load");
        }
        return memory.address() + start + offset;
    }
}
