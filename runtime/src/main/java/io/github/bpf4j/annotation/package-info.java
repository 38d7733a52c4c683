/** Annotations that generated code carries and users read. */
@NullMarked
package io.github.bpf4j.annotation;

import org.jspecify.annotations.NullMarked;
