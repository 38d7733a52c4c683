package io.github.bpf4j.runtime.type;

import java.util.HexFormat;
import java.util.Objects;

/**
 * Bytes of no known type, for instance the events of a ring buffer that declares none. Generated classes extend it for
 * the records that are of none of a buffer's types.
 */
public class BpfBytes extends BpfStruct {
    /** Of any length: 0 is the least. */
    public static final StructType<BpfBytes> TYPE = StructType.of("bytes", 0, BpfBytes::new);

    private static final int PRINTED = 64;

    /** Called by generated constructors. */
    protected BpfBytes() {}

    /**
     * The byte at {@code index}.
     *
     * @throws IndexOutOfBoundsException if there are no more than {@code index} bytes
     */
    public final byte get(int index) {
        return getS8(Objects.checkIndex(index, byteLength()));
    }

    /** A copy of all bytes. */
    public final byte[] toByteArray() {
        byte[] bytes = new byte[byteLength()];
        getBytes(0, bytes);
        return bytes;
    }

    /** A copy that outlives the handler. */
    public BpfBytes copy() {
        return TYPE.copy(this);
    }

    @Override
    protected StructType<? extends BpfBytes> structType() {
        return TYPE;
    }

    @Override
    public String toString() {
        byte[] bytes = new byte[Math.min(byteLength(), PRINTED)];
        getBytes(0, bytes);
        String hex = HexFormat.ofDelimiter(", ").withPrefix("0x").formatHex(bytes);
        return "{" + hex + (byteLength() > PRINTED ? ", … /* " + byteLength() + " bytes */}" : "}");
    }
}
