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

    private Optional<ValueType> element(BtfType type, ByteOrder order, String place) {
        if (type instanceof BtfType.Int integer) {
            return Optional.of(integer(integer, order, place));
        }
        if (type instanceof BtfType.Float number) {
            return switch (number.size()) {
                case 4 -> Optional.of(new ValueType.Scalar(ScalarKind.FLOAT, order));
                case 8 -> Optional.of(new ValueType.Scalar(ScalarKind.DOUBLE, order));
                default -> raw(number.size(), place, "Java has no floating-point type of " + number.size() + " bytes");
            };
        }
        if (type instanceof BtfType.Pointer) {
            return Optional.of(new ValueType.Pointer(btf.pointerSize(), order));
        }
        if (type instanceof BtfType.Enum enumeration) {
            ValueType.Scalar storage =
                    new ValueType.Scalar(ScalarKind.integer(enumeration.size(), enumeration.signed()), order);
            return Optional.of(classes.className(enumeration)
                    .<ValueType>map(name -> new ValueType.EnumValue(name, storage))
                    .orElse(storage));
        }
        if (type instanceof BtfType.Composite composite) {
            if (composite.size() == 0 && composite.members().isEmpty()) {
                return Optional.empty();
            }
            return classes.className(composite)
                    .<ValueType>map(name -> new ValueType.StructValue(name, (int) composite.size()))
                    .or(() -> raw(composite.size(), place, "it is larger than 2 GiB"));
        }
        warnings.add(place + " has a type without a size; it gets no accessor");
        return Optional.empty();
    }

    private ValueType integer(BtfType.Int integer, ByteOrder order, String place) {
        if (integer.size() == 16) {
            return new ValueType.WideInteger(integer.signed(), order);
        }
        if (integer.bool() && integer.size() == 1) {
            return new ValueType.Scalar(ScalarKind.BOOL, order);
        }
        if (integer.size() == 1 || integer.size() == 2 || integer.size() == 4 || integer.size() == 8) {
            return new ValueType.Scalar(ScalarKind.integer(integer.size(), integer.signed()), order);
        }
        warnings.add(
                place + " is an integer of " + integer.size() + " bytes, which Java has not; it becomes raw bytes");
        return new ValueType.Raw(integer.size());
    }

    private Optional<ValueType> array(BtfType.Array outermost, String place) {
        List<Long> dimensions = new ArrayList<>();
        int elementId = outermost.elementId();
        dimensions.add(outermost.length());
        while (btf.resolve(elementId) instanceof BtfType.Array inner) {
            dimensions.add(inner.length());
            elementId = inner.elementId();
        }
        long elementSize = btf.size(elementId);
        boolean text = isChar(elementId);
        if (dimensions.get(0) == 0) {
            return flexible(dimensions, elementId, text, place);
        }
        long length = dimensions.stream().reduce(1L, (a, b) -> a * b);
        if (length == 0 || elementSize == 0) {
            return Optional.empty();
        }
        if (length * elementSize > Integer.MAX_VALUE) {
            return raw(Long.MAX_VALUE, place, "it is larger than 2 GiB");
        }
        List<Integer> lengths = dimensions.stream().map(Long::intValue).toList();
        if (text) {
            ValueType line = new ValueType.Text(lengths.get(lengths.size() - 1));
            return Optional.of(
                    lengths.size() == 1 ? line : new ValueType.Array(line, lengths.subList(0, lengths.size() - 1)));
        }
        return of(elementId, place).map(element -> new ValueType.Array(element, lengths));
    }

    private Optional<ValueType> flexible(List<Long> dimensions, int elementId, boolean text, String place) {
        if (dimensions.size() == 1) {
            return text
                    ? Optional.of(new ValueType.FlexibleArray(new ValueType.Text(1)))
                    : of(elementId, place).map(ValueType.FlexibleArray::new);
        }
        warnings.add(place + " is a flexible array of arrays; it gets no accessor");
        return Optional.empty();
    }

    /** Whether this is C's {@code char}, by name or by BTF's encoding, rather than a small number. */
    private boolean isChar(int typeId) {
        return btf.skipModifiers(typeId) instanceof BtfType.Int integer
                && integer.size() == 1
                && (integer.character() || integer.name().equals("char"));
    }

    private Optional<ValueType> raw(long size, String place, String reason) {
        if (size > Integer.MAX_VALUE) {
            warnings.add(place + " gets no accessor: " + reason);
            return Optional.empty();
        }
        warnings.add(place + " becomes raw bytes: " + reason);
        return Optional.of(new ValueType.Raw((int) size));
    }
}
