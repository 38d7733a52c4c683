package io.github.bpf4j.processor.btf;

import io.github.bpf4j.processor.InvalidObjectException;
import java.nio.ByteOrder;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * An immutable BTF table.
 *
 * <p>{@link BtfReader} guarantees that each id that a type refers to is in the table and of a kind that may stand
 * there, that no type contains itself by value, nor is spelled out in C by itself other than through a struct or
 * union, that neither nests deeper than 500 types, that members lie within their struct, and that sizes fit into a
 * {@code long}. Types may still share their parts so that expanding all of them takes exponential time.
 */
public final class Btf {
    private final ByteOrder order;
    private final int pointerSize;
    private final List<BtfType> types;

    /**
     * A table of given types.
     *
     * @param pointerSize bytes of a pointer on the target: 8 for BPF itself
     * @param types all types, {@link BtfType.Void} first, each at the index that is its id
     */
    public Btf(ByteOrder order, int pointerSize, List<BtfType> types) {
        this(List.copyOf(types), order, pointerSize);
    }

    private Btf(List<BtfType> types, ByteOrder order, int pointerSize) {
        this.order = order;
        this.pointerSize = pointerSize;
        this.types = types;
    }

    /** A table whose types are decoded on demand. */
    static Btf lazy(ByteOrder order, int pointerSize, BtfDecoder types) {
        return new Btf(types, order, pointerSize);
    }

    public ByteOrder order() {
        return order;
    }

    public int pointerSize() {
        return pointerSize;
    }

    /** All types; the index is the id. */
    public List<BtfType> types() {
        return types;
    }

    /** All enums, without decoding the other types. */
    public Stream<BtfType.Enum> enums() {
        IntStream ids = IntStream.range(0, types.size());
        return (types instanceof BtfDecoder decoder ? ids.filter(decoder::isEnum) : ids)
                .mapToObj(types::get)
                .filter(BtfType.Enum.class::isInstance)
                .map(BtfType.Enum.class::cast);
    }

    /** The type with this id. */
    public BtfType type(int id) {
        if (id < 0 || id >= types.size()) {
            throw new InvalidObjectException(
                    "BTF: there is no type " + id + "; the table ends at " + (types.size() - 1));
        }
        return types.get(id);
    }

    /** The type behind const, volatile, restrict and type tags. */
    public BtfType skipModifiers(int id) {
        BtfType type = type(id);
        while (type instanceof BtfType.Modifier modifier) {
            type = type(modifier.targetId());
        }
        return type;
    }

    /** The type behind modifiers and typedefs. */
    public BtfType resolve(int id) {
        BtfType type = type(id);
        while (true) {
            if (type instanceof BtfType.Modifier modifier) {
                type = type(modifier.targetId());
            } else if (type instanceof BtfType.Typedef typedef) {
                type = type(typedef.targetId());
            } else {
                return type;
            }
        }
    }

    /** The bytes that a value of this type occupies; 0 for void, functions and forward declarations. */
    public long size(int id) {
        BtfType type = resolve(id);
        if (type instanceof BtfType.Int t) {
            return t.size();
        } else if (type instanceof BtfType.Float t) {
            return t.size();
        } else if (type instanceof BtfType.Pointer) {
            return pointerSize;
        } else if (type instanceof BtfType.Array t) {
            return Math.multiplyExact(t.length(), size(t.elementId()));
        } else if (type instanceof BtfType.Composite t) {
            return t.size();
        } else if (type instanceof BtfType.Enum t) {
            return t.size();
        } else if (type instanceof BtfType.DataSection t) {
            return t.size();
        } else if (type instanceof BtfType.Variable t) {
            return size(t.typeId());
        }
        return 0;
    }

    /** Whether a type ends in a flexible array, which may also be that of the last struct inside. */
    public boolean isOfAnySize(int id) {
        BtfType type = resolve(id);
        while (type instanceof BtfType.Composite composite
                && !composite.union()
                && !composite.members().isEmpty()) {
            type = resolve(
                    composite.members().get(composite.members().size() - 1).typeId());
        }
        return type instanceof BtfType.Array array && array.length() == 0;
    }
}
