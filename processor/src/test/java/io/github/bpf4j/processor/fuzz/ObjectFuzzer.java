package io.github.bpf4j.processor.fuzz;

import com.sun.management.ThreadMXBean;
import io.github.bpf4j.processor.InvalidObjectException;
import io.github.bpf4j.processor.btf.Btf;
import io.github.bpf4j.processor.btf.BtfAlignment;
import io.github.bpf4j.processor.btf.BtfType;
import io.github.bpf4j.processor.btf.CDeclaration;
import io.github.bpf4j.processor.elf.ElfReader;
import io.github.bpf4j.processor.elf.ElfStripper;
import io.github.bpf4j.processor.inference.EventInference;
import io.github.bpf4j.processor.object.BpfObjectFile;
import io.github.bpf4j.processor.object.ObjectReader;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.LongPredicate;

/**
 * Reads damaged objects: each gives a result or an {@link InvalidObjectException}, in less than a second of CPU, and
 * allocates less than 64 MB besides the size of the file.
 *
 * <p>All that is allocated is counted, also what is garbage at once, which is more than what is in use at any time.
 */
public final class ObjectFuzzer {
    private static final long MOST_NANOS = 1_000_000_000;
    private static final long MOST_BYTES = 64L << 20;

    private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private final List<Seed> seeds;
    private long read;
    private long refused;
    private long slowest;
    private long largest;

    ObjectFuzzer(List<Seed> seeds) {
        this.seeds = seeds;
    }

    /**
     * Reads as many damaged objects as the first argument says; the others are folders of objects to damage beside those
     * that are compiled.
     */
    public static void main(String[] arguments) throws IOException {
        long count = Long.parseLong(arguments[0]);
        List<Path> folders = Arrays.stream(arguments).skip(1).map(Path::of).toList();
        ObjectFuzzer fuzzer = new ObjectFuzzer(Seed.all(folders));
        long start = System.nanoTime();
        fuzzer.run(number -> number < count);
        System.out.printf("%s in %d s%n", fuzzer, (System.nanoTime() - start) / 1_000_000_000);
    }

    /** Damages and reads objects, number 0 first, while the predicate says so; the same number is always the same object. */
    void run(LongPredicate goesOn) throws IOException {
        for (long number = 0; goesOn.test(number); number++) {
            byte[] object = new Mutator(seeds, new Random(number)).next();
            try {
                measure(object);
            } catch (RuntimeException | Error e) {
                Path file = Files.write(Path.of("target", "fuzz-" + number + ".o"), object);
                throw new AssertionError("Damaged object " + number + ", which is now in " + file + ": " + e, e);
            }
        }
    }

    private void measure(byte[] object) {
        long cpu = threads.getCurrentThreadCpuTime();
        long allocated = threads.getCurrentThreadAllocatedBytes();
        read(object);
        long nanos = threads.getCurrentThreadCpuTime() - cpu;
        long bytes = threads.getCurrentThreadAllocatedBytes() - allocated - object.length;
        if (nanos > MOST_NANOS || bytes > MOST_BYTES) {
            throw new AssertionError("it took " + nanos / 1_000_000 + " ms and " + bytes / 1024 + " KiB");
        }
        slowest = Math.max(slowest, nanos);
        largest = Math.max(largest, bytes);
    }

    private void read(byte[] object) {
        try {
            BpfObjectFile file = ObjectReader.read(object);
            file.btf().ifPresent(ObjectFuzzer::walk);
            EventInference.infer(ElfReader.read(object), file).btf().ifPresent(ObjectFuzzer::walk);
            read++;
        } catch (InvalidObjectException e) {
            refused++;
        }
        try {
            ElfStripper.withoutDebug(object);
        } catch (InvalidObjectException e) {
            // as good
        }
    }

    /** What the reader has checked must not fail afterwards. */
    private static void walk(Btf btf) {
        BtfAlignment alignments = new BtfAlignment(btf);
        for (BtfType type : btf.types()) {
            if (btf.size(type.id()) < 0 || alignments.of(type.id()) < 1) {
                throw new AssertionError("type " + type + " has no size");
            }
            if (!(type instanceof BtfType.DataSection) && !(type instanceof BtfType.DeclarationTag)) {
                CDeclaration.of(btf, type.id(), "x");
            }
        }
    }

    @Override
    public String toString() {
        return "%,d damaged objects of %d: %,d read, %,d refused; at most %d ms and %,d KiB each"
                .formatted(read + refused, seeds.size(), read, refused, slowest / 1_000_000, largest / 1024);
    }
}
