package io.github.bpf4j.processor.object;

import io.github.bpf4j.processor.InvalidObjectException;
import io.github.bpf4j.processor.btf.Btf;
import io.github.bpf4j.processor.btf.BtfType;
import io.github.bpf4j.processor.elf.ElfFile;
import io.github.bpf4j.processor.elf.ElfSection;
import io.github.bpf4j.processor.elf.ElfSymbol;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Joins the variables that BTF describes with the symbols that say where they are.
 *
 * <p>BTF has the types. Of a variable that other objects can see, only the symbol has the offset; of a static one,
 * whose name need not be unique, only BTF does.
 */
final class Placement {
    private final Btf btf;
    private final Map<String, BtfType.DataSection> sections = new HashMap<>();
    private final Map<String, ElfSymbol> symbols = new HashMap<>();

    /** @throws InvalidObjectException if libbpf could not place a variable of any section */
    Placement(ElfFile elf, Btf btf) {
        this.btf = btf;
        for (ElfSymbol symbol : elf.symbols()) {
            if (symbol.type() == ElfSymbol.Type.OBJECT
                    && (symbol.binding() == ElfSymbol.Binding.GLOBAL || symbol.binding() == ElfSymbol.Binding.WEAK)) {
                symbols.putIfAbsent(symbol.name(), symbol);
            }
        }
        for (BtfType type : btf.types()) {
            if (type instanceof BtfType.DataSection section) {
                sections.putIfAbsent(section.name(), section);
                if (!section.name().equals(".kconfig") && !section.name().equals(".ksyms")) {
                    check(section, elf.section(section.name()));
                }
            }
        }
    }

    private void check(BtfType.DataSection section, Optional<ElfSection> contents) {
        if (section.size() == 0 && contents.map(ElfSection::size).orElse(0L) == 0) {
            throw new InvalidObjectException("BTF describes section " + section.name() + ", which the object has not");
        }
        variables(section);
    }

    /** Whether BTF describes a section of this name. */
    boolean describes(String section) {
        return sections.containsKey(section);
    }

    /** The variables of a section by offset; none if BTF does not describe it. */
    List<PlacedVariable> variables(String section) {
        return describes(section) ? variables(sections.get(section)) : List.of();
    }

    private List<PlacedVariable> variables(BtfType.DataSection section) {
        List<PlacedVariable> variables = new ArrayList<>(section.variables().size());
        for (BtfType.SectionVariable entry : section.variables()) {
            if (!(btf.type(entry.variableId()) instanceof BtfType.Variable variable)) {
                throw new InvalidObjectException("BTF lists type " + entry.variableId()
                        + ", which is no variable, in section " + section.name());
            }
            variables.add(place(variable, entry, section));
        }
        variables.sort(Comparator.comparingLong(PlacedVariable::offset).thenComparing(PlacedVariable::name));
        return variables;
    }

    private PlacedVariable place(
            BtfType.Variable variable, BtfType.SectionVariable entry, BtfType.DataSection section) {
        if (variable.linkage() != BtfType.Linkage.GLOBAL) {
            return new PlacedVariable(variable, entry.offset(), entry.offset(), entry.size(), false);
        }
        ElfSymbol symbol = symbols.get(variable.name());
        if (symbol == null) {
            throw new InvalidObjectException("Variable " + variable.name() + " of section " + section.name()
                    + " has no symbol, so that libbpf cannot tell where it is: strip no more than debug information"
                    + " from the object (llvm-strip -g)");
        }
        boolean hidden = symbol.visibility() == ElfSymbol.Visibility.HIDDEN
                || symbol.visibility() == ElfSymbol.Visibility.INTERNAL;
        long listedOffset = section.size() == 0 ? symbol.value() : entry.offset();
        return new PlacedVariable(variable, symbol.value(), listedOffset, entry.size(), !hidden);
    }
}
