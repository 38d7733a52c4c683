/** execsnoop: the smallest whole application of a probe, to read first and to copy from. */
@NullMarked
package io.github.bpf4j.examples.execsnoop;

import org.jspecify.annotations.NullMarked;
