package io.github.bpf4j.processor.elf;

/**
 * A relocation: {@code symbol} plus {@code addend} belongs at {@code offset} of section {@code sectionIndex}.
 *
 * @param type {@code R_BPF_*}: 1 = 64_64, 2 = 64_ABS64, 3 = 64_ABS32, 4 = 64_NODYLD32, 10 = 64_32
 * @param addend of a {@code RELA} table; 0 of a {@code REL} table, where it is in the section itself
 */
public record ElfRelocation(int sectionIndex, long offset, int type, ElfSymbol symbol, long addend) {}
