package io.github.bpf4j.processor.codegen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.bpf4j.processor.InvalidObjectException;
import io.github.bpf4j.processor.Tool;
import io.github.bpf4j.processor.Warning;
import io.github.bpf4j.processor.elf.ElfStripper;
import io.github.bpf4j.processor.object.ConfigurationStyle;
import io.github.bpf4j.processor.object.ConfiguredEvent;
import io.github.bpf4j.processor.object.EventConfiguration;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What skeletons make of the events that nobody declares, and of those that somebody declares wrongly. */
class InferredEventsTest {
    private static final String TYPES = """
            #include "buffers.h"
            struct event { __u32 pid; char str[20]; };
            struct exit { __u32 pid; __u64 code; __u64 status; __s32 signal : 7; };
            struct other { __u64 numbers[3]; };
            """;

    private static final String SEND_EVENT = """
            SEC("raw_tp/a") int on_event(void *ctx)
            {
            	struct event event = {.pid = 1};
            	bpf_probe_read_str(event.str, sizeof(event.str), ctx);
            	bpf_ringbuf_output(&events, &event, sizeof(event), 0);
            	return 0;
            }
            """;

    private static final String RESERVE_EXIT = """
            SEC("raw_tp/a") int on_exit(void *ctx)
            {
            	struct exit *exit = bpf_ringbuf_reserve(&events, sizeof(*exit), 0);
            	if (exit) {
            		exit->code = 7;
            		bpf_ringbuf_submit(exit, 0);
            	}
            	return 0;
            }
            """;

    private static final String DECLARED =
            "struct { __uint(type, 27); __uint(max_entries, 4096); __type(value, struct %s); } events SEC(\".maps\");\n";

    @TempDir
    Path folder;

    private byte[] compile(String... parts) {
        Path headers = Path.of(InferredEventsTest.class
                        .getResource("/inference/buffers.h")
                        .getPath())
                .getParent();
        return Tool.clangs().get(0).compile(folder, TYPES + String.join("", parts), "bpfel", "-I" + headers);
    }

    private static GeneratedSkeleton generate(byte[] object, ConfiguredEvent... events) {
        return SkeletonGenerator.generate(new SkeletonRequest(
                object,
                "p",
                "test.bpf.c",
                "test.bpf.o",
                new EventConfiguration(List.of(events), ConfigurationStyle.MAVEN),
                path -> false));
    }

    @Test
    void aStructThatOnlyTheDebugInformationHasIsTyped() {
        GeneratedSkeleton skeleton = generate(compile("RINGBUF(events);\n", SEND_EVENT));

        assertThat(skeleton.warnings()).isEmpty();
        assertThat(skeleton.source())
                .contains("class Events extends BpfRingBuffer<Event>")
                .contains("String str()")
                .contains("long pid()");
    }

    @Test
    void severalTypesOfDifferentSizesAreToldApart() {
        GeneratedSkeleton skeleton = generate(compile("RINGBUF(events);\n", SEND_EVENT, RESERVE_EXIT));

        assertThat(skeleton.warnings()).isEmpty();
        assertThat(skeleton.source()).contains("sealed interface EventsEvent", "class Exit extends BpfStruct");
    }

    @Test
    void typesThatNothingTellsApartStayBytes() {
        String other = SEND_EVENT
                .replace("on_event", "on_other")
                .replace("struct event event = {.pid = 1}", "struct other event = {}")
                .replace("event.str", "event.numbers");
        GeneratedSkeleton skeleton = generate(compile("RINGBUF(events);\n", SEND_EVENT, other));

        assertThat(skeleton.warnings())
                .extracting(Warning::text)
                .singleElement()
                .asString()
                .contains("events of ring buffer events are raw bytes: programs send struct event and struct other")
                .contains(
                        "BPF4J_EVENT(events, struct event, kind, ...) and BPF4J_EVENT(events, struct other, kind, ...)");
    }

    @Test
    void whatNobodyKnowsIsNamedWithItsLine() {
        GeneratedSkeleton skeleton = generate(compile("RINGBUF(events);\n", """
                SEC("raw_tp/a") int on_bytes(void *ctx)
                {
                	bpf_ringbuf_output(&events, ctx, 16, 0);
                	return 0;
                }
                """));

        assertThat(skeleton.warnings())
                .extracting(Warning::text)
                .containsExactly("events of ring buffer events are raw bytes: nothing says what on_bytes"
                        + " (test.bpf.c:8) sends: #include <bpf4j.h> and add BPF4J_EVENT(events, struct your_event),"
                        + " or configure <events>");
    }

    @Test
    void withoutDebugInformationEverythingIsAsBefore() {
        byte[] stripped = ElfStripper.withoutDebug(compile("RINGBUF(events);\n", SEND_EVENT));

        assertThat(generate(stripped).warnings())
                .extracting(Warning::text)
                .singleElement()
                .asString()
                .startsWith("ring buffer events does not say what it carries");
    }

    @Test
    void aDeclarationThatIsRightIsKept() {
        GeneratedSkeleton skeleton = generate(compile(DECLARED.formatted("event"), SEND_EVENT));

        assertThat(skeleton.warnings()).isEmpty();
        assertThat(skeleton.source()).contains("class Events extends BpfRingBuffer<Event>");
    }

    @Test
    void aRecordOfAnotherSizeFailsTheBuild() {
        byte[] object = compile(DECLARED.formatted("exit"), SEND_EVENT, "struct other other;");

        assertThatThrownBy(() -> generate(object))
                .isInstanceOf(InvalidObjectException.class)
                .hasMessageStartingWith(
                        "on_event (test.bpf.c:10) sends struct event of 24 bytes through events, which is"
                                + " declared to carry __type(value, struct exit) (32 bytes)");
    }

    @Test
    void aRecordOfAnotherTypeThatTheConfigurationNamesFailsTheBuild() {
        byte[] object = compile("RINGBUF(events);\nstruct other other;\n", SEND_EVENT);
        ConfiguredEvent other = new ConfiguredEvent("events", "struct other", Optional.empty(), Optional.empty(), true);

        assertThatThrownBy(() -> generate(object, other))
                .isInstanceOf(InvalidObjectException.class)
                .hasMessageContaining("declared to carry <events>: struct other (24 bytes)");
    }

    @Test
    void aTypeThatEndsInAFlexibleArrayAllowsMore() {
        String flexible = """
                struct message { __u32 length; char text[]; };
                struct { __uint(type, 27); __uint(max_entries, 4096); __type(value, struct message); } events SEC(".maps");
                SEC("raw_tp/a") int on_message(void *ctx)
                {
                	struct message *message = bpf_ringbuf_reserve(&events, sizeof(*message) + 64, 0);
                	if (message) {
                		message->length = 1;
                		bpf_ringbuf_submit(message, 0);
                	}
                	return 0;
                }
                """;

        assertThat(generate(compile(flexible)).warnings()).isEmpty();
    }

    @Test
    void structsOfWhichOnlyTheBeginIsSentAreTyped() {
        GeneratedSkeleton skeleton = generate(
                compile("RINGBUF(events);\n", SEND_EVENT.replace("sizeof(event), 0", "4 + (event.pid & 15), 0")));

        assertThat(skeleton.warnings()).isEmpty();
        assertThat(skeleton.source()).contains("EventTypes.of(Event.TYPE).partial()", "String str()");
    }

    @Test
    void theBeginOfAnotherTypeMakesNoRecordOfTheDeclaredOnePartial() {
        String other = SEND_EVENT
                .replace("on_event", "on_other")
                .replace("struct event event = {.pid = 1}", "struct other event = {}")
                .replace("event.str", "event.numbers")
                .replace("sizeof(event), 0", "8 + (event.numbers[0] & 15), 0");
        String both = DECLARED.formatted("event") + SEND_EVENT + other;

        assertThat(generate(compile(both)).source()).doesNotContain(".partial()");
        assertThat(generate(compile(
                                both,
                                "struct never;",
                                SEND_EVENT
                                        .replace("on_event", "on_begin")
                                        .replace("sizeof(event), 0", "4 + (event.pid & 15), 0")))
                        .source())
                .contains("EventTypes.of(Event.TYPE).partial()");
    }

    private static final String EITHER = """
            struct { __uint(type, 27); __uint(max_entries, 4096); __type(value, struct event); } events SEC(".maps");
            struct { __uint(type, 27); __uint(max_entries, 4096); __type(value, struct exit); } exits SEC(".maps");
            SEC("raw_tp/a") int on_either(__u64 *ctx)
            {
            	struct %s event = {};
            	bpf_probe_read(&event, sizeof(event), ctx);
            	bpf_ringbuf_output(ctx[0] & 1 ? (void *)&events : (void *)&exits, &event, sizeof(event), 0);
            	return 0;
            }
            """;

    @Test
    void aCallThroughSeveralBuffersMaySendWhatOneOfThemIsDeclaredToCarry() {
        assertThat(generate(compile(EITHER.formatted("exit"))).warnings()).isEmpty();

        byte[] wrong = compile(EITHER.formatted("other"));
        assertThatThrownBy(() -> generate(wrong))
                .isInstanceOf(InvalidObjectException.class)
                .hasMessageStartingWith(
                        "on_either (test.bpf.c:11) sends struct other of 24 bytes through events or exits,"
                                + " which is declared to carry __type(value, struct event) (24 bytes) and __type(value, struct"
                                + " exit) (32 bytes)");
    }

    @Test
    void aCallThroughABufferOfNoDeclarationIsHeldAgainstNone() {
        String undeclared = EITHER.formatted("other").replace(" __type(value, struct exit);", "");

        assertThat(generate(compile(undeclared)).source()).contains("class Exits extends BpfRingBuffer<Other>");
    }

    @Test
    void severalTypesThatUserSpaceSendsAreItsOwnBusiness() {
        String commands = """
                USER_RINGBUF(commands);
                static long take(struct bpf_dynptr *sample, void *context)
                {
                	struct event event;
                	struct exit exit;
                	if (bpf_dynptr_read(&event, sizeof(event), sample, 0, 0))
                		return 1;
                	*(__u64 *)context += event.pid;
                	if (event.pid == 1 && !bpf_dynptr_read(&exit, sizeof(exit), sample, 0, 0))
                		*(__u64 *)context += exit.code;
                	return 0;
                }
                SEC("raw_tp/a") int on_drain(void *ctx)
                {
                	__u64 sum = 0;
                	return bpf_user_ringbuf_drain(&commands, take, &sum, 0) + sum;
                }
                """;
        GeneratedSkeleton skeleton = generate(compile(commands));

        assertThat(skeleton.warnings())
                .containsExactly(new Warning(
                        Warning.Kind.RAW_EVENTS,
                        "programs read struct event and struct exit from user ring buffer commands, so that its"
                                + " records are raw bytes in Java: fill each through submit(length, ...), or declare one union"
                                + " of them in the source, which #include <bpf4j.h> and BPF4J_EVENT(commands, union"
                                + " your_record) make its type"));
        assertThat(skeleton.source()).contains("class Commands extends BpfUserRingBuffer<BpfBytes>", "class Exit ");
    }
}
