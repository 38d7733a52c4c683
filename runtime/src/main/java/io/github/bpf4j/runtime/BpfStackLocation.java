package io.github.bpf4j.runtime;

import java.util.Optional;

/**
 * A frame of a stack that is kept by build ids: where it is in which file, whatever address that has in the process.
 *
 * @param buildId of the executable or library, in hexadecimal; empty where the kernel could not read one
 * @param offset in the file, in bytes; the address in the process where there is no build id
 */
public record BpfStackLocation(Optional<String> buildId, long offset) {}
