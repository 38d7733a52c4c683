package io.github.bpf4j.processor.model;

import io.github.bpf4j.processor.btf.Btf;
import io.github.bpf4j.processor.btf.BtfType;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Decides what a BTF type is to Java. */
final class ValueTypes {
    private static final Map<String, ByteOrder> ORDERED_TYPEDEFS = Map.of(
            "__be16", ByteOrder.BIG_ENDIAN,
            "__be32", ByteOrder.BIG_ENDIAN,
            "__be64", ByteOrder.BIG_ENDIAN,
            "__le16", ByteOrder.LITTLE_ENDIAN,
            "__le32", ByteOrder.LITTLE_ENDIAN,
            "__le64", ByteOrder.LITTLE_ENDIAN);

    /** From this size on, offsets within a struct do not fit into Java's {@code int}. */
    private static final long MOST_BYTES = Integer.MAX_VALUE;
    /** More than anyone writes; each is a parameter in Java. */
    private static final int MOST_DIMENSIONS = 16;

    private final Btf btf;
    private final NamedTypes classes;
    private final Warnings warnings;

    ValueTypes(Btf btf, NamedTypes classes, Warnings warnings) {
        this.btf = btf;
        this.classes = classes;
        this.warnings = warnings;
    }

    /**
     * The type of a member, variable, key or value.
     *
     * @param place names it in a warning: {@code struct event.pid}
     * @return empty if it occupies no bytes at all
     */
    Optional<ValueType> of(int typeId, String place) {
        ByteOrder order = btf.order();
        BtfType type = btf.type(typeId);
        while (type instanceof BtfType.Typedef || type instanceof BtfType.Modifier) {
            if (type instanceof BtfType.Typedef typedef) {
                order = ORDERED_TYPEDEFS.getOrDefault(typedef.name(), order);
                type = btf.type(typedef.targetId());
            } else if (type instanceof BtfType.Modifier modifier) {
                type = btf.type(modifier.targetId());
            }
        }
        if (type instanceof BtfType.Array array) {
            return array(array, place);
        }
        return element(type, order, place);
    }

    /**
     * The type of a bitfield.
     *
     * @param bitOffset from the start of the struct
     */
    Optional<ValueType> bitfield(int typeId, long bitOffset, int bits, String place) {
        Optional<ValueType> declared = of(typeId, place);
        if (declared.isEmpty() || declared.get() instanceof ValueType.Raw) {
            return declared;
        }
        if (declared.get() instanceof ValueType.WideInteger wide && bits <= Long.SIZE) {
            declared = Optional.of(new ValueType.Scalar(ScalarKind.integer(8, wide.signed()), wide.order()));
        }
        ValueType type = declared.get();
        if (bits <= type.size() * 8
                && (type instanceof ValueType.EnumValue
                        || type instanceof ValueType.Scalar scalar
                                && !scalar.kind().floating())) {
            return Optional.of(new ValueType.Bitfield(bitOffset, bits, type, btf.order()));
        }
        return raw(
                (bitOffset % 8 + bits + 7) / 8,
                place,
                "Java has no integer for a bitfield of " + bits + " bits of this type");
    }

    private Optional<ValueType> element(BtfType type, ByteOrder order, String place) {
        if (type instanceof BtfType.Int integer) {
            return integer(integer, order, place);
        } else if (type instanceof BtfType.Float number) {
            return switch (number.size()) {
                case 4 -> Optional.of(new ValueType.Scalar(ScalarKind.FLOAT, order));
                case 8 -> Optional.of(new ValueType.Scalar(ScalarKind.DOUBLE, order));
                default -> raw(number.size(), place, "Java has no floating-point type of " + number.size() + " bytes");
            };
        } else if (type instanceof BtfType.Pointer) {
            return Optional.of(
                    btf.pointerSize() == 8
                            ? new ValueType.Pointer(order)
                            : new ValueType.Scalar(ScalarKind.integer(btf.pointerSize(), false), order));
        } else if (type instanceof BtfType.Enum enumeration && enumeration.size() > 0) {
            return Optional.of(enumeration(enumeration, order));
        } else if (type instanceof BtfType.Composite composite) {
            return composite(composite, place);
        }
        warnings.add(place + " has a type without a size; it gets no accessor");
        return Optional.empty();
    }

    private Optional<ValueType> integer(BtfType.Int integer, ByteOrder order, String place) {
        return switch (integer.size()) {
            case 1 ->
                Optional.of(new ValueType.Scalar(
                        integer.bool() ? ScalarKind.BOOL : ScalarKind.integer(1, integer.signed()), order));
            case 2, 4, 8 ->
                Optional.of(new ValueType.Scalar(ScalarKind.integer(integer.size(), integer.signed()), order));
            case 16 -> Optional.of(new ValueType.WideInteger(integer.signed(), order));
            default -> raw(integer.size(), place, "Java has no integer of " + integer.size() + " bytes");
        };
    }

    private ValueType enumeration(BtfType.Enum enumeration, ByteOrder order) {
        ValueType.Scalar storage =
                new ValueType.Scalar(ScalarKind.integer(enumeration.size(), enumeration.signed()), order);
        return classes.className(enumeration)
                .filter(name -> enumeration.enumerators().size() <= EnumModel.MOST_CONSTANTS)
                .<ValueType>map(name -> new ValueType.EnumValue(name, storage))
                .orElse(storage);
    }

    private Optional<ValueType> composite(BtfType.Composite composite, String place) {
        if (composite.size() == 0 && composite.members().isEmpty()) {
            return Optional.empty();
        }
        return classes.className(composite)
                .<ValueType>map(name -> new ValueType.StructValue(name, (int) composite.size()))
                .or(() -> raw(composite.size(), place, "there are too many types for a class of its own"));
    }

    private Optional<ValueType> array(BtfType.Array outermost, String place) {
        List<Long> dimensions = new ArrayList<>(List.of(outermost.length()));
        int elementId = outermost.elementId();
        while (btf.resolve(elementId) instanceof BtfType.Array inner) {
            dimensions.add(inner.length());
            elementId = inner.elementId();
        }
        boolean flexible = dimensions.get(0) == 0;
        long elementSize = btf.size(elementId);
        long size = elementSize;
        for (long length : dimensions.subList(flexible ? 1 : 0, dimensions.size())) {
            size = length != 0 && size > MOST_BYTES / length ? MOST_BYTES : size * length;
        }
        if (size == 0) {
            return Optional.empty();
        }
        if (size >= MOST_BYTES || dimensions.size() > MOST_DIMENSIONS) {
            return raw(flexible ? MOST_BYTES : size, place, "Java cannot index an array of this size");
        }
        List<Integer> lengths = dimensions.stream().map(Long::intValue).toList();
        return isChar(elementId) ? text(lengths) : numbers(elementId, lengths, place);
    }

    private static Optional<ValueType> text(List<Integer> lengths) {
        int last = lengths.get(lengths.size() - 1);
        if (lengths.size() == 1) {
            return Optional.of(last == 0 ? new ValueType.FlexibleText() : new ValueType.Text(last));
        }
        return Optional.of(arrayOf(new ValueType.Text(last), lengths.subList(0, lengths.size() - 1)));
    }

    private Optional<ValueType> numbers(int elementId, List<Integer> lengths, String place) {
        return of(elementId, place).map(element -> arrayOf(element, lengths));
    }

    private static ValueType arrayOf(ValueType element, List<Integer> lengths) {
        if (lengths.get(0) != 0) {
            return new ValueType.Array(element, lengths);
        }
        return new ValueType.FlexibleArray(
                lengths.size() == 1 ? element : new ValueType.Array(element, lengths.subList(1, lengths.size())));
    }

    /** Whether this is C's {@code char}, by name or by BTF's encoding, rather than a small number. */
    private boolean isChar(int typeId) {
        return btf.skipModifiers(typeId) instanceof BtfType.Int integer
                && integer.size() == 1
                && (integer.character() || integer.name().equals("char"));
    }

    private Optional<ValueType> raw(long size, String place, String reason) {
        if (size <= 0 || size >= MOST_BYTES) {
            warnings.add(place + " gets no accessor: " + reason);
            return Optional.empty();
        }
        warnings.add(place + " becomes raw bytes: " + reason);
        return Optional.of(new ValueType.Raw((int) size));
    }
}
