package io.github.bpf4j.processor.codegen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.bpf4j.processor.InvalidObjectException;
import io.github.bpf4j.processor.Warning;
import io.github.bpf4j.processor.object.ConfigurationStyle;
import io.github.bpf4j.processor.object.ConfiguredEvent;
import io.github.bpf4j.processor.object.EventConfiguration;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who decides what goes through a buffer, how its types are told apart, and what is said where neither is clear. */
class EventsTest {
    private static final String TYPES = """
            #include "bpf.h"
            #include "bpf4j.h"
            enum kind { KIND_A = 1, KIND_B, KIND_C = 300 };
            struct a { __u64 time; __u8 kind; __u8 rest[7]; };
            struct b { __u64 time; __u8 kind; __u8 rest[7]; };
            struct c { __u64 time; __u32 wide; __u32 : 4, bits : 4; };
            struct flexible { __u64 time; __u8 kind; char text[]; };
            struct large { __u64 time; __u8 kind; char text[100]; };
            struct inside { struct { struct a a; }; };
            struct a kept_a; struct b kept_b; struct large kept_large; enum kind kept_kind;
            SEC("socket") int run(void *context) { return 0; }
            """;

    @TempDir
    Path output;

    private static GeneratedSkeleton generate(String source, ConfiguredEvent... configured) {
        return generate(TestClang.LITTLE_ENDIAN, source, configured);
    }

    private static GeneratedSkeleton generate(String target, String source, ConfiguredEvent... configured) {
        return SkeletonGenerator.generate(new SkeletonRequest(
                TestClang.any().compile(TYPES + source, target),
                "com.acme",
                "events.bpf.c",
                "events.bpf.o",
                new EventConfiguration(List.of(configured), ConfigurationStyle.MAVEN),
                path -> false));
    }

    private static void assertRefused(String message, String source, ConfiguredEvent... configured) {
        assertThatThrownBy(() -> generate(source, configured))
                .isInstanceOf(InvalidObjectException.class)
                .hasMessage(message);
    }

    private static String map(String kind, String more) {
        return "struct { __uint(type, BPF_MAP_TYPE_" + kind + "); " + more + " } events SEC(\".maps\");";
    }

    private static String ring() {
        return map("RINGBUF", "__uint(max_entries, 4096);");
    }

    private static String typedRing(String type) {
        return map("RINGBUF", "__uint(max_entries, 4096); __type(value, " + type + ");");
    }

    private static String perf() {
        return map("PERF_EVENT_ARRAY", "__uint(key_size, 4); __uint(value_size, 4);");
    }

    private static ConfiguredEvent configured(String type) {
        return new ConfiguredEvent("events", type, Optional.empty(), Optional.empty(), false);
    }

    private static ConfiguredEvent configured(String type, String tag, String value) {
        return new ConfiguredEvent("events", type, Optional.of(tag), Optional.of(value), false);
    }

    @Test
    void eachOriginAloneGivesTheType() {
        for (GeneratedSkeleton skeleton : List.of(
                generate(typedRing("struct a")),
                generate(ring() + "BPF4J_EVENT(events, struct a);"),
                generate(ring(), configured("struct a")),
                generate(ring(), configured(" struct  a ")))) {
            assertThat(skeleton.source())
                    .contains("class Events extends BpfRingBuffer<A>")
                    .doesNotContain("sealed");
            assertThat(skeleton.warnings()).isEmpty();
        }
    }

    @Test
    void allOfThemMayAgree() {
        GeneratedSkeleton skeleton =
                generate(typedRing("struct a") + "BPF4J_EVENT(events, struct a);", configured("struct a"));

        assertThat(skeleton.source()).contains("class Events extends BpfRingBuffer<A>");
    }

    @Test
    void aTagMayComeFromALaterOrigin() {
        GeneratedSkeleton skeleton =
                generate(typedRing("struct a") + "BPF4J_EVENT(events, struct a);", configured("struct a", "kind", "9"));

        assertThat(skeleton.source()).contains(".with(9L, A.TYPE)");
    }

    @Test
    void withNoneTheEventsAreBytesAndTheWarningSaysWhatToAdd() {
        GeneratedSkeleton skeleton = generate(ring());

        assertThat(skeleton.source()).contains("class Events extends BpfRingBuffer<BpfBytes>");
        assertThat(skeleton.warnings())
                .extracting(Warning::text)
                .containsExactly("ring buffer events does not say what it carries, so that its events are raw bytes:"
                        + " #include <bpf4j.h> and add BPF4J_EVENT(events, struct your_event), or"
                        + " __type(value, struct your_event) to the map");
    }

    @Test
    void contradictionsNameBothSides() {
        assertRefused(
                "What goes through map events is said twice, and not the same: __type(value, struct a), but"
                        + " BPF4J_EVENT(events, struct b): remove what is wrong",
                typedRing("struct a") + "BPF4J_EVENT(events, struct b);");
        assertRefused(
                "What goes through map events is said twice, and not the same: BPF4J_EVENT(events, struct a), but"
                        + " <event><map>events</map><type>struct b</type></event>: remove what is wrong",
                ring() + "BPF4J_EVENT(events, struct a);",
                configured("struct b"));
        assertRefused(
                "What goes through map events is said twice, and not the same: BPF4J_EVENT(events, struct a, kind, 1),"
                        + " but <event><map>events</map><type>struct a</type><tag>kind</tag><value>2</value></event>:"
                        + " remove what is wrong",
                ring() + "BPF4J_EVENT(events, struct a, kind, KIND_A);",
                configured("struct a", "kind", "KIND_B"));
        assertRefused(
                "What goes through map events is said twice, and not the same: __type(value, struct a), but"
                        + " BPF4J_EVENT(events, struct a, kind, 1) and BPF4J_EVENT(events, struct b, kind, 2): remove what"
                        + " is wrong",
                typedRing("struct a")
                        + "BPF4J_EVENT(events, struct a, kind, 1);BPF4J_EVENT(events, struct b, kind, 2);");
    }

    @Test
    void onlyBuffersCarryEvents() {
        assertRefused(
                "BPF4J_EVENT(events, struct a) is about a map of kind BPF_MAP_TYPE_HASH, which carries no events: name a"
                        + " ring or perf buffer",
                map("HASH", "__uint(max_entries, 1); __type(key, int); __type(value, int);")
                        + "BPF4J_EVENT(events, struct a);");
        assertRefused(
                "BPF4J_EVENT(other, struct a) is about a map that the object has not: correct the name, or say by"
                        + " <source> which program is meant if it stands in <events>",
                ring() + "int other; BPF4J_EVENT(other, struct a);");
    }

    @Test
    void whatIsConfiguredConcernsObjectsThatHaveTheMap() {
        String nothing = "";
        assertThat(generate(nothing, configured("struct a")).source()).doesNotContain("BpfRingBuffer");
        assertRefused(
                "<event><map>events</map><type>struct a</type></event> is about a map that the object has not: correct"
                        + " the name, or say by <source> which program is meant if it stands in <events>",
                nothing,
                new ConfiguredEvent("events", "struct a", Optional.empty(), Optional.empty(), true));
    }

    @Test
    void aConfiguredTypeHasToBeInTheBtf() {
        assertRefused(
                "<events> says that map events carries struct c, which the object's BTF does not have: clang leaves types"
                        + " out that no map and no global variable has. Compile a source of your own instead that includes"
                        + " this one and adds BPF4J_EVENT(events, struct c)",
                ring() + "int size = sizeof(struct c);",
                configured("struct c"));
    }

    @Test
    void aConfiguredTypeMayBeSeenInTheCode() {
        GeneratedSkeleton skeleton = generate(
                ring() + "static long (*output)(void *, void *, __u64, __u64) = (void *)130;"
                        + "SEC(\"socket\") int send(void *context) { struct c c = { 1 }; output(&events, &c, sizeof(c), 0);"
                        + " return 0; }",
                configured("struct c", "wide", "7"));

        assertThat(skeleton.source()).contains(".with(7L, C.TYPE)");
        assertThat(skeleton.warnings()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"300", "0x12c", "KIND_C", "-1", "18446744073709551615"})
    void aConfiguredValueIsANumberOrAnEnumerator(String value) {
        GeneratedSkeleton skeleton =
                generate(ring() + "struct wide { __u64 kind; } kept_wide;", configured("struct wide", "kind", value));

        assertThat(skeleton.source()).contains(".with(" + (value.matches("-1|18.*") ? "-1" : "300") + "L, Wide.TYPE)");
    }

    @Test
    void anythingElseIsNoValue() {
        assertRefused(
                "<events> gives a type of map events the <value>KIND_X</value>, which is no number, and no enumerator"
                        + " that the object's BTF has",
                ring(),
                configured("struct a", "kind", "KIND_X"));
    }

    @Test
    void equalSizesNeedATag() {
        assertRefused(
                "Map events carries struct a and struct b, and nothing tells which one a record is: struct a and struct b"
                        + " are equally large. Write BPF4J_EVENT(events, struct a, time, ...) and BPF4J_EVENT(events,"
                        + " struct b, time, ...), with a member that all have in the same place and its value in each",
                ring() + "BPF4J_EVENT(events, struct a); BPF4J_EVENT(events, struct b);");
    }

    @Test
    void typesOfAnySizeNeedATag() {
        assertRefused(
                "Map events carries struct flexible and struct large, and nothing tells which one a record is: struct"
                        + " flexible ends in a flexible array. Write BPF4J_EVENT(events, struct flexible, time, ...) and"
                        + " BPF4J_EVENT(events, struct large, time, ...), with a member that all have in the same place"
                        + " and its value in each",
                ring() + "BPF4J_EVENT(events, struct flexible); BPF4J_EVENT(events, struct large);");
    }

    @Test
    void perfBuffersNeedATag() {
        assertRefused(
                "Map events carries struct a and struct large, and nothing tells which one a record is: records of a perf"
                        + " buffer do not have the size that was sent. Write BPF4J_EVENT(events, struct a, time, ...) and"
                        + " BPF4J_EVENT(events, struct large, time, ...), with a member that all have in the same place"
                        + " and its value in each",
                perf() + "BPF4J_EVENT(events, struct a); BPF4J_EVENT(events, struct large);");
    }

    @Test
    void aConfigurationIsShownWhatToAdd() {
        assertRefused(
                "Map events carries struct a and struct b, and nothing tells which one a record is: struct a and struct b"
                        + " are equally large. Write"
                        + " <event><map>events</map><type>struct a</type><tag>time</tag><value>...</value></event> and"
                        + " <event><map>events</map><type>struct b</type><tag>time</tag><value>...</value></event>, with a"
                        + " member that all have in the same place and its value in each",
                ring(),
                configured("struct a"),
                configured("struct b"));
    }

    @Test
    void eitherAllOrNoneHaveATag() {
        assertRefused(
                "Some types of map events have a tag, and struct large none: write BPF4J_EVENT(events, struct large,"
                        + " kind, ...)",
                ring() + "BPF4J_EVENT(events, struct a, kind, 1); BPF4J_EVENT(events, struct large);");
    }

    @Test
    void aTagIsInOnePlace() {
        assertRefused(
                "Types of map events have their tags in different places: BPF4J_EVENT(events, struct a, kind, 1) at"
                        + " offset 8 as u8, BPF4J_EVENT(events, struct c, wide, 2) at offset 8 as u32. Use a member that"
                        + " all have in the same place",
                ring() + "BPF4J_EVENT(events, struct a, kind, 1); BPF4J_EVENT(events, struct c, wide, 2);");
    }

    @Test
    void aTagTellsOneType() {
        assertRefused(
                "Two types of map events have the same tag: BPF4J_EVENT(events, struct a, kind, 255) and"
                        + " BPF4J_EVENT(events, struct b, kind, -1). Give each a value of its own",
                ring() + "BPF4J_EVENT(events, struct a, kind, 255); BPF4J_EVENT(events, struct b, kind, -1);");
    }

    @Test
    void aTagIsAWholeNumber() {
        for (String member : List.of("bits", "rest", "time.low")) {
            String type = member.equals("bits") ? "struct c" : "struct a";
            assertThatThrownBy(() -> generate(ring(), configured(type, member, "1")))
                    .hasMessageMatching("<event>.* names a tag, which has to be an integer or enum in " + type
                            + ", no bitfield and no array: there is none called " + member
                            + "|.*BTF does not have.*");
        }
        assertRefused(
                "BPF4J_EVENT(events, struct c, bits, 1) names a tag, which has to be an integer or enum in struct c, no"
                        + " bitfield and no array: there is none called bits",
                ring() + "BPF4J_EVENT(events, struct c, bits, 1);");
    }

    @Test
    void aValueFitsItsTag() {
        assertRefused(
                "BPF4J_EVENT(events, struct a, kind, 300) gives the tag a value that does not fit into its 1 byte",
                ring() + "BPF4J_EVENT(events, struct a, kind, KIND_C);");
    }

    /** As C compares: -1 is 0xff in an unsigned byte, a big-endian number is a number of the processor's order. */
    @Test
    void valuesAreAsCHasThem() {
        String source = ring() + "struct net { __u16 pad; __be16 port; } n; struct sign { __s8 kind; } s;"
                + "BPF4J_EVENT(events, struct net, port, 0x1234);";
        assertThat(generate(source).source())
                .contains("byTag(2, BpfTypes.U16LE, EventsEvent.Unrecognized.TYPE)", ".with(4660L, Net.TYPE)");
        assertThat(generate(TestClang.BIG_ENDIAN, source).source())
                .contains("byTag(2, BpfTypes.U16BE, EventsEvent.Unrecognized.TYPE)", ".with(4660L, Net.TYPE)");
        assertThat(generate(ring() + "BPF4J_EVENT(events, struct a, kind, -1);").source())
                .contains("byTag(8, BpfTypes.U8, EventsEvent.Unrecognized.TYPE)", ".with(255L, A.TYPE)");
        assertThat(generate(ring() + "struct s { __s8 kind; }; BPF4J_EVENT(events, struct s, kind, 0xff);")
                        .source())
                .contains("byTag(0, BpfTypes.S8, EventsEvent.Unrecognized.TYPE)", ".with(-1L, S.TYPE)");
    }

    @Test
    void tagsOfAnonymousMembersAreFound() {
        assertThat(generate(ring() + "BPF4J_EVENT(events, struct inside, a.kind, 1);")
                        .source())
                .contains("byTag(8, BpfTypes.U8, ");
    }

    /** What the value of a perf buffer says to the kernel is no event. */
    @Test
    void aPerfBufferOfDescriptorsSaysNothingOfItsEvents() {
        GeneratedSkeleton skeleton = generate(
                map("PERF_EVENT_ARRAY", "__type(key, int); __type(value, __u32);") + "BPF4J_EVENT(events, struct c);");

        assertThat(skeleton.source()).contains("class Events extends BpfPerfBuffer<C>", "class C extends BpfStruct");
    }

    @Test
    void namesThatWouldHideTheNestedOnesAreEscaped() {
        GeneratedSkeleton skeleton = generate(ring()
                + "struct visitor { int kind; }; struct unrecognized { int kind; }; struct r { int kind; };"
                + "struct events_event { int kind; }; struct event_types { int kind; }; struct accept { int accept; };"
                + "BPF4J_EVENT(events, struct visitor, kind, 1); BPF4J_EVENT(events, struct unrecognized, kind, 2);"
                + "BPF4J_EVENT(events, struct r, kind, 3); BPF4J_EVENT(events, struct events_event, kind, 4);"
                + "BPF4J_EVENT(events, struct event_types, kind, 5); BPF4J_EVENT(events, struct accept, accept, 6);");

        assertThat(skeleton.source())
                .contains(
                        "sealed interface EventsEvent_2 permits Visitor_, Unrecognized_, R_, EventsEvent, EventTypes_,"
                                + " Accept, EventsEvent_2.Unrecognized");
        assertThat(JavaBuild.onClassPath(JavaBuild.jdks().get(0), output, skeleton))
                .isEmpty();
    }
}
