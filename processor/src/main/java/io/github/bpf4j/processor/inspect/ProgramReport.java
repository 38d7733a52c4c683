package io.github.bpf4j.processor.inspect;

/**
 * A program.
 *
 * @param section as in the source
 * @param kind how such programs are attached: {@code kprobe}, {@code xdp}
 * @param autoload whether libbpf loads it unless told otherwise
 */
public record ProgramReport(String name, String section, String kind, boolean autoload) {}
