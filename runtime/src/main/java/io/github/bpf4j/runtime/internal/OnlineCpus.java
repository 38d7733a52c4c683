package io.github.bpf4j.runtime.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.IntStream;

/** The CPUs that run at the moment. */
public final class OnlineCpus {
    private static final Path LIST = Path.of("/sys/devices/system/cpu/online");

    private OnlineCpus() {}

    /** Their numbers, ascending. */
    public static int[] list() {
        try {
            return parse(Files.readString(LIST));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read which CPUs are online, from " + LIST + ": mount sysfs", e);
        }
    }

    /** {@code 0-3,8}: the numbers 0, 1, 2, 3 and 8. */
    static int[] parse(String ranges) {
        return Arrays.stream(ranges.strip().split(","))
                .flatMapToInt(OnlineCpus::range)
                .toArray();
    }

    private static IntStream range(String range) {
        String[] ends = range.split("-");
        return IntStream.rangeClosed(Integer.parseInt(ends[0]), Integer.parseInt(ends[ends.length - 1]));
    }
}
