package io.github.bpf4j.processor.clang;

import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.util.List;
import java.util.stream.Stream;

/** The clangs of this machine that bpf4j can work with, for tests that are to hold for each. */
public final class InstalledClangs {
    private InstalledClangs() {}

    /** All of them; skips the test if there is none. */
    public static Stream<Clang> all() throws InterruptedException {
        List<Clang> clangs = new ClangFinder(System.getenv("PATH"))
                .all().stream()
                        .filter(clang -> clang.majorVersion() >= ClangFinder.MINIMUM_VERSION)
                        .toList();
        assumeFalse(clangs.isEmpty(), "there is no clang on PATH");
        return clangs.stream();
    }

    /** The one that a build would take. */
    public static Clang newest() throws InterruptedException {
        return all().max(java.util.Comparator.comparingInt(Clang::majorVersion)).orElseThrow();
    }
}
