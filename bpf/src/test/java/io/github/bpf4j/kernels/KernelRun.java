package io.github.bpf4j.kernels;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The tests on a kernel, with a libbpf and a JDK: a file of {@code kernels/results}.
 *
 * @param kernel {@code 6.1}
 * @param libbpf {@code 1.8}
 * @param jdk {@code 17}
 */
record KernelRun(String kernel, String libbpf, String jdk, List<TestResult> results) {
    private static final Pattern NAME = Pattern.compile("(.+)-libbpf-(.+)-jdk-(.+)\\.tsv");

    /** All of a folder, the oldest kernel first. */
    static List<KernelRun> readAll(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(KernelRun::read)
                    .sorted(Comparator.comparing(KernelRun::kernel, KernelRun::compareVersions)
                            .thenComparing(KernelRun::libbpf, KernelRun::compareVersions)
                            .thenComparing(KernelRun::jdk, KernelRun::compareVersions))
                    .toList();
        }
    }

    private static KernelRun read(Path file) {
        Matcher name = NAME.matcher(file.getFileName().toString());
        if (!name.matches()) {
            throw new IllegalArgumentException(file + " is not named as `make kernels` names results");
        }
        try (Stream<String> lines = Files.lines(file)) {
            return new KernelRun(
                    name.group(1),
                    name.group(2),
                    name.group(3),
                    lines.map(TestResult::parse).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** {@code 5.10} comes after {@code 5.9}. */
    static int compareVersions(String a, String b) {
        String[] left = a.split("\\.");
        String[] right = b.split("\\.");
        for (int i = 0; i < Math.min(left.length, right.length); i++) {
            int order = Integer.compare(Integer.parseInt(left[i]), Integer.parseInt(right[i]));
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(left.length, right.length);
    }
}
