package io.github.bpf4j.processor.object;

/**
 * A program of the object: a function in a section that libbpf does not take for a library.
 *
 * @param section as in the source, with the {@code ?} that turns automatic loading off
 */
public record ProgramDefinition(String name, String section, ProgramKind kind) {
    /** Whether libbpf loads this program unless told otherwise. */
    public boolean autoload() {
        return !section.startsWith("?");
    }
}
