/**
 * The native side: the binding of libbpf and of a few functions of the C library, and memory that both sides use.
 *
 * <p>Not exported. Nothing here knows of the lifetimes of BPF objects: callers see to it that pointers and descriptors
 * are valid. Functions return what C returns, and {@code io.github.bpf4j.runtime.Failures} decodes it.
 */
@NullMarked
package io.github.bpf4j.runtime.internal;

import org.jspecify.annotations.NullMarked;
