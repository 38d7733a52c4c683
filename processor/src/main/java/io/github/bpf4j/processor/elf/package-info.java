/**
 * Relocatable ELF64 files, the container of BPF objects: {@link io.github.bpf4j.processor.elf.ElfReader} reads one
 * into an immutable {@link io.github.bpf4j.processor.elf.ElfFile}. Nothing here knows what the sections mean.
 */
@NullMarked
package io.github.bpf4j.processor.elf;

import org.jspecify.annotations.NullMarked;
