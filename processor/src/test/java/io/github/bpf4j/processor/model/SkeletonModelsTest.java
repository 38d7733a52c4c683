package io.github.bpf4j.processor.model;

import static java.nio.ByteOrder.BIG_ENDIAN;
import static java.nio.ByteOrder.LITTLE_ENDIAN;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.bpf4j.processor.Warning;
import io.github.bpf4j.processor.btf.Btf;
import io.github.bpf4j.processor.btf.BtfType;
import io.github.bpf4j.processor.object.BpfObjectFile;
import io.github.bpf4j.processor.object.DataSectionDefinition;
import io.github.bpf4j.processor.object.ProgramDefinition;
import io.github.bpf4j.processor.object.ProgramKind;
import io.github.bpf4j.processor.object.VariableDefinition;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What becomes of types that no compiler of the tests writes, or that Java has not. */
class SkeletonModelsTest {
    private static final int U32 = 1;
    private static final int CHAR = 2;
    private static final int U8 = 3;

    private final List<BtfType> types = new ArrayList<>(List.of(
            new BtfType.Void(),
            new BtfType.Int(U32, "unsigned int", 4, 32, 0, false, false, false),
            new BtfType.Int(CHAR, "char", 1, 8, 0, true, false, false),
            new BtfType.Int(U8, "unsigned char", 1, 8, 0, false, false, false)));
    private final List<VariableDefinition> variables = new ArrayList<>();
    private ByteOrder order = LITTLE_ENDIAN;

    @Test
    void numbersThatJavaHasNotBecomeBytes() {
        int odd = add(new BtfType.Int(types.size(), "_BitInt(24)", 3, 24, 0, true, false, false));
        int wide = add(new BtfType.Float(types.size(), "long double", 16));
        variable("odd", odd, 3);
        variable("wide", wide, 16);

        assertThat(field("odd").type()).isEqualTo(new ValueType.Raw(3));
        assertThat(field("wide").type()).isEqualTo(new ValueType.Raw(16));
        assertThat(model().warnings())
                .extracting(Warning::text)
                .containsExactly(
                        "odd becomes raw bytes: Java has no integer of 3 bytes",
                        "wide becomes raw bytes: Java has no floating-point type of 16 bytes");
    }

    @Test
    void bitfieldsThatJavaHasNoNumberForBecomeBytes() {
        int wide = add(new BtfType.Int(types.size(), "unsigned __int128", 16, 128, 0, false, false, false));
        struct(
                "event",
                32,
                new BtfType.Member("narrow", wide, 3, 64),
                new BtfType.Member("broad", wide, 67, 100),
                new BtfType.Member("small", U32, 168, 3));

        assertThat(member("event", "narrow").type())
                .isEqualTo(new ValueType.Bitfield(
                        3, 64, new ValueType.Scalar(ScalarKind.U64, LITTLE_ENDIAN), LITTLE_ENDIAN));
        assertThat(member("event", "broad").type()).isEqualTo(new ValueType.Raw(13));
        assertThat(member("event", "broad").offset()).isEqualTo(8);
        assertThat(member("event", "small").offset()).isEqualTo(21);
        assertThat(model().warnings())
                .extracting(Warning::text)
                .singleElement()
                .asString()
                .startsWith("struct event.broad becomes raw bytes");
    }

    @Test
    void arraysThatJavaCannotIndexGetNoAccessor() {
        int huge = add(new BtfType.Array(types.size(), U32, U32, 0xffffffffL));
        int huger = add(new BtfType.Array(types.size(), huge, U32, 0xffffffffL));
        int deep = U8;
        for (int i = 0; i < 20; i++) {
            deep = add(new BtfType.Array(types.size(), deep, U32, 1));
        }
        int zero = add(new BtfType.Array(types.size(), U32, U32, 0));
        int none = add(new BtfType.Array(types.size(), zero, U32, 3));
        struct(
                "event",
                64,
                new BtfType.Member("huge", huge, 0, 0),
                new BtfType.Member("huger", huger, 0, 0),
                new BtfType.Member("deep", deep, 8, 0),
                new BtfType.Member("none", none, 16, 0),
                new BtfType.Member("after", U32, 32, 0));

        assertThat(struct("event").fields()).extracting(FieldModel::name).containsExactly("deep", "after");
        assertThat(member("event", "deep").type()).isEqualTo(new ValueType.Raw(1));
        assertThat(model().warnings())
                .extracting(Warning::text)
                .hasSize(3)
                .allMatch(warning -> warning.contains("Java cannot index"));
    }

    @Test
    void whatHasNoSizeGetsNoAccessor() {
        int forward = add(new BtfType.Forward(types.size(), "hidden", false));
        int declared = add(new BtfType.Enum(types.size(), "declared", 0, false, List.of()));
        int empty = add(new BtfType.Composite(types.size(), "empty", false, 0, List.of()));
        struct(
                "event",
                8,
                new BtfType.Member("hidden", forward, 0, 0),
                new BtfType.Member("declared", declared, 0, 0),
                new BtfType.Member("nothing", empty, 0, 0),
                new BtfType.Member("there", U32, 0, 0));

        assertThat(struct("event").fields()).extracting(FieldModel::name).containsExactly("there");
        assertThat(model().warnings())
                .extracting(Warning::text)
                .containsExactly(
                        "struct event.hidden has a type without a size; it gets no accessor",
                        "struct event.declared has a type without a size; it gets no accessor");
    }

    @Test
    void anonymousMembersBelongToTheStructAroundThem() {
        int inner = add(composite("", true, 4, new BtfType.Member("number", U32, 0, 0)));
        int middle = add(composite("", false, 8, new BtfType.Member("", inner, 32, 0)));
        struct("event", 16, new BtfType.Member("", middle, 64, 0), new BtfType.Member("", U32, 0, 3));

        assertThat(struct("event").fields()).extracting(FieldModel::name).containsExactly("number");
        assertThat(member("event", "number").offset()).isEqualTo(12);
    }

    @Test
    void typesAreNamedByTagTypedefOrPlace() {
        int byTypedef = add(composite("", false, 4, new BtfType.Member("a", U32, 0, 0)));
        int typedef = add(new BtfType.Typedef(types.size(), "point_t", byTypedef));
        int byPlace = add(composite("", false, 4, new BtfType.Member("a", U32, 0, 0)));
        int flavor = add(composite("event___old", false, 4, new BtfType.Member("a", U32, 0, 0)));
        int same = add(composite("event", false, 4, new BtfType.Member("b", U32, 0, 0)));
        int alias = add(new BtfType.Typedef(types.size(), "event", same));
        int upper = add(composite("EVENT", false, 4, new BtfType.Member("c", U32, 0, 0)));
        int other = add(composite("event", false, 4, new BtfType.Member("d", U32, 0, 0)));
        struct(
                "all",
                32,
                new BtfType.Member("point", typedef, 0, 0),
                new BtfType.Member("place", byPlace, 32, 0),
                new BtfType.Member("flavor", flavor, 64, 0),
                new BtfType.Member("same", same, 96, 0),
                new BtfType.Member("alias", alias, 128, 0),
                new BtfType.Member("upper", upper, 160, 0),
                new BtfType.Member("other", other, 192, 0));

        assertThat(model().structs())
                .extracting(StructModel::className)
                .containsExactly("All", "PointT", "AllPlace", "EventOld", "Event", "Event_2", "Event_3");
        assertThat(model().structs())
                .extracting(StructModel::cName)
                .containsExactly(
                        "struct all",
                        "point_t",
                        "struct {...} place",
                        "struct event___old",
                        "struct event",
                        "struct EVENT",
                        "struct event");
    }

    @Test
    void addressesAreToldByTypeAndName() {
        int word = add(new BtfType.Typedef(types.size(), "__be32", U32));
        int four = add(new BtfType.Array(types.size(), U8, U32, 4));
        struct(
                "event",
                32,
                new BtfType.Member("saddr", word, 0, 0),
                new BtfType.Member("number", word, 0, 0),
                new BtfType.Member("ip", U32, 0, 0),
                new BtfType.Member("dst_ip", four, 0, 0),
                new BtfType.Member("mac_addr", four, 0, 0));
        for (ByteOrder each : List.of(LITTLE_ENDIAN, BIG_ENDIAN)) {
            order = each;

            assertThat(struct("event").fields())
                    .filteredOn(field -> field.has(AccessorSuffixes.ADDRESS))
                    .extracting(FieldModel::name)
                    .containsExactly("saddr", "dstIp");
        }
    }

    @Test
    void theOrderOfATypedefWinsOverThatOfTheObject() {
        int word = add(new BtfType.Typedef(types.size(), "__be32", U32));
        int words = add(new BtfType.Array(types.size(), word, U32, 2));
        variable("word", word, 4);
        variable("words", words, 8);

        ValueType.Scalar expected = new ValueType.Scalar(ScalarKind.U32, BIG_ENDIAN);
        assertThat(field("word").type()).isEqualTo(expected);
        assertThat(field("words").type()).isEqualTo(new ValueType.Array(expected, List.of(2)));
    }

    @Test
    void sharedAnonymousMembersDoNotExplode() {
        int shared = add(composite("", false, 4, new BtfType.Member("leaf", U32, 0, 0)));
        for (int i = 0; i < 60; i++) {
            shared = add(
                    composite("", true, 4, new BtfType.Member("", shared, 0, 0), new BtfType.Member("", shared, 0, 0)));
        }
        struct("event", 4, new BtfType.Member("", shared, 0, 0));

        assertThat(struct("event").fields()).hasSizeLessThanOrEqualTo(3_000);
        assertThat(model().warnings())
                .extracting(Warning::text)
                .isNotEmpty()
                .allMatch(warning -> warning.contains("more than 3000 members"));
    }

    @Test
    void withoutBtfThereAreProgramsAndBytes() {
        BpfObjectFile object = new BpfObjectFile(
                LITTLE_ENDIAN,
                Optional.empty(),
                List.of(),
                List.of(new ProgramDefinition("run", "xdp", ProgramKind.XDP)),
                List.of(new DataSectionDefinition(".bss", DataSectionDefinition.Kind.BSS, 12, false, List.of())),
                List.of(),
                List.of(),
                List.of(Warning.degraded("found by the reader")));

        SkeletonModel model = SkeletonModels.of(object, "p", "a.bpf.c", "a.bpf.o");

        assertThat(model.programs()).extracting(ProgramModel::name).containsExactly("run");
        assertThat(model.sections().get(0).fields())
                .singleElement()
                .extracting(FieldModel::type)
                .isEqualTo(new ValueType.Raw(12));
        assertThat(model.warnings())
                .extracting(Warning::text)
                .containsExactly(
                        "found by the reader",
                        "the object has no BTF, so that its variables have no types: compile it with -g");
    }

    private int add(BtfType type) {
        types.add(type);
        return type.id();
    }

    private BtfType.Composite composite(String name, boolean union, long size, BtfType.Member... members) {
        return new BtfType.Composite(types.size(), name, union, size, List.of(members));
    }

    private void struct(String name, long size, BtfType.Member... members) {
        variable("a_" + name, add(composite(name, false, size, members)), size);
    }

    private void variable(String name, int typeId, long size) {
        variables.add(new VariableDefinition(name, typeId, 0, size, true));
    }

    private SkeletonModel model() {
        BpfObjectFile object = new BpfObjectFile(
                order,
                Optional.of(new Btf(order, 8, types)),
                List.of(),
                List.of(),
                List.of(new DataSectionDefinition(".bss", DataSectionDefinition.Kind.BSS, 64, true, variables)),
                List.of(),
                List.of(),
                List.of());
        return SkeletonModels.of(object, "p", "a.bpf.c", "a.bpf.o");
    }

    private FieldModel field(String name) {
        return model().sections().get(0).fields().stream()
                .filter(field -> field.cName().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private StructModel struct(String cName) {
        return model().structs().stream()
                .filter(struct -> struct.cName().equals("struct " + cName))
                .findFirst()
                .orElseThrow();
    }

    private FieldModel member(String struct, String name) {
        return struct(struct).fields().stream()
                .filter(field -> field.cName().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
