/**
 * BPF Type Format: {@link io.github.bpf4j.processor.btf.BtfReader} reads a table of C types into an immutable
 * {@link io.github.bpf4j.processor.btf.Btf}. Nothing here knows of Java names.
 */
@NullMarked
package io.github.bpf4j.processor.btf;

import org.jspecify.annotations.NullMarked;
