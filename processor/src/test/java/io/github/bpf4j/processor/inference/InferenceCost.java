package io.github.bpf4j.processor.inference;

import io.github.bpf4j.processor.InvalidObjectException;
import io.github.bpf4j.processor.codegen.SkeletonGenerator;
import io.github.bpf4j.processor.codegen.SkeletonRequest;
import io.github.bpf4j.processor.elf.ElfFile;
import io.github.bpf4j.processor.elf.ElfReader;
import io.github.bpf4j.processor.elf.ElfStripper;
import io.github.bpf4j.processor.object.BpfObjectFile;
import io.github.bpf4j.processor.object.ObjectReader;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * What it costs to read from the code what programs send: generates skeletons of objects with their debug information and
 * without it, and compares the CPU time.
 *
 * <p>{@code warm ROUNDS FOLDER...} does so in turns, and adds up the best round of each object; {@code strip TO FOLDER}
 * writes the objects without their debug information, and {@code once FOLDER} generates each once, for a script that
 * measures the process.
 */
final class InferenceCost {
    private InferenceCost() {}

    /** An object as it is and without debug information. */
    private record Sample(String name, byte[] with, byte[] without) {}

    public static void main(String[] arguments) throws IOException {
        switch (arguments[0]) {
            case "warm" -> warm(Integer.parseInt(arguments[1]), samples(arguments, 2));
            case "strip" -> strip(Path.of(arguments[1]), samples(arguments, 2));
            case "once" -> samples(arguments, 1).forEach(sample -> generate(sample.with));
            default -> throw new IllegalArgumentException("warm, strip or once, not " + arguments[0]);
        }
    }

    private static List<Sample> samples(String[] arguments, int first) throws IOException {
        List<Sample> samples = new ArrayList<>();
        for (String argument : List.of(arguments).subList(first, arguments.length)) {
            try (Stream<Path> files = Files.walk(Path.of(argument))) {
                for (Path file : files.filter(file -> file.toString().endsWith(".o"))
                        .sorted()
                        .toList()) {
                    byte[] bytes = Files.readAllBytes(file);
                    samples.add(new Sample(file.getFileName().toString(), bytes, bytes));
                }
            }
        }
        return samples;
    }

    private static void strip(Path to, List<Sample> samples) throws IOException {
        Files.createDirectories(to);
        for (Sample sample : samples) {
            Files.write(to.resolve(sample.name), ElfStripper.withoutDebug(sample.with));
        }
    }

    private static void warm(int rounds, List<Sample> all) {
        List<Sample> samples = all.stream()
                .filter(sample -> isGenerated(sample.with))
                .map(sample -> new Sample(sample.name, sample.with, ElfStripper.withoutDebug(sample.with)))
                .toList();
        long[] with = new long[samples.size()];
        long[] without = new long[samples.size()];
        long[] inferred = new long[samples.size()];
        for (long[] best : List.of(with, without, inferred)) {
            Arrays.fill(best, Long.MAX_VALUE);
        }
        for (int round = 0; round < rounds; round++) {
            for (int index = 0; index < samples.size(); index++) {
                Sample sample = samples.get(index);
                without[index] = Math.min(without[index], cost(() -> generate(sample.without)));
                with[index] = Math.min(with[index], cost(() -> generate(sample.with)));
                ElfFile elf = ElfReader.read(sample.with);
                BpfObjectFile object = ObjectReader.read(elf);
                inferred[index] = Math.min(inferred[index], cost(() -> EventInference.infer(elf, object)));
            }
        }
        report(samples, with, without, inferred);
    }

    private static void report(List<Sample> samples, long[] with, long[] without, long[] inferred) {
        long withAll = 0;
        long withoutAll = 0;
        long inferredAll = 0;
        long most = 0;
        String slowest = "";
        for (int index = 0; index < samples.size(); index++) {
            withAll += with[index];
            withoutAll += without[index];
            inferredAll += inferred[index];
            if (with[index] - without[index] > most) {
                most = with[index] - without[index];
                slowest = samples.get(index).name;
            }
        }
        System.out.printf(
                Locale.ROOT,
                "%d objects: %.1f ms without, %.1f ms with: %+.1f %%; inference alone %.1f ms; most for an object %.1f ms (%s)%n",
                samples.size(),
                withoutAll / 1e6,
                withAll / 1e6,
                100.0 * (withAll - withoutAll) / Math.max(1, withoutAll),
                inferredAll / 1e6,
                most / 1e6,
                slowest);
    }

    private static boolean isGenerated(byte[] object) {
        try {
            generate(object);
            return true;
        } catch (InvalidObjectException refused) {
            return false;
        }
    }

    private static long cost(Runnable work) {
        long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        work.run();
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start;
    }

    private static void generate(byte[] object) {
        SkeletonGenerator.generate(new SkeletonRequest(object, "corpus", "test.bpf.c", "test.bpf.o"));
    }
}
