/**
 * The skeleton that is going to be written: every name, type and offset decided, nothing emitted yet.
 *
 * <p>{@link io.github.bpf4j.processor.model.SkeletonModels} runs the passes in order: which types the object's maps
 * and variables use, what they are called in Java, how they are laid out, and then the maps, sections and programs
 * that refer to them.
 */
@NullMarked
package io.github.bpf4j.processor.model;

import org.jspecify.annotations.NullMarked;
