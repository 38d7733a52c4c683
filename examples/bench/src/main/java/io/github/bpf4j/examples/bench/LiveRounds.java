package io.github.bpf4j.examples.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/** What came of a reader of a live ring in each round: for each interval the events, those lost, and how long it was full. */
final class LiveRounds {
    private record Interval(double consumed, double lost, double full) {
        static Interval of(String line) {
            String[] numbers = line.split(" ");
            return new Interval(
                    Double.parseDouble(numbers[0]) / Live.INTERVAL_MILLIS,
                    Double.parseDouble(numbers[1]) / Live.INTERVAL_MILLIS,
                    Double.parseDouble(numbers[2]) / Live.INTERVAL_MILLIS / Live.NANOS_PER_MILLI);
        }
    }

    private final List<List<Interval>> rounds = new ArrayList<>();

    void add(Command reader) throws IOException {
        List<Interval> intervals = reader.output().lines().map(Interval::of).toList();
        if (intervals.isEmpty()) {
            throw new IOException(String.join(" ", reader.words()) + " printed nothing: measure 50 ms at least");
        }
        rounds.add(intervals);
    }

    /** The median of the rounds' means. */
    double consumed() {
        return median(Interval::consumed);
    }

    /** By a program's name for it: the median of the rounds, and of the intervals of all rounds. */
    String summary(String name) {
        return String.format(
                "%1$s-lost=%2$.0f/ms %1$s-full=%3$.2f%% %1$s-interval=%4$.0f/ms %1$s-lossless=%5$.0f%%",
                name,
                median(Interval::lost),
                100 * median(Interval::full),
                median(intervals().map(Interval::consumed)),
                100.0
                        * intervals().filter(interval -> interval.lost() == 0).count()
                        / intervals().count());
    }

    private Stream<Interval> intervals() {
        return rounds.stream().flatMap(List::stream);
    }

    private double median(ToDoubleFunction<Interval> column) {
        return median(rounds.stream()
                .map(round -> round.stream().mapToDouble(column).average().orElseThrow()));
    }

    private static double median(Stream<Double> numbers) {
        double[] sorted = numbers.mapToDouble(number -> number).sorted().toArray();
        return (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
    }
}
