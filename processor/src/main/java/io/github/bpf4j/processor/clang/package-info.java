/**
 * The C compiler: from a {@code .bpf.c} source to an object, its dependencies and clang's diagnostics.
 *
 * <p>{@link io.github.bpf4j.processor.clang.Clang#find} chooses the executable,
 * {@link io.github.bpf4j.processor.clang.Clang#compile} runs it. Nothing here reads the object.
 */
@NullMarked
package io.github.bpf4j.processor.clang;

import org.jspecify.annotations.NullMarked;
