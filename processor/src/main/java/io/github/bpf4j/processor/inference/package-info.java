/**
 * Finds out what programs send through ring and perf buffers whose maps do not say: from the instructions, which pass a
 * map, an address and a size to a helper, and from the DWARF, which says what variable is at that address.
 *
 * <p>{@link io.github.bpf4j.processor.inference.EventInference} is the way in; docs/inferred-events.md explains the verdicts.
 */
@NullMarked
package io.github.bpf4j.processor.inference;

import org.jspecify.annotations.NullMarked;
