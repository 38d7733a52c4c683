package io.github.bpf4j.processor.fuzz;

import java.io.IOException;
import java.util.List;
import java.util.Random;

/** Damaged objects, one after the other; always the same ones. */
public final class DamagedObjects {
    private final List<Seed> seeds;
    private long number;

    private DamagedObjects(List<Seed> seeds) {
        this.seeds = seeds;
    }

    /** Those that come of what our tests compile and make up. */
    public static DamagedObjects ofOurTests() throws IOException {
        return new DamagedObjects(Seed.all(List.of()));
    }

    public byte[] next() {
        return new Mutator(seeds, new Random(number++)).next();
    }
}
