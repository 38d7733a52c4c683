package io.github.bpf4j.examples.bench;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * Measures one scenario in this JVM, and prints two numbers: the median of nanoseconds for an operation, and the bytes
 * that one allocates. As the C programs do; the median, since other work on the machine hits few runs.
 */
public final class Measure {
    private static final int ITERATIONS = 5;
    private static final double MEDIAN = 50;

    private Measure() {}

    /** Arguments: the scenario's name, and how many milliseconds to warm up, and then to measure. */
    public static void main(String[] arguments) throws RunnerException {
        TimeValue iteration = TimeValue.milliseconds(Math.max(Long.parseLong(arguments[1]) / ITERATIONS, 1));
        RunResult result = new Runner(new OptionsBuilder()
                        .include(Measured.class.getName() + ".run")
                        .param("name", arguments[0])
                        .mode(Mode.SampleTime)
                        .timeUnit(TimeUnit.NANOSECONDS)
                        .warmupIterations(ITERATIONS)
                        .warmupTime(iteration)
                        .measurementIterations(ITERATIONS)
                        .measurementTime(iteration)
                        // This JVM was started for nothing else.
                        .forks(0)
                        .shouldFailOnError(true)
                        .verbosity(VerboseMode.SILENT)
                        .build())
                .runSingle();
        double nanos = result.getPrimaryResult().getStatistics().getPercentile(MEDIAN);
        System.out.println(nanos / Measured.operations + " " + (double) Measured.allocated / Measured.operations);
    }
}
