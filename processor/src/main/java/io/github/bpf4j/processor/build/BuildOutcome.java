package io.github.bpf4j.processor.build;

/**
 * How a build ended.
 *
 * @param inputs how many sources and objects there are
 * @param generated how many of them were worked on; the others were up to date
 * @param failed how many of them have errors, each of which is in the log; if any, no output was changed
 */
public record BuildOutcome(int inputs, int generated, int failed) {
    public boolean succeeded() {
        return failed == 0;
    }
}
