package io.github.bpf4j.runtime.type;

import java.nio.ByteBuffer;

/**
 * Where a view's memory is, and copies of whole arrays out of it and into it.
 *
 * <p>A setter refuses an array that is longer than the member; elements that a shorter one does not have become zero,
 * as in a C initialiser.
 */
abstract class ArrayAccess {
    /** Index in the memory at which this view starts. */
    int base;

    ArrayAccess() {}

    /**
     * The memory that this view reads and writes.
     *
     * @throws IllegalStateException if there is none (any more)
     */
    protected abstract ByteBuffer memory();

    protected final void getBytes(int offset, byte[] into) {
        memory().get(base + offset, into);
    }

    /** Stores bytes into a member of {@code size} bytes. */
    protected final void setBytes(int offset, byte[] from, int size) {
        checkLength(from.length, size);
        memory().put(base + offset, from);
        zero(offset + from.length, size - from.length);
    }

    protected final void getS16sLE(int offset, short[] into) {
        ByteBuffer memory = memory();
        int start = base + offset;
        for (int i = 0; i < into.length; i++) {
            into[i] = Scalars.s16le(memory, start + i * Short.BYTES);
        }
    }

    protected final void setS16sLE(int offset, short[] from, int length) {
        checkLength(from.length, length);
        ByteBuffer memory = memory();
        int start = base + offset;
        for (int i = 0; i < from.length; i++) {
            Scalars.S16_LE.set(memory, start + i * Short.BYTES, from[i]);
        }
        zero(offset + from.length * Short.BYTES, (length - from.length) * Short.BYTES);
    }

    protected final void getS16sBE(int offset, short[] into) {
        ByteBuffer memory = memory();
        int start = base + offset;
        for (int i = 0; i < into.length; i++) {
            into[i] = Scalars.s16be(memory, start + i * Short.BYTES);
        }
    }

    protected final void setS16sBE(int offset, short[] from, int length) {
        checkLength(from.length, length);
        ByteBuffer memory = memory();
        int start = base + offset;
        for (int i = 0; i < from.length; i++) {
            Scalars.S16_BE.set(memory, start + i * Short.BYTES, from[i]);
        }
        zero(offset + from.length * Short.BYTES, (length - from.length) * Short.BYTES);
    }

    protected final void getS32sLE(int offset, int[] into) {
        ByteBuffer memory = memory();
        int start = base + offset;
        for (int i = 0; i < into.length; i++) {
            into[i] = Scalars.s32le(memory, start + i * Integer.BYTES);
        }
    }

    protected final void setS32sLE(int offset, int[] from, int length) {
        checkLength(from.length, length);
        ByteBuffer memory = memory();
        int start = base + offset;
        for (int i = 0; i < from.length; i++) {
            Scalars.S32_LE.set(memory, start + i * Integer.BYTES, from[i]);
        }
        zero(offset + from.length * Integer.BYTES, (length - from.length) * Integer.BYTES);
    }

    protected final void getS32sBE(int offset, int[] into) {
        ByteBuffer memory = memory();
        int start = base + offset;
        for (int i = 0; i < into.length; i++) {
            into[i] = Scalars.s32be(memory, start + i * Integer.BYTES);
        }
    }

    protected final void setS32sBE(int offset, int[] from, int length) {
        checkLength(from.length, length);
        ByteBuffer memory = memory();
        int start = base + offset;
        for (int i = 0; i < from.length; i++) {
            Scalars.S32_BE.set(memory, start + i * Integer.BYTES, from[i]);
        }
        zero(offset + from.length * Integer.BYTES, (length - from.length) * Integer.BYTES);
    }

    protected final void getS64sLE(int offset, long[] into) {
        ByteBuffer memory = memory();
        int start = base + offset;
        for (int i = 0; i < into.length; i++) {
            into[i] = Scalars.s64le(memory, start + i * Long.BYTES);
        }
    }

    protected final void setS64sLE(int offset, long[] from, int length) {
        checkLength(from.length, length);
        ByteBuffer memory = memory();
        int start = base + offset;
        for (int i = 0; i < from.length; i++) {
            Scalars.S64_LE.set(memory, start + i * Long.BYTES, from[i]);
        }
        zero(offset + from.length * Long.BYTES, (length - from.length) * Long.BYTES);
    }

    protected final void getS64sBE(int offset, long[] into) {
        ByteBuffer memory = memory();
        int start = base + offset;
        for (int i = 0; i < into.length; i++) {
            into[i] = Scalars.s64be(memory, start + i * Long.BYTES);
        }
    }

    protected final void setS64sBE(int offset, long[] from, int length) {
        checkLength(from.length, length);
        ByteBuffer memory = memory();
        int start = base + offset;
        for (int i = 0; i < from.length; i++) {
            Scalars.S64_BE.set(memory, start + i * Long.BYTES, from[i]);
        }
        zero(offset + from.length * Long.BYTES, (length - from.length) * Long.BYTES);
    }

    protected final void getF32sLE(int offset, float[] into) {
        ByteBuffer memory = memory();
        int start = base + offset;
        for (int i = 0; i < into.length; i++) {
            into[i] = (float) Scalars.F32_LE.get(memory, start + i * Float.BYTES);
        }
    }

    protected final void setF32sLE(int offset, float[] from, int length) {
        checkLength(from.length, length);
        ByteBuffer memory = memory();
        int start = base + offset;
        for (int i = 0; i < from.length; i++) {
            Scalars.F32_LE.set(memory, start + i * Float.BYTES, from[i]);
        }
        zero(offset + from.length * Float.BYTES, (length - from.length) * Float.BYTES);
    }

    protected final void getF32sBE(int offset, float[] into) {
        ByteBuffer memory = memory();
        int start = base + offset;
        for (int i = 0; i < into.length; i++) {
            into[i] = (float) Scalars.F32_BE.get(memory, start + i * Float.BYTES);
        }
    }

    protected final void setF32sBE(int offset, float[] from, int length) {
        checkLength(from.length, length);
        ByteBuffer memory = memory();
        int start = base + offset;
        for (int i = 0; i < from.length; i++) {
            Scalars.F32_BE.set(memory, start + i * Float.BYTES, from[i]);
        }
        zero(offset + from.length * Float.BYTES, (length - from.length) * Float.BYTES);
    }

    protected final void getF64sLE(int offset, double[] into) {
        ByteBuffer memory = memory();
        int start = base + offset;
        for (int i = 0; i < into.length; i++) {
            into[i] = (double) Scalars.F64_LE.get(memory, start + i * Double.BYTES);
        }
    }

    protected final void setF64sLE(int offset, double[] from, int length) {
        checkLength(from.length, length);
        ByteBuffer memory = memory();
        int start = base + offset;
        for (int i = 0; i < from.length; i++) {
            Scalars.F64_LE.set(memory, start + i * Double.BYTES, from[i]);
        }
        zero(offset + from.length * Double.BYTES, (length - from.length) * Double.BYTES);
    }

    protected final void getF64sBE(int offset, double[] into) {
        ByteBuffer memory = memory();
        int start = base + offset;
        for (int i = 0; i < into.length; i++) {
            into[i] = (double) Scalars.F64_BE.get(memory, start + i * Double.BYTES);
        }
    }

    protected final void setF64sBE(int offset, double[] from, int length) {
        checkLength(from.length, length);
        ByteBuffer memory = memory();
        int start = base + offset;
        for (int i = 0; i < from.length; i++) {
            Scalars.F64_BE.set(memory, start + i * Double.BYTES, from[i]);
        }
        zero(offset + from.length * Double.BYTES, (length - from.length) * Double.BYTES);
    }

    private void zero(int offset, int size) {
        ByteBuffer memory = memory();
        for (int i = 0; i < size; i++) {
            memory.put(base + offset + i, (byte) 0);
        }
    }

    private static void checkLength(int length, int room) {
        if (length > room) {
            throw new IllegalArgumentException("an array of " + length + " elements does not fit a member of " + room);
        }
    }
}
