package io.github.bpf4j.processor.object;

import io.github.bpf4j.processor.InvalidObjectException;
import io.github.bpf4j.processor.btf.Btf;
import io.github.bpf4j.processor.btf.BtfType;
import io.github.bpf4j.processor.elf.ElfFile;
import io.github.bpf4j.processor.elf.ElfSymbol;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds out what each undefined symbol stands for; BTF says where it is to come from. */
final class ExternReader {
    private static final String TRISTATE = "libbpf_tristate";

    private final Btf btf;
    private final Map<String, BtfType> declarations = new HashMap<>();
    private final Map<Integer, String> sections = new HashMap<>();

    ExternReader(Btf btf) {
        this.btf = btf;
        for (BtfType type : btf.types()) {
            if (type instanceof BtfType.Variable || type instanceof BtfType.Function) {
                declarations.putIfAbsent(type.name(), type);
            } else if (type instanceof BtfType.DataSection section) {
                section.variables().forEach(entry -> sections.putIfAbsent(entry.variableId(), section.name()));
            }
        }
    }

    /** The symbols that another object or the kernel has to define. */
    static List<ElfSymbol> symbols(ElfFile elf) {
        return elf.symbols().stream().filter(ExternReader::isExtern).toList();
    }

    static boolean isExtern(ElfSymbol symbol) {
        return symbol.undefined()
                && symbol.type() == ElfSymbol.Type.NONE
                && (symbol.binding() == ElfSymbol.Binding.GLOBAL || symbol.binding() == ElfSymbol.Binding.WEAK)
                && !symbol.name().isEmpty();
    }

    List<ExternDefinition> read(ElfFile elf) {
        return symbols(elf).stream().map(this::extern).toList();
    }

    private ExternDefinition extern(ElfSymbol symbol) {
        String name = symbol.name();
        boolean weak = symbol.binding() == ElfSymbol.Binding.WEAK;
        BtfType declaration = declarations.get(name);
        if (declaration instanceof BtfType.Variable variable && variable.linkage() == BtfType.Linkage.EXTERN) {
            String section = sections.getOrDefault(variable.id(), "");
            if (section.equals(".ksyms")) {
                return new ExternDefinition(name, ExternDefinition.Kind.KSYM, variable.typeId(), weak);
            } else if (section.equals(".kconfig")) {
                checkKconfig(variable);
                return new ExternDefinition(name, ExternDefinition.Kind.KCONFIG, variable.typeId(), weak);
            }
        } else if (declaration instanceof BtfType.Function function
                && function.linkage() == BtfType.Linkage.EXTERN
                && sections.getOrDefault(function.id(), "").equals(".ksyms")) {
            return new ExternDefinition(name, ExternDefinition.Kind.KSYM, function.id(), weak);
        }
        throw new InvalidObjectException(
                "The object uses " + name + " but does not define it: link it with the object"
                        + " that does (bpftool gen object), or mark the declaration as __ksym or __kconfig if the kernel has it");
    }

    private void checkKconfig(BtfType.Variable variable) {
        BtfType type = btf.resolve(variable.typeId());
        BtfType element =
                type instanceof BtfType.Array array && array.length() > 0 ? btf.resolve(array.elementId()) : type;
        boolean known = element == type
                ? type instanceof BtfType.Int integer && isKconfigNumber(integer)
                        || type instanceof BtfType.Enum tristate
                                && tristate.name().equals(TRISTATE)
                : element instanceof BtfType.Int character && character.size() == 1 && !character.bool();
        if (!known) {
            throw new InvalidObjectException("The __kconfig variable " + variable.name()
                    + " has a type that libbpf cannot set: use an integer, bool, char, char[] or enum libbpf_tristate");
        }
    }

    private static boolean isKconfigNumber(BtfType.Int integer) {
        return integer.bool() ? integer.size() == 1 : integer.size() <= 8 && Integer.bitCount(integer.size()) == 1;
    }
}
