package io.github.bpf4j.examples.tools;

import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The options of tools that draw how long something took, again and again: when, and in which unit. */
final class ReportOptions {
    @Option(
            names = {"-m", "--milliseconds"},
            description = "Milliseconds instead of microseconds.")
    private boolean milliseconds;

    @Parameters(index = "0", arity = "0..1", paramLabel = "INTERVAL", description = "Draw each so many seconds.")
    private long interval = Long.parseLong(HistogramTool.NEVER);

    @Parameters(index = "1", arity = "0..1", paramLabel = "COUNT", description = "End after so many reports.")
    private long count = Long.MAX_VALUE;

    long interval() {
        return interval;
    }

    long count() {
        return count;
    }

    String unit() {
        return milliseconds ? "msecs" : "usecs";
    }

    int nanosecondsOfUnit() {
        return milliseconds ? 1_000_000 : 1_000;
    }
}
