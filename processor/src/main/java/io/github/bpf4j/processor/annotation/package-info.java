/**
 * The annotation processor: a thin front on the compiler, which finds inputs, hands outputs to javac, and checks Java
 * code against generated skeletons.
 */
@NullMarked
package io.github.bpf4j.processor.annotation;

import org.jspecify.annotations.NullMarked;
