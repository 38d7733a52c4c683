package io.github.bpf4j.processor.inference;

import io.github.bpf4j.processor.InvalidObjectException;
import io.github.bpf4j.processor.btf.Btf;
import io.github.bpf4j.processor.btf.BtfType;
import io.github.bpf4j.processor.dwarf.Attribute;
import io.github.bpf4j.processor.dwarf.DwarfEntry;
import io.github.bpf4j.processor.dwarf.Tag;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;

/**
 * The BTF of an object, and behind it such types of its DWARF as are asked for.
 *
 * <p>A struct that BTF has under the same name and with the same members is that one. Pointers end the walk: what a
 * pointer points to is named, not described.
 */
final class TypeTable {
    private static final int DEEPEST = 100;
    /** What clang calls the type of an array's index. */
    private static final String INDEX = "__ARRAY_SIZE_TYPE__";

    private static final int BOOLEAN = 2;
    private static final int FLOATING = 4;

    private final Btf btf;
    private final List<BtfType> types;
    private final Map<String, List<BtfType>> known = new HashMap<>();
    private final Map<DwarfEntry, Integer> ids = new HashMap<>();
    private final Set<DwarfEntry> underWay = new HashSet<>();

    TypeTable(Btf btf) {
        this.btf = btf;
        types = new ArrayList<>(btf.types());
        for (BtfType type : types) {
            know(type);
        }
    }

    private void know(BtfType type) {
        if (!type.name().isEmpty()) {
            known.computeIfAbsent(type.name(), name -> new ArrayList<>()).add(type);
        }
    }

    /** The table as it has become. */
    Btf btf() {
        return types.size() == btf.types().size() ? btf : new Btf(btf.order(), btf.pointerSize(), types);
    }

    private int add(IntFunction<BtfType> type) {
        BtfType added = type.apply(types.size());
        types.add(added);
        know(added);
        return added.id();
    }

    /**
     * The id of a type, which is added if BTF has it not.
     *
     * @throws InvalidObjectException if it is none that C has
     */
    int idOf(DwarfEntry type) {
        DwarfEntry entry = DwarfTypes.skipModifiers(Optional.of(type))
                .orElseThrow(() -> new InvalidObjectException("DWARF: something is of type const void"));
        Integer id = ids.get(entry);
        if (id == null) {
            if (underWay.size() > DEEPEST || !underWay.add(entry)) {
                throw invalid(entry, "contains itself, or too many others");
            }
            id = find(entry).orElseGet(() -> convert(entry));
            underWay.remove(entry);
            ids.put(entry, id);
        }
        return id;
    }

    private static InvalidObjectException invalid(DwarfEntry entry, String problem) {
        return new InvalidObjectException(
                "DWARF: the type " + DwarfTypes.cName(entry) + " at " + entry.offset() + " " + problem);
    }

    private Optional<Integer> find(DwarfEntry entry) {
        for (BtfType type : known.getOrDefault(entry.name(), List.of())) {
            if (matches(type, entry)) {
                return Optional.of(type.id());
            }
        }
        return Optional.empty();
    }

    private boolean matches(BtfType type, DwarfEntry entry) {
        long size = DwarfTypes.size(entry);
        return switch (entry.tag()) {
            case Tag.STRUCTURE_TYPE, Tag.UNION_TYPE ->
                type instanceof BtfType.Composite composite
                        && composite.union() == (entry.tag() == Tag.UNION_TYPE)
                        && composite.size() == size
                        && sameMembers(composite.members(), members(entry));
            case Tag.ENUMERATION_TYPE -> type instanceof BtfType.Enum enumeration && enumeration.size() == size;
            case Tag.TYPEDEF ->
                type instanceof BtfType.Typedef && type.id() < btf.types().size() && btf.size(type.id()) == size;
            case Tag.BASE_TYPE ->
                type instanceof BtfType.Int integer && integer.size() == size
                        || type instanceof BtfType.Float number && number.size() == size;
            default -> false;
        };
    }

    private static boolean sameMembers(List<BtfType.Member> known, List<DwarfEntry> members) {
        boolean same = known.size() == members.size();
        for (int index = 0; same && index < known.size(); index++) {
            same = known.get(index).name().equals(members.get(index).name());
        }
        return same;
    }

    private static List<DwarfEntry> members(DwarfEntry composite) {
        List<DwarfEntry> members = new ArrayList<>();
        for (DwarfEntry child : composite.children()) {
            if (child.tag() == Tag.MEMBER) {
                members.add(child);
            }
        }
        return members;
    }

    private int convert(DwarfEntry entry) {
        return switch (entry.tag()) {
            case Tag.BASE_TYPE -> number(entry);
            case Tag.ENUMERATION_TYPE -> enumeration(entry);
            case Tag.POINTER_TYPE -> pointer(entry);
            case Tag.ARRAY_TYPE -> array(entry);
            case Tag.STRUCTURE_TYPE, Tag.UNION_TYPE -> composite(entry);
            case Tag.TYPEDEF -> {
                int target = idOf(entry.type().orElseThrow(() -> invalid(entry, "is void")));
                yield add(id -> new BtfType.Typedef(id, entry.name(), target));
            }
            default -> throw invalid(entry, "is of a kind that no member of a struct has: tag " + entry.tag());
        };
    }

    private int number(DwarfEntry entry) {
        long size = DwarfTypes.size(entry);
        if (size < 1 || size > 16) {
            throw invalid(entry, "has " + size + " bytes");
        }
        int encoding = (int) entry.constant(Attribute.ENCODING).orElse(0);
        int bytes = (int) size;
        if (encoding == FLOATING) {
            return add(id -> new BtfType.Float(id, entry.name(), bytes));
        }
        boolean signed = DwarfTypes.signed(entry);
        return add(id -> new BtfType.Int(id, entry.name(), bytes, 8 * bytes, 0, signed, false, encoding == BOOLEAN));
    }

    private int enumeration(DwarfEntry entry) {
        return add(id ->
                DwarfEnum.of(id, entry).orElseThrow(() -> invalid(entry, "has " + DwarfTypes.size(entry) + " bytes")));
    }

    private int pointer(DwarfEntry entry) {
        Optional<DwarfEntry> target = DwarfTypes.skipModifiers(entry.type());
        int targetId = 0;
        if (target.isPresent() && target.get().tag() == Tag.BASE_TYPE) {
            targetId = idOf(target.get());
        } else if (target.isPresent()
                && DwarfTypes.isComposite(target.get())
                && !target.get().name().isEmpty()) {
            targetId = named(target.get());
        }
        int named = targetId;
        return add(id -> new BtfType.Pointer(id, named));
    }

    private int named(DwarfEntry composite) {
        boolean union = composite.tag() == Tag.UNION_TYPE;
        if (composite.tag() == Tag.TYPEDEF) {
            return 0;
        }
        return known.getOrDefault(composite.name(), List.of()).stream()
                .filter(type -> type instanceof BtfType.Composite known && known.union() == union
                        || type instanceof BtfType.Forward forward && forward.union() == union)
                .map(BtfType::id)
                .findFirst()
                .orElseGet(() -> add(id -> new BtfType.Forward(id, composite.name(), union)));
    }

    private int array(DwarfEntry entry) {
        if (DwarfTypes.size(entry) == DwarfTypes.UNKNOWN) {
            throw invalid(entry, "has no size");
        }
        int element = idOf(entry.type().orElseThrow(() -> invalid(entry, "is of void")));
        int index = known.getOrDefault(INDEX, List.of()).stream()
                .map(BtfType::id)
                .findFirst()
                .orElseGet(() -> add(id -> new BtfType.Int(id, INDEX, 4, 32, 0, false, false, false)));
        List<Long> dimensions = DwarfTypes.dimensions(entry);
        for (int dimension = dimensions.size() - 1; dimension >= 0; dimension--) {
            int inner = element;
            long length = dimensions.get(dimension);
            element = add(id -> new BtfType.Array(id, inner, index, length));
        }
        return element;
    }

    private int composite(DwarfEntry entry) {
        long size = DwarfTypes.size(entry);
        if (size < 0 || size > Integer.MAX_VALUE || entry.has(Attribute.DECLARATION)) {
            throw invalid(entry, "is only declared");
        }
        List<BtfType.Member> members = new ArrayList<>();
        for (DwarfEntry member : members(entry)) {
            members.add(member(entry, member, size));
        }
        boolean union = entry.tag() == Tag.UNION_TYPE;
        return add(id -> new BtfType.Composite(id, entry.name(), union, size, members));
    }

    private BtfType.Member member(DwarfEntry composite, DwarfEntry member, long size) {
        DwarfEntry type = member.type().orElseThrow(() -> invalid(composite, "has a member of no type"));
        long bitSize = member.constant(Attribute.BIT_SIZE).orElse(0);
        long bytes = DwarfTypes.size(type);
        long offset = bitSize == 0 ? 8 * DwarfTypes.memberOffset(member) : bitOffset(member, bytes, bitSize);
        boolean fits = bytes >= 0
                && offset >= 0
                && offset <= 8 * size
                && (bitSize == 0
                        ? bytes <= size && offset <= 8 * (size - bytes)
                        : bitSize > 0
                                && bitSize <= 8 * bytes
                                && bytes <= 16
                                && offset <= 8 * size - bitSize
                                && isNumber(type));
        if (!fits) {
            throw invalid(
                    composite, "has a member " + member.name() + " that does not fit into its " + size + " bytes");
        }
        return new BtfType.Member(member.name(), idOf(type), offset, (int) bitSize);
    }

    private static boolean isNumber(DwarfEntry type) {
        return DwarfTypes.resolve(type)
                .filter(entry -> entry.tag() == Tag.BASE_TYPE || entry.tag() == Tag.ENUMERATION_TYPE)
                .isPresent();
    }

    private long bitOffset(DwarfEntry member, long bytes, long bitSize) {
        if (member.has(Attribute.DATA_BIT_OFFSET)) {
            return member.constant(Attribute.DATA_BIT_OFFSET).orElse(0);
        }
        long start = 8 * DwarfTypes.memberOffset(member);
        long fromTop = member.constant(Attribute.BIT_OFFSET).orElse(0);
        boolean little = btf.order() == ByteOrder.LITTLE_ENDIAN;
        return start + (little ? 8 * bytes - fromTop - bitSize : fromTop);
    }
}
