package io.github.bpf4j.examples.bench;

/**
 * Something that is measured: {@link #prepare} and {@link #check} are not timed, {@link #run} is. The peer in C of the
 * same name does the same.
 */
interface Scenario extends AutoCloseable {
    /** Events or calls that one {@link #run} makes. */
    int operations();

    /** Before each run. */
    default void prepare() {}

    void run();

    /** After each run: throws if it did not do what it should. */
    void check();

    @Override
    void close();

    /** Fails a check. */
    static void require(boolean condition, String what) {
        if (!condition) {
            throw new IllegalStateException("the measured code is wrong: " + what);
        }
    }
}
