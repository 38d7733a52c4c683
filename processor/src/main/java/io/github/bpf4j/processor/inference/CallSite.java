package io.github.bpf4j.processor.inference;

import java.util.List;
import org.jspecify.annotations.Nullable;

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

    /** Written out: what the compiler makes takes longer to set up than all lookups take. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof CallSite site
                && site.line == line
                && site.program.equals(program)
                && site.file.equals(file)
                && site.sizes.equals(sizes);
    }

    @Override
    public int hashCode() {
        return 31 * (31 * program.hashCode() + file.hashCode()) + line;
    }

    /** {@code handle_exec (exec.bpf.c:42)}. */
    public String place() {
        return file.isEmpty() ? program : program + " (" + file + ":" + line + ")";
    }
}
