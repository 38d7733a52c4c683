package io.github.bpf4j.processor.annotation;

import io.github.bpf4j.processor.build.BuildRequest;
import io.github.bpf4j.processor.build.Silence;
import io.github.bpf4j.processor.clang.Architecture;
import io.github.bpf4j.processor.clang.ClangException;
import java.io.File;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What was given by {@code -A}.
 *
 * @param objects folders of objects
 * @param sources folders of C sources
 * @param work where to keep what the next build may use; empty for a folder that goes with the processor
 * @param silence warnings that nobody wants to see
 */
record ProcessorOptions(
        List<Path> objects, List<Path> sources, BuildRequest.Compiler compiler, Optional<Path> work, Silence silence) {
    static final String OBJECTS = "bpf4j.objects";
    static final String SOURCES = "bpf4j.sources";
    static final String CLANG = "bpf4j.clang";
    static final String ARGUMENTS = "bpf4j.clang.arguments";
    static final String DEFINES = "bpf4j.clang.defines";
    static final String INCLUDES = "bpf4j.clang.includes";
    static final String ARCHITECTURE = "bpf4j.architecture";
    static final String BTF = "bpf4j.btf";
    static final String WORK = "bpf4j.work";
    static final String SILENCE = "bpf4j.silence";

    /**
     * Reads the options.
     *
     * @throws RefusedException if one has no meaning
     */
    static ProcessorOptions of(Map<String, String> options) {
        return new ProcessorOptions(
                paths(options, OBJECTS),
                paths(options, SOURCES),
                new BuildRequest.Compiler(
                        Optional.ofNullable(options.get(CLANG)),
                        paths(options, INCLUDES),
                        words(options, DEFINES, ","),
                        words(options, ARGUMENTS, "\\s+"),
                        architecture(Optional.ofNullable(options.get(ARCHITECTURE))),
                        Optional.ofNullable(options.get(BTF)).map(text -> path(BTF, text))),
                Optional.ofNullable(options.get(WORK)).map(text -> path(WORK, text)),
                silence(words(options, SILENCE, ",")));
    }

    private static List<Path> paths(Map<String, String> options, String name) {
        return words(options, name, File.pathSeparator).stream()
                .map(text -> path(name, text))
                .toList();
    }

    private static Path path(String name, String text) {
        try {
            return Path.of(text).toAbsolutePath().normalize();
        } catch (InvalidPathException e) {
            throw new RefusedException("-A" + name + " has \"" + text + "\", which is no path");
        }
    }

    private static List<String> words(Map<String, String> options, String name, String separator) {
        String text = options.get(name);
        return text == null
                ? List.of()
                : Arrays.stream(text.split(separator))
                        .map(String::strip)
                        .filter(word -> !word.isEmpty())
                        .toList();
    }

    private static Silence silence(List<String> names) {
        try {
            return Silence.of(names);
        } catch (IllegalArgumentException e) {
            throw new RefusedException("-A" + SILENCE + ": " + e.getMessage());
        }
    }

    private static Architecture architecture(Optional<String> name) {
        try {
            return name.map(Architecture::of).orElseGet(Architecture::host);
        } catch (ClangException e) {
            throw new RefusedException("-A" + ARCHITECTURE + ": " + e.getMessage());
        }
    }
}
