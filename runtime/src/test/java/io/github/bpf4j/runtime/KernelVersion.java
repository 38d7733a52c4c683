package io.github.bpf4j.runtime;

import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Skips tests of what came later than the running kernel, or had gone before it. */
final class KernelVersion {
    private static final Pattern VERSION = Pattern.compile("(\\d+)\\.(\\d+)");

    private KernelVersion() {}

    private static final String RUNNING = System.getProperty("os.version");

    /** @param feature what came with that version */
    static void assume(int major, int minor, String feature) {
        assumeTrue(
                isFrom(major, minor), feature + " came with Linux " + major + "." + minor + ", and this is " + RUNNING);
    }

    /** @param change what is so from that version on */
    static void assumeBefore(int major, int minor, String change) {
        assumeFalse(
                isFrom(major, minor), "from Linux " + major + "." + minor + " " + change + ", and this is " + RUNNING);
    }

    private static boolean isFrom(int major, int minor) {
        Matcher version = VERSION.matcher(RUNNING);
        return version.lookingAt()
                && (Integer.parseInt(version.group(1)) > major
                        || Integer.parseInt(version.group(1)) == major && Integer.parseInt(version.group(2)) >= minor);
    }
}
