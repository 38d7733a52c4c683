package io.github.bpf4j.examples.execsnoop;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Instant;

/** One JSON object a line. */
final class JsonPrinter implements ExecPrinter {
    private final JsonFactory factory = new JsonFactory();
    private final PrintStream out;

    JsonPrinter(PrintStream out) {
        this.out = out;
    }

    @Override
    public void begin() {}

    @Override
    public void print(Exec exec) {
        StringWriter line = new StringWriter();
        try (JsonGenerator json = factory.createGenerator(line)) {
            json.writeStartObject();
            json.writeStringField("time", Instant.now().toString());
            json.writeNumberField("pid", exec.pid());
            json.writeNumberField("parentPid", exec.parentPid());
            json.writeNumberField("uid", exec.uid());
            json.writeNumberField("gid", exec.gid());
            json.writeStringField("name", exec.name());
            json.writeStringField("filename", exec.filename());
            json.writeArrayFieldStart("arguments");
            for (String argument : exec.arguments()) {
                json.writeString(argument);
            }
            json.writeEndArray();
            json.writeBooleanField("argumentsTruncated", exec.argumentsTruncated());
            json.writeNumberField("result", exec.result());
            json.writeNumberField("durationNanos", exec.duration().toNanos());
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        out.println(line);
    }
}
