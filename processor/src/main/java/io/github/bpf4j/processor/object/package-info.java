/**
 * What a BPF object declares: its maps, programs and global variables, as libbpf would see them.
 *
 * <p>{@link io.github.bpf4j.processor.object.ObjectReader} puts the model together from the ELF file and
 * its BTF. Nothing here knows of Java names.
 */
@NullMarked
package io.github.bpf4j.processor.object;

import org.jspecify.annotations.NullMarked;
