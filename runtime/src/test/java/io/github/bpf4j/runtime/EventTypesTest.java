package io.github.bpf4j.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.bpf4j.runtime.Everything.Event;
import io.github.bpf4j.runtime.Everything.Value;
import io.github.bpf4j.runtime.type.BpfBytes;
import io.github.bpf4j.runtime.type.BpfStruct;
import io.github.bpf4j.runtime.type.BpfTypes;
import io.github.bpf4j.runtime.type.StructType;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class EventTypesTest {
    private final ByteBuffer records = ByteBuffer.allocateDirect(64).order(ByteOrder.LITTLE_ENDIAN);

    @Test
    void oneTypeIsThatOfAllRecords() {
        EventTypes<Event> types = EventTypes.of(Event.TYPE);

        assertThat(type(types, 0, 0)).isSameAs(Event.TYPE);
        assertThat(type(types, 8, 40)).isSameAs(Event.TYPE);
    }

    @Test
    void aTagIsReadWhereItIsDeclared() {
        EventTypes<BpfStruct> types = EventTypes.<BpfStruct>byTag(4, BpfTypes.S16BE, BpfBytes.TYPE)
                .with(3, Event.TYPE)
                .with(-2, Value.TYPE);
        records.order(ByteOrder.BIG_ENDIAN).putShort(20, (short) 3).putShort(36, (short) -2);

        assertThat(type(types, 16, 6)).isSameAs(Event.TYPE);
        assertThat(type(types, 32, 40)).isSameAs(Value.TYPE);
        assertThat(type(types, 0, 40)).as("another tag").isSameAs(BpfBytes.TYPE);
        assertThat(type(types, 16, 5)).as("cut within the tag").isSameAs(BpfBytes.TYPE);
        assertThat(type(types, 16, 0)).isSameAs(BpfBytes.TYPE);
    }

    @Test
    void unsignedTagsCountUpwards() {
        EventTypes<BpfStruct> types = EventTypes.<BpfStruct>byTag(0, BpfTypes.U32LE, BpfBytes.TYPE)
                .with(0xffff_ffffL, Event.TYPE)
                .with(1, Value.TYPE);
        records.putInt(0, -1).putInt(8, 1);

        assertThat(type(types, 0, 8)).isSameAs(Event.TYPE);
        assertThat(type(types, 8, 8)).isSameAs(Value.TYPE);
    }

    @Test
    void aSizeHasToBeTheVerySame() {
        EventTypes<BpfStruct> types =
                EventTypes.<BpfStruct>bySize(BpfBytes.TYPE).with(32, Event.TYPE).with(24, Value.TYPE);

        assertThat(type(types, 0, 32)).isSameAs(Event.TYPE);
        assertThat(type(types, 0, 24)).isSameAs(Value.TYPE);
        assertThat(List.of(0, 23, 25, 33))
                .allSatisfy(length -> assertThat(type(types, 0, length)).isSameAs(BpfBytes.TYPE));
    }

    @Test
    void anyNumberOfTagsIsFound() {
        List<StructType<? extends BpfStruct>> all = List.of(Event.TYPE, Value.TYPE, BpfBytes.TYPE);
        List<Long> keys = new ArrayList<>(
                LongStream.range(-300, 300).map(i -> i * i * i).boxed().toList());
        java.util.Collections.shuffle(keys, new java.util.Random(1));
        EventTypes<BpfStruct> types = EventTypes.byTag(0, BpfTypes.S64LE, BpfBytes.TYPE);
        for (long key : keys) {
            types = types.with(key, all.get(Math.floorMod(key, 2)));
        }
        for (long key = -1000; key < 1000; key++) {
            records.putLong(0, key);
            assertThat(type(types, 0, 8)).isSameAs(keys.contains(key) ? all.get(Math.floorMod(key, 2)) : BpfBytes.TYPE);
        }
    }

    @Test
    void aKeyTellsOneTypeOnly() {
        EventTypes<BpfStruct> types =
                EventTypes.<BpfStruct>bySize(BpfBytes.TYPE).with(32, Event.TYPE);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> types.with(32, Value.TYPE))
                .withMessage("struct event and struct value cannot both be told by 32");
    }

    private StructType<?> type(EventTypes<?> types, int offset, int length) {
        return types.structs()[types.indexOf(records, offset, length)];
    }
}
