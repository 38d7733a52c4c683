package com.acme;

import io.github.bpf4j.annotation.BpfRecord;
import io.github.bpf4j.annotation.BpfSkeleton;
import io.github.bpf4j.annotation.OnEvent;
import io.github.bpf4j.runtime.BpfHashMap;
import io.github.bpf4j.runtime.EventLoop;
import io.github.bpf4j.runtime.Handlers;
import io.github.bpf4j.runtime.type.BpfBytes;
import java.nio.ByteBuffer;
import java.util.Arrays;

/** Records and handlers of a user: what follows compiles without a warning, and {@code check} finds no fault. */
@BpfSkeleton("zoo.bpf.o")
@BpfSkeleton("execsnoop.bpf.o")
@SuppressWarnings("bpf4j")
public class UserClasses {
    @BpfRecord("event")
    record Exec(long pid, int returnValue, String name, int argumentCount, int uidRaw, byte[] argumentsBytes) {}

    @BpfRecord("key")
    record Key(long pid, String comm) {}

    @BpfRecord("struct value")
    record Value(
            long count, ZooBpf.State state, int[] bytes, Key[] keys, int flags, int level, long next, int[] matrixArray) {}

    /** All that a handler may take. */
    static class Printer {
        @OnEvent("events")
        void exec(Exec exec) {}

        @OnEvent("scalar_events")
        void scalar(ZooBpf.ScalarEventsEvent event) {}

        @OnEvent("untyped_events")
        void raw(BpfBytes event) {}

        void bind(ZooBpf zoo, ExecsnoopBpf execsnoop, EventLoop loop) {
            Handlers.bind(zoo, this, loop);
            UserClasses_PrinterHandlers.bind(execsnoop, this, loop);
        }
    }

    BpfHashMap<Key, Value> records(ZooBpf skeleton) {
        return skeleton.maps()
                .byStruct()
                .withKeys(UserClasses_KeyCodec.TYPE)
                .withValues(UserClasses_ValueCodec.TYPE);
    }

    /** Called by the test. */
    public static void check() {
        Key key = new Key(4_000_000_000L, "init");
        ByteBuffer memory = ByteBuffer.allocate(100);
        Arrays.fill(memory.array(), (byte) 0x55);
        UserClasses_KeyCodec.TYPE.write(memory, 8, key);
        same(key, UserClasses_KeyCodec.TYPE.read(memory, 8));
        same("{.pid = 4000000000, .comm = \"init\"}", ZooBpf.Key.wrap(memory, 8).toString());
        same((byte) 0, memory.get(8 + 19));
        same((byte) 0x55, memory.get(8 + 20));

        Value value = new Value(
                7, ZooBpf.State.STATE_DONE, new int[] {1, 2, 3, 255}, new Key[] {key, key}, 5, -16, 9, new int[] {
                    1, 2, 3, 4, 5, 6
                });
        ZooBpf.Value view = ZooBpf.Value.allocate();
        UserClasses_ValueCodec.write(value, view);
        Value again = UserClasses_ValueCodec.read(view);
        same(value.count(), again.count());
        same(value.state(), again.state());
        same(Arrays.toString(value.bytes()), Arrays.toString(again.bytes()));
        same(Arrays.toString(value.keys()), Arrays.toString(again.keys()));
        same(value.flags(), again.flags());
        same(value.level(), again.level());
        same(value.next(), again.next());
        same(Arrays.toString(value.matrixArray()), Arrays.toString(again.matrixArray()));
        same(4_000_000_000L, view.keys(1).pid());
        try {
            UserClasses_ValueCodec.write(
                    new Value(7, value.state(), new int[3], value.keys(), 5, 0, 9, value.matrixArray()), view);
            throw new AssertionError("stored an array that is too short");
        } catch (IllegalArgumentException e) {
            same("bytes must have as many elements as in C, 4, and has 3", e.getMessage());
        }
    }

    private static void same(Object expected, Object actual) {
        if (!expected.equals(actual)) {
            throw new AssertionError("expected " + expected + ", but was " + actual);
        }
    }
}
