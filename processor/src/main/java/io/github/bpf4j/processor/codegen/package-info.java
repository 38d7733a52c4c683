/**
 * Writes the Java source of a skeleton: one class of this package for each construct that a skeleton is made of.
 *
 * <p>{@link io.github.bpf4j.processor.codegen.SkeletonGenerator} is the way in: an object's bytes go in, a source file
 * comes out. Everything that had to be decided was decided in {@code model}; here it is only spelled.
 */
@NullMarked
package io.github.bpf4j.processor.codegen;

import org.jspecify.annotations.NullMarked;
