package io.github.bpf4j.examples.tools;

import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import picocli.CommandLine.Option;

/** A tool whose result are histograms, at its end or each interval. */
abstract class HistogramTool extends Tool {
    static final String NEVER = "100000000";

    @Option(
            names = {"-T", "--timestamp"},
            description = "Print the time with each report.")
    private boolean timestamp;

    /**
     * Prints, each interval and at the end, what came since the last time.
     *
     * @param times how many times at most
     * @param read reads the histograms; a key says what each is about, by name and value
     * @return how many values there were
     */
    final long report(
            long intervalSeconds, long times, String unit, Supplier<Map<Map<String, Object>, Log2Histogram>> read)
            throws InterruptedException {
        Map<Map<String, Object>, Log2Histogram> before = Map.of();
        for (long i = 0; i < times && running(); i++) {
            await(Duration.ofSeconds(intervalSeconds));
            Map<Map<String, Object>, Log2Histogram> now = read.get();
            print(since(before, now), unit);
            before = now;
        }
        return before.values().stream().mapToLong(Log2Histogram::count).sum();
    }

    private static Map<Map<String, Object>, Log2Histogram> since(
            Map<Map<String, Object>, Log2Histogram> before, Map<Map<String, Object>, Log2Histogram> now) {
        Map<Map<String, Object>, Log2Histogram> news = new LinkedHashMap<>();
        now.forEach((key, histogram) -> {
            Log2Histogram earlier = before.get(key);
            news.put(key, earlier == null ? histogram : histogram.since(earlier));
        });
        news.values().removeIf(histogram -> histogram.count() == 0);
        return news;
    }

    private void print(Map<Map<String, Object>, Log2Histogram> histograms, String unit) {
        PrintWriter out = out();
        if (timestamp && !json()) {
            out.println(LocalTime.now().truncatedTo(ChronoUnit.SECONDS));
        }
        histograms.forEach((key, histogram) -> {
            if (json()) {
                out.println(Json.of(members(key, histogram, unit)));
            } else {
                out.println();
                key.forEach((name, value) -> out.println(name + " = " + value));
                histogram.draw(out, unit);
            }
        });
        out.flush();
    }

    private static Map<String, Object> members(Map<String, Object> key, Log2Histogram histogram, String unit) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("time", Instant.now());
        members.putAll(key);
        members.put("unit", unit);
        members.put("count", histogram.count());
        members.put("slots", histogram.members());
        return members;
    }
}
