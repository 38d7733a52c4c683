package io.github.bpf4j.processor.object;

import io.github.bpf4j.processor.InvalidObjectException;
import io.github.bpf4j.processor.btf.Btf;
import io.github.bpf4j.processor.btf.BtfType;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * Reads one declaration of a map, member by member.
 *
 * <p>{@code __uint(max_entries, 8)} is a member {@code int (*max_entries)[8]}, {@code __type(key, T)} is
 * {@code T *key}, {@code __array(values, T)} is {@code T *values[]}, {@code __ulong(map_extra, 8)} is an
 * enum with that one value: numbers and types, spelled so that BTF keeps them.
 */
final class MapDeclaration {
    private static final int MOST_ATTRIBUTES = 11;
    private static final long LARGEST_SIZE = 0xffffffffL;
    /** What an entry of a map of maps or programs has: a file descriptor. */
    private static final long DESCRIPTOR_SIZE = 4;

    private final Btf btf;
    private final String name;
    private final boolean isInner;

    private int type;
    private OptionalInt keyTypeId = OptionalInt.empty();
    private OptionalInt valueTypeId = OptionalInt.empty();
    private long keySize;
    private long valueSize;
    private long maxEntries;
    private long flags;
    private long extra;
    private long numaNode;
    private boolean pinned;
    private @Nullable MapDefinition inner;

    private MapDeclaration(Btf btf, String name, boolean isInner) {
        this.btf = btf;
        this.name = name;
        this.isInner = isInner;
    }

    /**
     * Reads the map that a variable of this type declares.
     *
     * @throws InvalidObjectException if libbpf would not take the declaration
     */
    static MapDefinition read(Btf btf, String name, BtfType.Composite declaration) {
        return new MapDeclaration(btf, name, false).read(declaration.members());
    }

    private MapDefinition read(List<BtfType.Member> members) {
        if (members.size() > MOST_ATTRIBUTES) {
            throw invalid("has " + members.size() + " attributes, and libbpf knows " + MOST_ATTRIBUTES);
        }
        for (BtfType.Member member : members) {
            read(member, member == members.get(members.size() - 1));
        }
        if (type == 0) {
            throw invalid("has no type: add __uint(type, BPF_MAP_TYPE_…)");
        }
        return new MapDefinition(
                name,
                type,
                MapKind.of(type),
                keyTypeId,
                valueTypeId,
                keySize,
                valueSize,
                maxEntries,
                flags,
                extra,
                numaNode,
                pinned,
                Optional.ofNullable(inner),
                Optional.empty());
    }

    private void read(BtfType.Member member, boolean last) {
        switch (member.name()) {
            case "type" -> type = (int) number(member);
            case "max_entries" -> maxEntries = number(member);
            case "map_flags" -> flags = number(member);
            case "map_extra" -> extra = longNumber(member);
            case "numa_node" -> numaNode = number(member);
            case "pinning" -> pinned = pinning(member);
            case "key_size" -> keySize = agreed("key", keySize, number(member));
            case "value_size" -> valueSize = agreed("value", valueSize, number(member));
            case "key" -> {
                keyTypeId = OptionalInt.of(pointee(member));
                keySize = agreed("key", keySize, size(member));
            }
            case "value" -> {
                valueTypeId = OptionalInt.of(pointee(member));
                valueSize = agreed("value", valueSize, size(member));
            }
            case "values" -> readValues(member, last);
            default -> throw invalid("has an attribute " + member.name() + ", which libbpf does not know: remove it");
        }
    }

    private long number(BtfType.Member member) {
        if (btf.resolve(member.typeId()) instanceof BtfType.Pointer pointer
                && btf.type(pointer.targetId()) instanceof BtfType.Array array) {
            return array.length();
        }
        throw invalid("has an attribute " + member.name() + " that is not written as __uint(" + member.name() + ", …)");
    }

    private long longNumber(BtfType.Member member) {
        if (btf.resolve(member.typeId()) instanceof BtfType.Enum constant
                && constant.enumerators().size() == 1) {
            return constant.enumerators().get(0).value();
        }
        return number(member);
    }

    private int pointee(BtfType.Member member) {
        if (btf.type(member.typeId()) instanceof BtfType.Pointer pointer) {
            return pointer.targetId();
        }
        throw invalid("has an attribute " + member.name() + " that is not written as __type(" + member.name() + ", …)");
    }

    private long size(BtfType.Member member) {
        int typeId = pointee(member);
        BtfType resolved = btf.resolve(typeId);
        while (resolved instanceof BtfType.Array array) {
            resolved = btf.resolve(array.elementId());
        }
        boolean sized = !(resolved instanceof BtfType.Void
                || resolved instanceof BtfType.Forward
                || resolved instanceof BtfType.FunctionPrototype);
        if (!sized || btf.size(typeId) > LARGEST_SIZE) {
            throw invalid("has a " + member.name() + " of a type that has no size: give it a type that is declared in"
                    + " full");
        }
        return btf.size(typeId);
    }

    private long agreed(String what, long before, long size) {
        if (before != 0 && before != size) {
            throw invalid("says that its " + what + " has " + before + " bytes, and then that it has " + size);
        }
        return size;
    }

    private boolean pinning(BtfType.Member member) {
        long value = number(member);
        if (isInner || value > 1) {
            throw invalid("cannot be pinned like this: leave pinning out, or use LIBBPF_PIN_BY_NAME in the outer map");
        }
        return value == 1;
    }

    private void readValues(BtfType.Member member, boolean last) {
        boolean maps = type == MapKind.ARRAY_OF_MAPS.ordinal() || type == MapKind.HASH_OF_MAPS.ordinal();
        boolean programs = type == MapKind.PROG_ARRAY.ordinal();
        if (isInner || !last || !maps && !programs) {
            throw invalid("cannot have values here: they come last, and only in a PROG_ARRAY, ARRAY_OF_MAPS or"
                    + " HASH_OF_MAPS that is not itself inside of a map");
        }
        valueSize = agreed("value", valueSize, DESCRIPTOR_SIZE);
        if (btf.type(member.typeId()) instanceof BtfType.Array array
                && array.length() == 0
                && btf.resolve(array.elementId()) instanceof BtfType.Pointer pointer) {
            BtfType target = btf.resolve(pointer.targetId());
            if (maps && target instanceof BtfType.Composite declaration && !declaration.union()) {
                inner = new MapDeclaration(btf, name + ".inner", true).read(declaration.members());
                return;
            }
            if (programs && target instanceof BtfType.FunctionPrototype) {
                return;
            }
        }
        throw invalid("has values that are not written as __array(values, …)");
    }

    private InvalidObjectException invalid(String problem) {
        return new InvalidObjectException("Map " + name + " " + problem);
    }
}
