package io.github.bpf4j.examples.execsnoop;

/** A form of output. */
interface ExecPrinter {
    /** Prints what comes before the first exec. */
    void begin();

    void print(Exec exec);
}
