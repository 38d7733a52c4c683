package io.github.bpf4j.processor.build;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** Translates inputs on all processors of the machine. */
final class ParallelTranslation {
    private ParallelTranslation() {}

    /** A step of the translation of one input; any thread may run it. */
    interface Step<I, R> {
        R run(I input) throws IOException, InterruptedException;
    }

    /**
     * Does a step for all inputs.
     *
     * @param each takes what came of each input, in the order of the inputs, in the caller's thread
     * @throws IOException if one input's step threw it; then the others are broken off
     */
    static <I, R> void run(List<I> inputs, Step<I, R> step, Consumer<R> each) throws IOException, InterruptedException {
        int threads = Math.max(1, Math.min(inputs.size(), Runtime.getRuntime().availableProcessors()));
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            List<Future<R>> futures = new ArrayList<>();
            for (I input : inputs) {
                futures.add(pool.submit(() -> step.run(input)));
            }
            for (Future<R> future : futures) {
                each.accept(future.get());
            }
        } catch (ExecutionException e) {
            throw rethrown(e.getCause());
        } finally {
            pool.shutdownNow();
            pool.awaitTermination(1, TimeUnit.MINUTES); // they write into the staging folder, which goes next
        }
    }

    private static RuntimeException rethrown(Throwable cause) throws IOException, InterruptedException {
        if (cause instanceof IOException e) {
            throw e;
        } else if (cause instanceof InterruptedException e) {
            throw e;
        } else if (cause instanceof RuntimeException e) {
            throw e;
        } else if (cause instanceof Error e) {
            throw e;
        }
        return new IllegalStateException(cause);
    }
}
