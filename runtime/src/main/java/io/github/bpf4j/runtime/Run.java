package io.github.bpf4j.runtime;

import java.nio.ByteBuffer;

/**
 * Records of one length that lie one behind the other, on their way to a handler. A reader has one, and sets it for
 * each run of records that it finds.
 */
final class Run {
    ByteBuffer records = ByteBuffer.allocate(0);
    /** Where the data of the first record is. */
    int offset;
    /** Bytes of each record's data. */
    int length;
    /** From one record to the next. */
    int stride;

    int count;
    /** How many of them are done with, one whose handler threw included. */
    int done;
    /**
     * Ends the run. Whether the thread that is in it sees this before the next run if another thread sets it is up to
     * the JIT, which may read it only once: to read it anew each time would keep much else from being read once. If the
     * handler sets it, it is seen.
     */
    boolean ended;
}
