/**
 * Writes {@code vmlinux.h}, the types of a kernel in C, from its BTF.
 *
 * <p>{@link io.github.bpf4j.processor.header.KernelBtf} finds the BTF,
 * {@link io.github.bpf4j.processor.header.VmlinuxHeader} writes the header. In between lie three passes over the
 * table, each with an immutable result: names ({@code HeaderNames}), layouts ({@code CompositeLayouts}) and the order of
 * declarations ({@code HeaderOrder}).
 */
@NullMarked
package io.github.bpf4j.processor.header;

import org.jspecify.annotations.NullMarked;
