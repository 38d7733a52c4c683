package io.github.bpf4j.runtime;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Skips tests of what came later than the running kernel. */
final class KernelVersion {
    private static final Pattern VERSION = Pattern.compile("(\\d+)\\.(\\d+)");

    private KernelVersion() {}

    /** @param feature what came with that version */
    static void assume(int major, int minor, String feature) {
        String running = System.getProperty("os.version");
        Matcher version = VERSION.matcher(running);
        assumeTrue(
                version.lookingAt()
                        && (Integer.parseInt(version.group(1)) > major
                                || Integer.parseInt(version.group(1)) == major
                                        && Integer.parseInt(version.group(2)) >= minor),
                feature + " came with Linux " + major + "." + minor + ", and this is " + running);
    }
}
