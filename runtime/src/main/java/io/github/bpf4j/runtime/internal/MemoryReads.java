package io.github.bpf4j.runtime.internal;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.invoke.VarHandle;
import java.lang.ref.Reference;
import java.lang.reflect.Field;
import java.nio.Buffer;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.MappedByteBuffer;
import java.util.Objects;

/**
 * Reads numbers in the processor's byte order; indexes are checked, and count bytes.
 *
 * <p>A {@link VarHandle} does it, and does it well on JDK 25. On JDK 17 with G1 the JIT has it look for the buffer's heap
 * array before each read, which is half of the instructions that it takes to read an event. {@code sun.misc.Unsafe}
 * reads direct memory without. So that is what is used as long as the JDK has it and does not warn of it.
 */
public final class MemoryReads {
    private static final VarHandle SHORT = view(short[].class);
    private static final VarHandle INT = view(int[].class);
    private static final VarHandle LONG = view(long[].class);

    /** The first release that warns of {@code sun.misc.Unsafe} when it is used (JEP 498). */
    private static final int UNSAFE_WARNS = 24;

    private static final boolean UNSAFE = Runtime.version().feature() < UNSAFE_WARNS && Unsafe.USABLE;

    private MemoryReads() {}

    /** As {@link ByteBuffer#isDirect}, which would be a call of its own for the JIT once it has seen three classes. */
    private static boolean isDirect(ByteBuffer memory) {
        return memory instanceof MappedByteBuffer;
    }

    private static VarHandle view(Class<?> numbers) {
        return MethodHandles.byteBufferViewVarHandle(numbers, ByteOrder.nativeOrder());
    }

    public static short getShort(ByteBuffer memory, int index) {
        return UNSAFE && isDirect(memory) ? Unsafe.getShort(memory, index) : (short) SHORT.get(memory, index);
    }

    public static int getInt(ByteBuffer memory, int index) {
        return UNSAFE && isDirect(memory) ? Unsafe.getInt(memory, index) : (int) INT.get(memory, index);
    }

    public static long getLong(ByteBuffer memory, int index) {
        return UNSAFE && isDirect(memory) ? Unsafe.getLong(memory, index) : (long) LONG.get(memory, index);
    }

    /** Of direct buffers. By handles, since javac warns of the class, and it may be missing. */
    private static final class Unsafe {
        private static final MethodHandle SHORT_AT;
        private static final MethodHandle INT_AT;
        private static final MethodHandle LONG_AT;
        private static final MethodHandle LONG_IN;
        /** Of the field of a buffer that has the address of its memory. */
        private static final long ADDRESS;

        static final boolean USABLE;

        static {
            MethodHandle shortAt = null;
            MethodHandle intAt = null;
            MethodHandle longAt = null;
            MethodHandle longIn = null;
            long address = 0;
            try {
                Class<?> type = Class.forName("sun.misc.Unsafe");
                Field instance = type.getDeclaredField("theUnsafe");
                instance.setAccessible(true);
                Object unsafe = instance.get(null);
                address = (long) type.getMethod("objectFieldOffset", Field.class)
                        .invoke(unsafe, Buffer.class.getDeclaredField("address"));
                MethodHandles.Lookup lookup = MethodHandles.publicLookup().in(type);
                shortAt = at(lookup, unsafe, "getShort", short.class);
                intAt = at(lookup, unsafe, "getInt", int.class);
                longAt = at(lookup, unsafe, "getLong", long.class);
                longIn = lookup.findVirtual(
                                type, "getLong", MethodType.methodType(long.class, Object.class, long.class))
                        .bindTo(unsafe);
            } catch (ReflectiveOperationException | RuntimeException | LinkageError e) {
                // Then the JDK's own way has to do.
                longIn = null;
            }
            SHORT_AT = shortAt;
            INT_AT = intAt;
            LONG_AT = longAt;
            LONG_IN = longIn;
            ADDRESS = address;
            USABLE = longIn != null && unaligned();
        }

        private static MethodHandle at(MethodHandles.Lookup lookup, Object unsafe, String method, Class<?> number)
                throws ReflectiveOperationException {
            return lookup.findVirtual(unsafe.getClass(), method, MethodType.methodType(number, long.class))
                    .bindTo(unsafe);
        }

        /** Whether the processor reads what is not aligned, as members of packed structs are not. */
        private static boolean unaligned() {
            String processor = System.getProperty("os.arch");
            return processor.equals("amd64") || processor.equals("aarch64");
        }

        // The fences keep the buffer, and with it the memory, until it is read.

        static short getShort(ByteBuffer memory, int index) {
            try {
                return (short) SHORT_AT.invokeExact(address(memory, index, Short.BYTES));
            } catch (Throwable e) {
                throw failed(e);
            } finally {
                Reference.reachabilityFence(memory);
            }
        }

        static int getInt(ByteBuffer memory, int index) {
            try {
                return (int) INT_AT.invokeExact(address(memory, index, Integer.BYTES));
            } catch (Throwable e) {
                throw failed(e);
            } finally {
                Reference.reachabilityFence(memory);
            }
        }

        static long getLong(ByteBuffer memory, int index) {
            try {
                return (long) LONG_AT.invokeExact(address(memory, index, Long.BYTES));
            } catch (Throwable e) {
                throw failed(e);
            } finally {
                Reference.reachabilityFence(memory);
            }
        }

        private static long address(ByteBuffer memory, int index, int bytes) throws Throwable {
            int checked = Objects.checkIndex(index, memory.limit() - bytes + 1);
            return (long) LONG_IN.invokeExact((Object) memory, ADDRESS) + checked;
        }

        private static RuntimeException failed(Throwable e) {
            if (e instanceof RuntimeException outOfBounds) {
                return outOfBounds;
            }
            throw new AssertionError("memory can be read", e);
        }
    }
}
