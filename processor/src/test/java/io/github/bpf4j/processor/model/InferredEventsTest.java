package io.github.bpf4j.processor.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bpf4j.processor.Warning;
import io.github.bpf4j.processor.btf.Btf;
import io.github.bpf4j.processor.btf.BtfType;
import io.github.bpf4j.processor.object.BpfObjectFile;
import io.github.bpf4j.processor.object.EventConfiguration;
import io.github.bpf4j.processor.object.EventDeclaration;
import io.github.bpf4j.processor.object.EventDeclaration.Origin;
import io.github.bpf4j.processor.object.MapDefinition;
import io.github.bpf4j.processor.object.MapKind;
import java.nio.ByteOrder;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/** What was inferred of a buffer counts where nobody declares anything, and is never an error. */
class InferredEventsTest {
    private static final int SMALL = 2;
    private static final int LARGE = 3;
    private static final int SAME = 4;

    private static final Btf TYPES = new Btf(
            ByteOrder.LITTLE_ENDIAN,
            8,
            List.of(
                    new BtfType.Void(),
                    new BtfType.Int(1, "int", 4, 32, 0, true, false, false),
                    struct(SMALL, "small", 4),
                    struct(LARGE, "large", 8),
                    struct(SAME, "same", 8)));

    private static BtfType struct(int id, String name, long size) {
        return new BtfType.Composite(id, name, false, size, List.of(new BtfType.Member("number", 1, 0, 0)));
    }

    private static EventDeclaration event(int typeId, Origin origin) {
        return new EventDeclaration("events", typeId, Optional.empty(), origin);
    }

    private static SkeletonModel model(EventDeclaration... events) {
        MapDefinition ring = new MapDefinition(
                "events",
                MapKind.RINGBUF.ordinal(),
                MapKind.RINGBUF,
                OptionalInt.empty(),
                OptionalInt.empty(),
                0,
                0,
                4096,
                0,
                0,
                0,
                false,
                Optional.empty(),
                Optional.empty());
        BpfObjectFile object = new BpfObjectFile(
                ByteOrder.LITTLE_ENDIAN,
                Optional.of(TYPES),
                List.of(ring),
                List.of(),
                List.of(),
                List.of(),
                List.of(events),
                List.of());
        return SkeletonModels.of(object, "p", "a.bpf.c", "a.bpf.o", EventConfiguration.none(), path -> true);
    }

    private static MapModel map(EventDeclaration... events) {
        return model(events).maps().get(0);
    }

    @Test
    void itGivesTheTypeWhereNobodyDeclaresOne() {
        assertThat(map(event(SMALL, Origin.INFERENCE)).value()).contains(new ValueType.StructValue("Small", 4));
    }

    @Test
    void itStepsBackBehindADeclaration() {
        assertThat(map(event(SMALL, Origin.INFERENCE), event(LARGE, Origin.MACRO))
                        .value())
                .contains(new ValueType.StructValue("Large", 8));
    }

    @Test
    void severalTypesAreToldBySize() {
        assertThat(map(event(SMALL, Origin.INFERENCE), event(LARGE, Origin.INFERENCE))
                        .events()
                        .orElseThrow()
                        .variants())
                .extracting(EventGroupModel.Variant::keys)
                .containsExactly(List.of(4L), List.of(8L));
    }

    @Test
    void severalTypesThatNothingTellsApartAreBytes() {
        SkeletonModel model = model(event(SAME, Origin.INFERENCE), event(LARGE, Origin.INFERENCE));

        assertThat(model.maps().get(0).events()).isEmpty();
        assertThat(model.maps().get(0).value()).isEmpty();
        assertThat(model.warnings())
                .extracting(Warning::text)
                .singleElement()
                .asString()
                .contains("raw bytes");
        assertThat(model.shared()).isEmpty();
    }
}
