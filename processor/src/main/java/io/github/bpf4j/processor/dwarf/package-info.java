/**
 * DWARF 4 and 5 debug information of relocatable objects: {@link io.github.bpf4j.processor.dwarf.Dwarf} reads what of it
 * says which variable of which type is where: entries, locations, ranges and lines.
 *
 * <p>Entries are decoded when asked for. Addresses of different sections do not overlap:
 * {@link io.github.bpf4j.processor.dwarf.DwarfSections#address} says how they are made.
 */
@NullMarked
package io.github.bpf4j.processor.dwarf;

import org.jspecify.annotations.NullMarked;
