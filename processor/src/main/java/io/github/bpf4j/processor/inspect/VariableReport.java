package io.github.bpf4j.processor.inspect;

/**
 * A global variable.
 *
 * @param type C type: {@code int [4]}
 * @param declaration type and name as C writes them: {@code int counts[4]}
 * @param offset bytes from the start of the section
 * @param size bytes
 */
public record VariableReport(String name, String type, String declaration, long offset, long size) {}
