package io.github.bpf4j.processor.annotation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bpf4j.processor.fuzz.DamagedObjects;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;

/** Objects that are damaged never take javac down. */
class FuzzedObjectsTest {
    private static final int COUNT = 500;
    private static final int AT_ONCE = 50;

    @TempDir
    Path folder;

    @Test
    void eachGivesASkeletonOrAMessage(TestReporter reporter) throws Exception {
        DamagedObjects objects = DamagedObjects.ofOurTests();
        int generated = 0;
        int refused = 0;
        for (int batch = 0; batch < COUNT / AT_ONCE; batch++) {
            Javac javac = new Javac(folder.toRealPath().resolve("batch" + batch));
            StringBuilder annotations = new StringBuilder();
            for (int i = 0; i < AT_ONCE; i++) {
                javac.with("com/acme/damaged" + i + ".bpf.o", objects.next());
                annotations.append("@io.github.bpf4j.annotation.BpfSkeleton(\"damaged" + i + ".bpf.o\")\n");
            }
            javac.with("com/acme/package-info.java", annotations + "package com.acme;\n");

            // What the skeletons compile to is tested elsewhere.
            List<String> messages = javac.processOnly();

            assertThat(messages).noneMatch(message -> message.contains("mistake of bpf4j"));
            int skeletons = javac.folder()
                    .resolve("com/acme")
                    .toFile()
                    .list((directory, file) -> file.startsWith("Damaged") && file.endsWith(".java"))
                    .length;
            long errors = messages.stream()
                    .filter(message -> message.matches("ERROR damaged\\d+\\.bpf\\.o: .*"))
                    .count();
            assertThat(errors + skeletons).as(messages.toString()).isEqualTo(AT_ONCE);
            refused += (int) errors;
            generated += skeletons;
        }
        reporter.publishEntry(generated + " skeletons, " + refused + " refused");
        assertThat(generated).isPositive();
        assertThat(refused).isPositive();
    }
}
