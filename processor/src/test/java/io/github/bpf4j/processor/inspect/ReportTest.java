package io.github.bpf4j.processor.inspect;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.bpf4j.processor.InvalidObjectException;
import io.github.bpf4j.processor.codegen.TestClang;
import io.github.bpf4j.processor.elf.ElfStripper;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Whole reports, and what hostile objects can do to them. */
class ReportTest {
    @Test
    void textIsAsTheFileSays() throws IOException {
        assertThat(TextReport.of(layouts(TestClang.LITTLE_ENDIAN), false)).isEqualTo(golden("layouts.txt"));
    }

    @Test
    void jsonIsAsTheFileSays() throws IOException {
        assertThat(json(layouts(TestClang.LITTLE_ENDIAN))).isEqualTo(golden("layouts.json"));
    }

    @Test
    void showsWhatProgramsSend() throws IOException {
        ObjectReport report = ObjectReport.of("events.bpf.o", TestClang.any().compileResource("sent.bpf.c", "bpfel"));

        assertThat(TextReport.of(report, false).replaceAll("/\\S*/test", "test"))
                .contains("""
                Events
                  BUFFER  TYPE          SIZE  VERDICT  SENT  PROGRAM   LINE
                  events  struct event  24    exact    24    on_exec   test.bpf.c:25
                  events  -             -     unknown  100   on_bytes  test.bpf.c:35
                """);
        assertThat(json(report)).contains("\"verdict\": \"exact\"", "\"line\": 25");
    }

    @Test
    void saysWhyItIsNotKnownWhatProgramsSend() throws IOException {
        byte[] stripped = ElfStripper.withoutDebug(TestClang.any().compileResource("sent.bpf.c", "bpfel"));

        ObjectReport report = ObjectReport.of("events.bpf.o", stripped);

        assertThat(TextReport.of(report, false)).contains("""
                Events
                  not known: the object has no debug information. Inspect it as clang wrote it, before it is stripped

                """);
        assertThat(json(report)).contains("\"eventsUnknown\": \"the object has no debug information.");
    }

    @Test
    void saysNothingOfEventsWhereThereAreNone() throws IOException {
        byte[] stripped = ElfStripper.withoutDebug(TestClang.any().compileResource("layouts.bpf.c", "bpfel"));

        assertThat(TextReport.of(ObjectReport.of("layouts.bpf.o", stripped), false))
                .doesNotContain("Events");
    }

    @Test
    void showsTheVariablesOfAnArena() throws IOException {
        ObjectReport report = ObjectReport.of("arena.bpf.o", TestClang.any().compileResource("arena.bpf.c", "bpfel"));

        assertThat(TextReport.of(report, false))
                .contains(".addr_space.1, 280 bytes")
                .containsPattern("(?m)^  started +0 +4 +int started$")
                .containsPattern("(?m)^  nodes +80 +144 +struct node nodes\\[2\\]\\[3\\]$");
        assertThat(json(report)).contains("\"kind\": \"arena\"");
    }

    @Test
    void theByteOrderMovesOnlyBitfields() {
        List<StructReport> little = layouts(TestClang.LITTLE_ENDIAN).structs();
        ObjectReport big = layouts(TestClang.BIG_ENDIAN);

        assertThat(big.order()).isEqualTo(ByteOrder.BIG_ENDIAN);
        assertThat(big.structs().stream().map(ReportTest::withoutBitfields))
                .isEqualTo(little.stream().map(ReportTest::withoutBitfields).toList());
    }

    @Test
    void colourAddsNothingButColour() {
        ObjectReport report = layouts(TestClang.LITTLE_ENDIAN);

        String coloured = TextReport.of(report, true);

        assertThat(coloured).contains("\u001b[33m    /* XXX 4 bytes hole, try to pack */\u001b[0m");
        assertThat(coloured.replaceAll("\u001b\\[\\d+m", "")).isEqualTo(TextReport.of(report, false));
    }

    @Test
    void anUnreadableObjectIsRefused() {
        assertThatThrownBy(() -> ObjectReport.of("none.o", new byte[] {1, 2, 3}))
                .isInstanceOf(InvalidObjectException.class);
    }

    @Test
    void namesCannotSteerTheTerminal() {
        String name = "\u001b[2Jmap\u202e\n";
        StructReport struct = new StructReport(1, "struct", name, "", 0, List.of());
        EnumReport enumeration = new EnumReport(2, name, "", 4, false, List.of(new EnumReport.Constant(name, 1)));
        ObjectReport report =
                report(List.of(new ProgramReport(name, name, "kprobe", true)), List.of(struct), List.of(enumeration));

        assertThat(TextReport.of(report, false))
                .contains("\uFFFD[2Jmap\uFFFD\uFFFD")
                .doesNotContain("\u001b", "\u202e");
    }

    @Test
    @Timeout(10)
    void anonymousStructsThatShareTheirPartsStayReadable() throws IOException {
        List<StructReport> structs = new ArrayList<>();
        for (int id = 1; id < 64; id++) {
            MemberReport member = new MemberReport("", "struct { … }", "struct { … }", 0, 0, false, 0, id + 1, false);
            structs.add(new StructReport(id, "struct", id == 1 ? "bomb" : "", "", 0, List.of(member, member)));
        }
        ObjectReport report = report(List.of(), structs, List.of());

        assertThat(TextReport.of(report, false).lines()).hasSizeBetween(4_000, 8_000);
        assertThat(json(report)).contains("\"bomb\"");
    }

    private static ObjectReport layouts(String target) {
        return ObjectReport.of("layouts.bpf.o", TestClang.any().compileResource("layouts.bpf.c", target));
    }

    private static ObjectReport report(
            List<ProgramReport> programs, List<StructReport> structs, List<EnumReport> enums) {
        return new ObjectReport(
                "test.o",
                ByteOrder.LITTLE_ENDIAN,
                true,
                List.of(),
                List.of(),
                Optional.empty(),
                programs,
                List.of(),
                List.of(),
                structs,
                enums);
    }

    private static List<MemberReport> withoutBitfields(StructReport struct) {
        return struct.members().stream().filter(member -> !member.bitfield()).toList();
    }

    private static String json(ObjectReport report) throws IOException {
        StringWriter text = new StringWriter();
        JsonReport.write(report, text);
        return text.toString();
    }

    private static String golden(String name) throws IOException {
        try (InputStream file = ReportTest.class.getResourceAsStream("/golden/" + name)) {
            return new String(file.readAllBytes(), UTF_8);
        }
    }
}
