package com.acme;

import io.github.bpf4j.annotation.Generated;
import io.github.bpf4j.runtime.type.BpfStruct;
import io.github.bpf4j.runtime.type.InitializerText;
import io.github.bpf4j.runtime.type.StructType;
import java.nio.ByteBuffer;
import java.util.Objects;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/**
 * View of <code>struct exec_event</code>, 32 bytes.
 */
@Generated("struct exec_event")
@NullMarked
@SuppressWarnings("exports")
public final class ExecEvent extends BpfStruct implements TaggedEvent, TaggedTooEvent {
    /**
     * Bytes; those of a flexible array come on top.
     */
    public static final int SIZE = 32;

    /**
     * Makes views and points them at memory.
     */
    public static final StructType<ExecEvent> TYPE = StructType.of("struct exec_event", SIZE, ExecEvent::new);

    /**
     * Bytes of <code>char comm[16]</code>, offset 16, size 16.
     */
    public static final int COMM_LENGTH = 16;

    private @Nullable Header header;

    private ExecEvent() {
    }

    /**
     * A view with zeroed memory of its own.
     */
    public static ExecEvent allocate() {
        return TYPE.allocate();
    }

    /**
     * A new view of the struct at {@code offset}.
     */
    public static ExecEvent wrap(ByteBuffer buffer, int offset) {
        return TYPE.wrap(buffer, offset);
    }

    /**
     * Points this view at the struct at {@code offset}.
     */
    public ExecEvent rewrap(ByteBuffer buffer, int offset) {
        return TYPE.point(this, buffer, offset);
    }

    /**
     * A view with memory of its own and the same content.
     */
    @Override
    public ExecEvent copy() {
        return TYPE.copy(this);
    }

    @Override
    protected StructType<ExecEvent> structType() {
        return TYPE;
    }

    @Override
    public <R> R accept(TaggedEvent.Visitor<R> visitor) {
        return visitor.execEvent(this);
    }

    @Override
    public <R> R accept(TaggedTooEvent.Visitor<R> visitor) {
        return visitor.execEvent(this);
    }

    /**
     * <code>struct header header</code>, offset 0, size 16.
     */
    public Header header() {
        if (header == null) {
            header = Header.TYPE.view();
        }
        return nested(header, 0);
    }

    /**
     * Sets <code>struct header header</code>, offset 0, size 16.
     */
    public ExecEvent header(Header value) {
        setStruct(0, value);
        return this;
    }

    /**
     * <code>char comm[16]</code>, offset 16, size 16.
     */
    public String comm() {
        return getText(16, 16);
    }

    /**
     * Sets <code>char comm[16]</code>, offset 16, size 16.
     */
    public ExecEvent comm(String value) {
        setText(16, 16, value);
        return this;
    }

    /**
     * The bytes of <code>char comm[16]</code>, offset 16, size 16.
     */
    public byte[] commBytes() {
        byte[] bytes = new byte[COMM_LENGTH];
        getBytes(16, bytes);
        return bytes;
    }

    /**
     * Sets the bytes of <code>char comm[16]</code>, offset 16, size 16.
     */
    public ExecEvent commBytes(byte[] value) {
        setBytes(16, value, COMM_LENGTH);
        return this;
    }

    /**
     * Copies the first bytes of <code>char comm[16]</code>, offset 16, size 16.
     */
    public void commInto(byte[] into) {
        Objects.checkFromIndexSize(0, into.length, COMM_LENGTH);
        getBytes(16, into);
    }

    @Override
    public String toString() {
        InitializerText text = new InitializerText();
        text.field("header", header());
        text.field("comm", comm());
        return text.toString();
    }
}
