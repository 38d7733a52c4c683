package io.github.bpf4j.processor.annotation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.bpf4j.processor.codegen.TestClang;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.Filer;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What Gradle asks of a processor that it may run for changed files alone. */
class GradleContractTest {
    @Test
    void isDeclaredIsolating() throws IOException {
        try (InputStream stream =
                getClass().getResourceAsStream("/META-INF/gradle/incremental.annotation.processors")) {
            assertThat(new String(stream.readAllBytes(), UTF_8))
                    .isEqualTo(BpfAnnotationProcessor.class.getName() + ",isolating\n");
        }
    }

    @Test
    void eachFileComesFromOneElement(@TempDir Path folder) throws Exception {
        Javac javac = new Javac(folder.toRealPath());
        javac.with(
                "com/acme/execsnoop.bpf.o",
                TestClang.any().compileResource("execsnoop.bpf.c", TestClang.LITTLE_ENDIAN));
        javac.with("com/acme/User.java", """
                package com.acme;
                @io.github.bpf4j.annotation.BpfSkeleton("execsnoop.bpf.o")
                class User {}
                """);
        Recorder recorder = new Recorder();

        // Gradle stands between javac and the processor, as the recorder does, and hides where the sources are.
        javac.compile(recorder, "-Abpf4j.objects=" + javac.folder());

        assertThat(recorder.origins)
                .containsEntry("com.acme.ExecsnoopBpf", "[com.acme.User]")
                .containsEntry("com.acme/execsnoop.bpf.o", "[com.acme.User]");
    }

    /** The processor, with a filer that writes down from which elements each file comes. */
    private static final class Recorder extends AbstractProcessor {
        private final BpfAnnotationProcessor processor = new BpfAnnotationProcessor();
        private final Map<String, String> origins = new TreeMap<>();

        @Override
        public void init(ProcessingEnvironment environment) {
            Filer filer = proxy(Filer.class, environment.getFiler(), (method, arguments) -> {
                int last = arguments.length - 1;
                if (method.equals("createSourceFile")) {
                    origins.put((String) arguments[0], Arrays.toString((Element[]) arguments[last]));
                } else if (method.equals("createResource")) {
                    origins.put(arguments[1] + "/" + arguments[2], Arrays.toString((Element[]) arguments[last]));
                }
                return null;
            });
            processor.init(proxy(
                    ProcessingEnvironment.class,
                    environment,
                    (method, arguments) -> method.equals("getFiler") ? filer : null));
        }

        private interface Interception {
            /** A result, or null to let the call through. */
            Object of(String method, Object[] arguments);
        }

        private static <T> T proxy(Class<T> type, T target, Interception interception) {
            return type.cast(java.lang.reflect.Proxy.newProxyInstance(
                    type.getClassLoader(), new Class<?>[] {type}, (self, method, arguments) -> {
                        Object result = interception.of(method.getName(), arguments);
                        return result != null ? result : method.invoke(target, arguments);
                    }));
        }

        @Override
        public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
            return processor.process(annotations, round);
        }

        @Override
        public Set<String> getSupportedAnnotationTypes() {
            return processor.getSupportedAnnotationTypes();
        }

        @Override
        public SourceVersion getSupportedSourceVersion() {
            return processor.getSupportedSourceVersion();
        }
    }
}
