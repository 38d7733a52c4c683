package io.github.bpf4j.processor.codegen;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.bpf4j.processor.object.EventConfiguration;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A class that can be shared comes out the same, whatever else is in the object and shared. */
class SharedClassesTest {
    private static final String TYPES = """
            #include "bpf.h"
            #include "bpf4j.h"
            enum kind { KIND_ONE, KIND_TWO };
            struct part { struct { int x, y; } pos; enum kind kind; };
            typedef struct { struct part parts[2]; union { int a; long b; }; } whole_t;
            SEC("socket") int run(void *context) { return 0; }
            """;

    private static GeneratedSkeleton generate(byte[] object, Predicate<String> shared) {
        return SkeletonGenerator.generate(new SkeletonRequest(
                object, "com.acme", "event.bpf.c", "event.bpf.o", EventConfiguration.none(), shared));
    }

    private static GeneratedSkeleton generate(String source) {
        return generate(TestClang.any().compile(TYPES + source, TestClang.LITTLE_ENDIAN), path -> true);
    }

    private static Map<String, String> sources(GeneratedSkeleton skeleton) {
        return skeleton.shared().stream().collect(toMap(SharedClass::path, SharedClass::source));
    }

    @ParameterizedTest
    @ValueSource(strings = {"zoo", "events"})
    void whateverElseIsShared(String name) {
        byte[] object = TestClang.any().compileResource(name + ".bpf.c", TestClang.LITTLE_ENDIAN);
        GeneratedSkeleton all = generate(object, path -> true);
        Map<String, SharedClass> byPath = all.shared().stream().collect(toMap(SharedClass::path, shared -> shared));

        for (SharedClass each : all.shared()) {
            Set<String> wanted = new HashSet<>();
            close(each, byPath, wanted);
            GeneratedSkeleton some = generate(object, wanted::contains);

            assertThat(sources(some).keySet()).isEqualTo(wanted);
            assertThat(sources(all)).containsAllEntriesOf(sources(some));
        }
    }

    private static void close(SharedClass each, Map<String, SharedClass> byPath, Set<String> wanted) {
        if (wanted.add(each.path())) {
            each.dependencies().forEach(path -> close(byPath.get(path), byPath, wanted));
        }
    }

    @Test
    void whateverElseIsInTheObject() {
        Map<String, String> alone = sources(generate("whole_t whole;"));
        Map<String, String> beside = sources(generate("""
                struct { __uint(type, BPF_MAP_TYPE_HASH); __uint(max_entries, 1); __type(key, int); __type(value, whole_t); }
                    part SEC(".maps");
                enum other { KIND_THREE }; enum other whole, kind; int part_pos[4]; struct string { int a; } string;
                struct part first;
                """));

        assertThat(alone).containsOnlyKeys("enum kind", "struct part", "struct part.pos", "whole_t");
        assertThat(beside).containsAllEntriesOf(alone);
    }

    @Test
    void whatIsMissingFromTheSetKeepsThoseThatHoldItInside() {
        byte[] object = TestClang.any().compile(TYPES + "whole_t whole;", TestClang.LITTLE_ENDIAN);

        GeneratedSkeleton skeleton = generate(object, path -> !path.equals("struct part.pos"));

        assertThat(sources(skeleton)).containsOnlyKeys("enum kind");
        assertThat(skeleton.source()).contains("class WholeT ", "class Part ", "class PartPos ");
    }

    @Test
    void onlyWhatHasANameInC() {
        assertThat(generate("struct { int a; } variable; struct { int b; } *pointer; typedef struct { int c; } named;"
                                + " named thing;")
                        .shared())
                .extracting(SharedClass::path)
                .containsExactly("named");
    }

    @Test
    void notTwoOfOneNameInJava() {
        assertThat(generate(
                                "struct my_event { int a; } a; struct my__event { int a; } b; struct MyEvent { int a; } c; struct holder { struct my_event e; } e;"
                                        + " struct your_event { int a; } d;")
                        .shared())
                .extracting(SharedClass::path)
                .containsExactly("struct your_event");
    }

    @Test
    void notUnderTheSkeletonsName() {
        assertThat(generate("struct event_bpf { int a; } a; struct event { int a; } b;")
                        .shared())
                .extracting(SharedClass::path)
                .containsExactly("struct event");
    }

    @Test
    void namesOfJavasOwnAreEscaped() {
        assertThat(generate("struct string { int a; } a; struct maps { int a; } b;")
                        .shared())
                .extracting(SharedClass::className)
                .containsExactly("String_", "Maps_");
    }
}
