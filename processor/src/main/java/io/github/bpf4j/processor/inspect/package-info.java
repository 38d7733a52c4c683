/**
 * Reports what is in a BPF object: maps, programs, variables, and types with their layouts, for people and for programs.
 *
 * <p>{@link io.github.bpf4j.processor.inspect.ObjectReport#of} collects, {@link io.github.bpf4j.processor.inspect.TextReport}
 * prints as {@code pahole} would, {@link io.github.bpf4j.processor.inspect.JsonReport} as JSON. Nothing here knows of
 * Java names.
 */
@NullMarked
package io.github.bpf4j.processor.inspect;

import org.jspecify.annotations.NullMarked;
