package io.github.bpf4j.processor.inference;

import java.util.List;

/**
 * A call that sends a record.
 *
 * @param program the program, or a function that several of them call
 * @param file of the source, as the compiler was told it; empty if the object does not say
 * @param line from 1; 0 if the object does not say
 * @param sizes all that the size of the record may be; none if run time decides
 */
public record CallSite(String program, String file, int line, List<Long> sizes) {
    public CallSite {
        sizes = List.copyOf(sizes);
    }

    /** {@code handle_exec (exec.bpf.c:42)}. */
    public String place() {
        return file.isEmpty() ? program : program + " (" + file + ":" + line + ")";
    }
}
