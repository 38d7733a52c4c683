package io.github.bpf4j.processor.inspect;

/**
 * Something that the object uses and the kernel provides.
 *
 * @param kind {@code kconfig} for a setting of its configuration, {@code ksym} for a symbol of its code
 * @param declaration type and name as C writes them
 * @param weak whether the object loads on a kernel that has it not
 */
public record ExternReport(String name, String kind, String declaration, boolean weak) {}
