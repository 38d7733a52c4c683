package io.github.bpf4j.processor.model;

import io.github.bpf4j.processor.InvalidObjectException;
import io.github.bpf4j.processor.btf.Btf;
import io.github.bpf4j.processor.btf.BtfType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** Finds what people call by its name in C: types and enumerators. */
final class CTypeNames {
    private final Btf btf;

    CTypeNames(Btf btf) {
        this.btf = btf;
    }

    /**
     * The type with this name: {@code struct event}, {@code event_t}, {@code unsigned int}.
     *
     * @return its id; empty if the table has no such type in full
     * @throws InvalidObjectException if it has several that differ
     */
    Optional<Integer> type(String name) {
        List<String> words = Arrays.asList(name.strip().split("\\s+"));
        String normal = String.join(" ", words);
        List<BtfType> found = new ArrayList<>();
        for (BtfType type : btf.types()) {
            if (isCalled(type, normal) && found.stream().noneMatch(known -> isSame(known, type))) {
                found.add(type);
            }
        }
        if (found.size() > 1) {
            throw new InvalidObjectException("The object has " + found.size() + " different types called " + normal
                    + ", so that the name does not say which one is meant");
        }
        return found.stream().findFirst().map(BtfType::id);
    }

    private static boolean isCalled(BtfType type, String name) {
        if (type instanceof BtfType.Composite composite) {
            return name.equals(composite.keyword() + " " + type.name());
        } else if (type instanceof BtfType.Enum) {
            return name.equals("enum " + type.name());
        }
        return (type instanceof BtfType.Typedef || type instanceof BtfType.Int || type instanceof BtfType.Float)
                && name.equals(type.name());
    }

    /** Objects that are linked from several files can have a type several times. */
    private boolean isSame(BtfType one, BtfType other) {
        if (one instanceof BtfType.Typedef && other instanceof BtfType.Typedef) {
            BtfType first = btf.resolve(one.id());
            BtfType second = btf.resolve(other.id());
            return first.equals(second) || first.name().equals(second.name()) && isSame(first, second);
        }
        return one.getClass() == other.getClass()
                && btf.size(one.id()) == btf.size(other.id())
                && (!(one instanceof BtfType.Composite first)
                        || places(first).equals(places((BtfType.Composite) other)));
    }

    private static List<String> places(BtfType.Composite composite) {
        return composite.members().stream()
                .map(member -> member.name() + "@" + member.bitOffset() + ":" + member.bitSize())
                .toList();
    }

    /**
     * The number of the enumerator with this name.
     *
     * @throws InvalidObjectException if several have it, with different numbers
     */
    OptionalLong enumerator(String name) {
        long[] values = btf.types().stream()
                .filter(BtfType.Enum.class::isInstance)
                .flatMap(type -> ((BtfType.Enum) type).enumerators().stream())
                .filter(enumerator -> enumerator.name().equals(name))
                .mapToLong(BtfType.Enumerator::value)
                .distinct()
                .toArray();
        if (values.length > 1) {
            throw new InvalidObjectException(
                    "The object has several enumerators " + name + " with different values: write the number instead");
        }
        return values.length == 0 ? OptionalLong.empty() : OptionalLong.of(values[0]);
    }
}
