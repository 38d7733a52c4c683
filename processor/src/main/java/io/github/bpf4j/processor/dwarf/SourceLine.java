package io.github.bpf4j.processor.dwarf;

/**
 * A line of a source.
 *
 * @param file as the compiler was told it, relative to where the compiler ran unless absolute
 * @param line from 1
 */
public record SourceLine(String file, int line) {
    @Override
    public String toString() {
        return file + ":" + line;
    }
}
