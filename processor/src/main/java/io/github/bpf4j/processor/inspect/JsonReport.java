package io.github.bpf4j.processor.inspect;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.PrettyPrinter;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import java.io.IOException;
import java.io.Writer;
import java.nio.ByteOrder;
import java.util.Optional;

/**
 * Writes a report as one JSON object. Offsets and sizes are in bytes, save those that are called {@code bit…}.
 */
public final class JsonReport {
    private static final JsonFactory JSON = new JsonFactory();

    private final JsonGenerator json;

    private JsonReport(JsonGenerator json) {
        this.json = json;
    }

    /** Writes a report and flushes, but does not close. */
    public static void write(ObjectReport report, Writer to) throws IOException {
        JsonGenerator json = JSON.createGenerator(to).disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
        json.setPrettyPrinter(layout());
        try (json) {
            new JsonReport(json).object(report);
            json.writeRaw('\n');
        }
    }

    /** One field a line, the same on every system. */
    private static PrettyPrinter layout() {
        Separators separators =
                Separators.createDefaultInstance().withObjectFieldValueSpacing(Separators.Spacing.AFTER);
        DefaultIndenter lines = new DefaultIndenter("  ", "\n");
        return new DefaultPrettyPrinter(separators).withObjectIndenter(lines).withArrayIndenter(lines);
    }

    private void object(ObjectReport report) throws IOException {
        json.writeStartObject();
        json.writeStringField("object", report.name());
        json.writeStringField("byteOrder", report.order() == ByteOrder.LITTLE_ENDIAN ? "little" : "big");
        json.writeBooleanField("btf", report.describesTypes());
        list("maps", report.maps(), this::map);
        list("events", report.events(), this::event);
        if (report.eventsUnknown().isPresent()) {
            json.writeStringField("eventsUnknown", report.eventsUnknown().get());
        }
        list("programs", report.programs(), this::program);
        list("sections", report.sections(), this::section);
        list("externs", report.externs(), this::extern);
        list("structs", report.structs(), this::struct);
        list("enums", report.enums(), this::enumeration);
        json.writeEndObject();
    }

    private void map(MapReport map) throws IOException {
        json.writeStringField("name", map.name());
        json.writeStringField("kind", map.kind());
        side("key", map.keyType(), map.keySize());
        side("value", map.valueType(), map.valueSize());
        json.writeNumberField("maxEntries", map.maxEntries());
        json.writeNumberField("flags", map.flags());
        json.writeNumberField("extra", map.extra());
        json.writeBooleanField("pinned", map.pinned());
        if (!map.functions().isEmpty()) {
            list("functions", map.functions(), slot -> {
                json.writeStringField("member", slot.member());
                json.writeStringField("program", slot.program());
            });
        }
        if (map.inner().isPresent()) {
            json.writeObjectFieldStart("inner");
            map(map.inner().get());
            json.writeEndObject();
        }
    }

    private void event(EventReport event) throws IOException {
        json.writeStringField("buffer", event.buffer());
        json.writeStringField("verdict", event.verdict());
        if (!event.type().isEmpty()) {
            json.writeStringField("type", event.type());
            json.writeNumberField("size", event.size());
        }
        list("sites", event.sites(), this::site);
    }

    private void site(EventReport.Site site) throws IOException {
        json.writeStringField("program", site.program());
        if (!site.file().isEmpty()) {
            json.writeStringField("file", site.file());
            json.writeNumberField("line", site.line());
        }
        json.writeArrayFieldStart("sizes");
        for (long size : site.sizes()) {
            json.writeNumber(size);
        }
        json.writeEndArray();
    }

    /** The key or value of a map. */
    private void side(String name, Optional<String> type, long size) throws IOException {
        if (type.isPresent()) {
            json.writeStringField(name + "Type", type.get());
        }
        json.writeNumberField(name + "Size", size);
    }

    private void program(ProgramReport program) throws IOException {
        json.writeStringField("name", program.name());
        json.writeStringField("section", program.section());
        json.writeStringField("kind", program.kind());
        json.writeBooleanField("autoload", program.autoload());
    }

    private void section(SectionReport section) throws IOException {
        json.writeStringField("name", section.name());
        json.writeStringField("kind", section.kind());
        json.writeNumberField("size", section.size());
        list("variables", section.variables(), this::variable);
    }

    private void variable(VariableReport variable) throws IOException {
        json.writeStringField("name", variable.name());
        json.writeStringField("type", variable.type());
        json.writeNumberField("offset", variable.offset());
        json.writeNumberField("size", variable.size());
    }

    private void extern(ExternReport extern) throws IOException {
        json.writeStringField("name", extern.name());
        json.writeStringField("kind", extern.kind());
        json.writeStringField("declaration", extern.declaration());
        json.writeBooleanField("weak", extern.weak());
    }

    private void struct(StructReport struct) throws IOException {
        json.writeNumberField("id", struct.id());
        json.writeStringField("kind", struct.keyword());
        names(struct.name(), struct.typedef());
        json.writeNumberField("size", struct.size());
        list("members", struct.members(), this::member);
    }

    private void member(MemberReport member) throws IOException {
        json.writeStringField("name", member.name());
        json.writeStringField("type", member.type());
        json.writeNumberField("bitOffset", member.bitOffset());
        json.writeNumberField("bitSize", member.bitSize());
        json.writeBooleanField("bitfield", member.bitfield());
        if (member.bodyId() != 0) {
            json.writeNumberField("structId", member.bodyId());
        }
    }

    private void enumeration(EnumReport type) throws IOException {
        json.writeNumberField("id", type.id());
        names(type.name(), type.typedef());
        json.writeNumberField("size", type.size());
        json.writeBooleanField("signed", type.signed());
        list("constants", type.constants(), constant -> {
            json.writeStringField("name", constant.name());
            json.writeFieldName("value");
            json.writeNumber(type.signed() ? Long.toString(constant.value()) : Long.toUnsignedString(constant.value()));
        });
    }

    private void names(String name, String typedef) throws IOException {
        json.writeStringField("name", name);
        if (!typedef.isEmpty()) {
            json.writeStringField("typedef", typedef);
        }
    }

    private <T> void list(String name, Iterable<T> elements, Fields<T> fields) throws IOException {
        json.writeArrayFieldStart(name);
        for (T element : elements) {
            json.writeStartObject();
            fields.write(element);
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    /** Writes the fields of one element. */
    private interface Fields<T> {
        void write(T element) throws IOException;
    }
}
