package io.github.bpf4j.processor.elf;

/**
 * A relocation: {@code symbol} belongs at {@code offset} of section {@code sectionIndex}, added to what is there.
 *
 * @param type {@code R_BPF_*}: 1 = 64_64, 2 = 64_ABS64, 3 = 64_ABS32, 4 = 64_NODYLD32, 10 = 64_32
 */
public record ElfRelocation(int sectionIndex, long offset, int type, ElfSymbol symbol) {}
