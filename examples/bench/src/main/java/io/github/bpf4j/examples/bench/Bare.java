package io.github.bpf4j.examples.bench;

import com.kenai.jffi.CallContext;
import com.kenai.jffi.CallingConvention;
import com.kenai.jffi.Invoker;
import com.kenai.jffi.Library;
import com.kenai.jffi.MemoryIO;
import com.kenai.jffi.Type;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * What no program in Java that calls libbpf by jffi can do without: the functions that load an object and attach its
 * programs, and nothing else. No skeleton, no messages, no errors that say anything, no events.
 */
public final class Bare {
    private static final int MAP_TYPE_RINGBUF = 27;

    private final Invoker invoker = Invoker.getInstance();
    private final Library libbpf = Library.openLibrary("libbpf.so.1", Library.NOW | Library.LOCAL);
    private final CallContext one = context(1);
    private final CallContext two = context(2);
    private final CallContext three = context(3);

    private Bare() {}

    /** The argument is the object's file. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        ByteBuffer elf;
        try (InputStream file = new FileInputStream(arguments[0])) {
            byte[] bytes = file.readAllBytes();
            elf = ByteBuffer.allocateDirect(bytes.length).put(0, bytes);
        }
        new Bare().attach(elf);
        System.out.println("attached");
        Thread.sleep(Long.MAX_VALUE);
    }

    private void attach(ByteBuffer elf) {
        long object =
                call("bpf_object__open_mem", MemoryIO.getInstance().getDirectBufferAddress(elf), elf.capacity(), 0);
        check(object != 0);
        for (long map = call("bpf_object__next_map", object, 0);
                map != 0;
                map = call("bpf_object__next_map", object, map)) {
            if ((int) call("bpf_map__type", map) == MAP_TYPE_RINGBUF) {
                call("bpf_map__set_key_size", map, 0);
                call("bpf_map__set_value_size", map, 0);
            }
        }
        check((int) call("bpf_object__load", object) == 0);
        for (long program = call("bpf_object__next_program", object, 0);
                program != 0;
                program = call("bpf_object__next_program", object, program)) {
            check(call("bpf_program__attach", program) != 0);
        }
    }

    private static void check(boolean done) {
        if (!done) {
            throw new IllegalStateException("libbpf failed, and says why above");
        }
    }

    private static CallContext context(int parameters) {
        Type[] types = new Type[parameters];
        Arrays.fill(types, Type.SINT64);
        return CallContext.getCallContext(Type.SINT64, types, CallingConvention.DEFAULT, true);
    }

    private long call(String function, long a) {
        return invoker.invokeN1(one, libbpf.getSymbolAddress(function), a);
    }

    private long call(String function, long a, long b) {
        return invoker.invokeN2(two, libbpf.getSymbolAddress(function), a, b);
    }

    private long call(String function, long a, long b, long c) {
        return invoker.invokeN3(three, libbpf.getSymbolAddress(function), a, b, c);
    }
}
