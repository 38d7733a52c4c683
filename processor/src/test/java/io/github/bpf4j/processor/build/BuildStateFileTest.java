package io.github.bpf4j.processor.build;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bpf4j.processor.build.BuildState.Entry;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BuildStateFileTest {
    @TempDir
    Path folder;

    @Test
    void whatIsWrittenIsRead() throws Exception {
        BuildState state = new BuildState(Map.of(
                Path.of("/src/a b\n%.bpf.c"),
                new Entry(
                        "key",
                        List.of(Path.of("/usr/include/x.h"), Path.of("/src/ü\t+.h")),
                        List.of(
                                new OutputFile(OutputFile.Kind.OBJECT, "com/acme/a.bpf.o", "12"),
                                new OutputFile(OutputFile.Kind.SOURCE, "com/acme/ABpf.java", "34"),
                                new OutputFile(OutputFile.Kind.SHARED_SOURCE, "com/acme/Event.java", "56")),
                        List.of(
                                new SharableType("struct event", "Event", "56", true, List.of("enum kind", "a b")),
                                new SharableType("enum kind", "Kind", "78", false, List.of()))),
                Path.of("/src/empty.bpf.c"),
                new Entry(Entry.UNKNOWN, List.of(), List.of(), List.of())));
        BuildStateFile file = new BuildStateFile(folder.resolve("work/state"));

        file.write(state);

        assertThat(file.read()).isEqualTo(state);
    }
}
