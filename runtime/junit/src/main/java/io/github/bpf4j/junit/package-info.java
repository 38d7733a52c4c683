/** A JUnit 5 extension for tests of BPF programs. */
@NullMarked
package io.github.bpf4j.junit;

import org.jspecify.annotations.NullMarked;
