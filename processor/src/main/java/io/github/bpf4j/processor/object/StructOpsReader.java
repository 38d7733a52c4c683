package io.github.bpf4j.processor.object;

import io.github.bpf4j.processor.InvalidObjectException;
import io.github.bpf4j.processor.btf.Btf;
import io.github.bpf4j.processor.btf.BtfType;
import io.github.bpf4j.processor.elf.ElfFile;
import io.github.bpf4j.processor.elf.ElfRelocation;
import io.github.bpf4j.processor.elf.ElfSection;
import io.github.bpf4j.processor.elf.ElfSymbol;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;

/** Reads the maps that libbpf makes of the variables in {@code .struct_ops} sections. */
final class StructOpsReader {
    private static final String LINK = ".struct_ops.link";
    private static final Set<String> SECTIONS = Set.of(".struct_ops", LINK, "?.struct_ops", "?" + LINK);
    /** {@code BPF_F_LINK}. */
    private static final long LINK_FLAG = 1 << 13;
    /** Bytes of the key, which is always 0. */
    private static final long KEY_SIZE = 4;

    private final ElfFile elf;
    private final Btf btf;
    private final Placement placement;
    private final Functions functions;
    /** The members of a struct by offset in bytes, of each struct by its id. */
    private final Map<Integer, Map<Long, BtfType.Member>> members = new HashMap<>();

    StructOpsReader(ElfFile elf, Btf btf, Placement placement, Functions functions) {
        this.elf = elf;
        this.btf = btf;
        this.placement = placement;
        this.functions = functions;
    }

    static boolean isStructOps(ElfSection section) {
        return section.type() == ElfSection.PROGBITS && section.size() > 0 && SECTIONS.contains(section.name());
    }

    List<MapDefinition> read() {
        return elf.sections().stream()
                .filter(StructOpsReader::isStructOps)
                .flatMap(section -> read(section).stream())
                .toList();
    }

    private List<MapDefinition> read(ElfSection section) {
        if (!placement.describes(section.name())) {
            throw new InvalidObjectException(
                    "The BTF of the object does not describe its section " + section.name() + ": compile it with -g");
        }
        TreeMap<Long, List<ElfRelocation>> relocations = new TreeMap<>();
        elf.relocations(section)
                .forEach(relocation -> relocations
                        .computeIfAbsent(relocation.offset(), offset -> new ArrayList<>())
                        .add(relocation));
        List<MapDefinition> maps = new ArrayList<>();
        for (PlacedVariable variable : placement.variables(section.name())) {
            BtfType.Composite type = type(variable, section);
            Map<Long, List<ElfRelocation>> own = relocations.subMap(variable.offset(), variable.offset() + type.size());
            maps.add(map(variable, type, section.name(), slots(variable, type, own)));
            own.clear();
        }
        if (!relocations.isEmpty()) {
            throw new InvalidObjectException("Section " + section.name() + " has a relocation at "
                    + relocations.firstKey() + ", where no variable is");
        }
        return maps;
    }

    private BtfType.Composite type(PlacedVariable variable, ElfSection section) {
        if (!(btf.resolve(variable.variable().typeId()) instanceof BtfType.Composite type)
                || type.union()
                || type.name().isEmpty()) {
            throw new InvalidObjectException(
                    "Variable " + variable.name() + " of section " + section.name() + " is of no named struct");
        }
        if (!section.holds(variable.offset(), type.size())) {
            throw new InvalidObjectException("Variable " + variable.name() + " of " + type.size() + " bytes at "
                    + variable.offset() + " lies outside of section " + section.name());
        }
        return type;
    }

    private MapDefinition map(
            PlacedVariable variable, BtfType.Composite type, String section, List<StructOpsDefinition.Slot> slots) {
        boolean link = section.endsWith(LINK);
        return new MapDefinition(
                variable.name(),
                MapKind.STRUCT_OPS.ordinal(),
                MapKind.STRUCT_OPS,
                OptionalInt.empty(),
                OptionalInt.of(type.id()),
                KEY_SIZE,
                type.size(),
                1,
                link ? LINK_FLAG : 0,
                0,
                0,
                false,
                Optional.empty(),
                Optional.of(new StructOpsDefinition(type.name(), link, !section.startsWith("?"), slots)));
    }

    private List<StructOpsDefinition.Slot> slots(
            PlacedVariable variable, BtfType.Composite type, Map<Long, List<ElfRelocation>> relocations) {
        List<StructOpsDefinition.Slot> slots = new ArrayList<>();
        relocations.forEach((offset, targets) -> {
            BtfType.Member member =
                    members.computeIfAbsent(type.id(), id -> byOffset(type)).get(offset - variable.offset());
            if (member == null || !isFunctionPointer(member)) {
                throw new InvalidObjectException("Struct_ops variable " + variable.name() + " refers to "
                        + targets.get(0).symbol().name() + " at " + (offset - variable.offset())
                        + ", where struct " + type.name() + " has no function pointer");
            }
            for (ElfRelocation target : targets) {
                slots.add(new StructOpsDefinition.Slot(member.name(), program(variable, member, target.symbol())));
            }
        });
        return slots;
    }

    private static Map<Long, BtfType.Member> byOffset(BtfType.Composite type) {
        Map<Long, BtfType.Member> byOffset = new HashMap<>();
        type.members().forEach(member -> byOffset.putIfAbsent(member.bitOffset() / 8, member));
        return byOffset;
    }

    private boolean isFunctionPointer(BtfType.Member member) {
        return btf.resolve(member.typeId()) instanceof BtfType.Pointer pointer
                && btf.resolve(pointer.targetId()) instanceof BtfType.FunctionPrototype;
    }

    private String program(PlacedVariable variable, BtfType.Member member, ElfSymbol target) {
        Optional<ElfSymbol> function = functions.at(target.sectionIndex(), target.value());
        if (function.isEmpty()
                || ProgramKind.of(elf.sections().get(target.sectionIndex()).name()) != ProgramKind.STRUCT_OPS) {
            throw new InvalidObjectException("Struct_ops variable " + variable.name() + " sets " + member.name()
                    + " to " + target.name() + ", which is no struct_ops program: mark that as SEC(\"struct_ops\")");
        }
        return function.get().name();
    }
}
