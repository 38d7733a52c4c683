package io.github.bpf4j.runtime.type;

import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A view of a C struct or union in memory.
 *
 * <p>A view either has memory of its own ({@code allocate()}, {@code copy()}), or points at memory of others: a record
 * of a ring buffer, a struct around it. The first kind stays where it is and equals another with the same bytes; the
 * second can be pointed elsewhere, is valid as long as that memory is, and equals itself only. Not safe for use by
 * several threads at a time, although nothing worse than wrong values comes of it.
 */
public abstract class BpfStruct extends MemoryView {
    /** Members handed out as views of the same memory: they are let go together. Only kept to check views. */
    private static final boolean CHECK_VIEWS = Boolean.getBoolean("bpf4j.checkViews");

    private @Nullable ByteBuffer memory;
    private int length;
    private boolean owned;
    private @Nullable List<BpfStruct> members;

    /** Called by generated constructors: views are made by a {@link StructType}. */
    protected BpfStruct() {}

    /** The type of this view's class; others get it by {@link StructType#of(BpfStruct)}. */
    protected abstract StructType<?> structType();

    /**
     * Bytes that are really there: the struct's size, and a flexible array's elements; less if a program sent only the
     * begin of the struct, in which case the rest reads as 0.
     */
    public final int byteLength() {
        memory();
        return length;
    }

    /** Whether the view has memory of its own. */
    public final boolean owned() {
        return owned;
    }

    /**
     * Lets go of the memory: from now on each access throws {@link IllegalStateException}, until the view is pointed
     * at other memory (which a view that had its own never is).
     */
    public final void release() {
        memory = null;
        List<BpfStruct> handedOut = members;
        if (handedOut != null) {
            handedOut.forEach(BpfStruct::release);
        }
        members = null;
    }

    /**
     * Points another view at a member of this one.
     *
     * @param offset of the member, in bytes
     * @return {@code view}
     */
    protected final <S extends BpfStruct> S nested(S view, int offset) {
        view.point(memory(), base + offset, view.structType().size());
        if (CHECK_VIEWS) {
            handOut(view);
        }
        return view;
    }

    @Override
    protected final ByteBuffer memory() {
        ByteBuffer current = memory;
        if (current == null) {
            throw pointsNowhere();
        }
        return current;
    }

    final void point(ByteBuffer memory, int base, int length) {
        if (owned) {
            throw new IllegalStateException("this view of " + structType()
                    + " has memory of its own, and cannot be pointed" + " elsewhere: use a view made by wrap()");
        }
        if (this.memory != memory) {
            // To store a reference costs, for the garbage collector's sake, much more than to compare two.
            this.memory = memory;
        }
        this.base = base;
        this.length = length;
    }

    final void move(int base) {
        this.base = base;
    }

    final boolean pointsInto(ByteBuffer memory, int length) {
        return this.memory == memory && this.length == length;
    }

    final void own(ByteBuffer memory, int length) {
        point(memory, 0, length);
        owned = true;
        // A view may reach another thread by a race: what it must never see is a buffer that is not yet set up.
        VarHandle.storeStoreFence();
    }

    private void handOut(BpfStruct member) {
        List<BpfStruct> handedOut = members;
        if (handedOut == null) {
            handedOut = new ArrayList<>();
            members = handedOut;
        }
        if (handedOut.stream().noneMatch(known -> known == member)) {
            handedOut.add(member);
        }
    }

    private IllegalStateException pointsNowhere() {
        return new IllegalStateException("this view of " + structType() + " points at no memory: it was let go when its"
                + " handler returned, or never pointed anywhere; keep what copy() returns instead");
    }

    /** Of views with memory of their own: whether class and bytes are the same. Of others: whether they are one. */
    @Override
    public final boolean equals(@Nullable Object other) {
        return this == other
                || owned
                        && other instanceof BpfStruct that
                        && that.owned
                        && that.getClass() == getClass()
                        && content().equals(that.content());
    }

    /** Of the bytes, if the view has memory of its own: do not change a view while it is a key. */
    @Override
    public final int hashCode() {
        return owned ? content().hashCode() : System.identityHashCode(this);
    }

    private ByteBuffer content() {
        return memory().slice(base, length);
    }
}
