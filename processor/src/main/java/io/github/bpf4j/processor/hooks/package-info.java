/**
 * What programs can be attached to on a kernel: its tracepoints and functions, with the C that a program begins with.
 */
@NullMarked
package io.github.bpf4j.processor.hooks;

import org.jspecify.annotations.NullMarked;
