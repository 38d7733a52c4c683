package io.github.bpf4j.processor.inference;

import io.github.bpf4j.processor.dwarf.SourceLine;
import java.util.List;
import java.util.Optional;

/**
 * A call that sends a record.
 *
 * @param program the program, or the function if programs reach it in many ways
 * @param line where in the source; empty if the object does not say
 * @param sizes all that the size of the record may be; none if run time decides
 */
public record CallSite(String program, Optional<SourceLine> line, List<Long> sizes) {
    public CallSite {
        sizes = List.copyOf(sizes);
    }

    /** {@code handle_exec (src/exec.bpf.c:42)}. */
    public String place() {
        return program + line.map(at -> " (" + at + ")").orElse("");
    }
}
