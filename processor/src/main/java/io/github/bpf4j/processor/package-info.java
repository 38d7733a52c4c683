/** The compiler from BPF C sources and objects to Java skeletons; one package a stage, each handing on an immutable model. */
@NullMarked
package io.github.bpf4j.processor;

import org.jspecify.annotations.NullMarked;
