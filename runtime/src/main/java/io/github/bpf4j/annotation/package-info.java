/** Annotations that generated code carries, and those that users write for the annotation processor. */
@NullMarked
package io.github.bpf4j.annotation;

import org.jspecify.annotations.NullMarked;
