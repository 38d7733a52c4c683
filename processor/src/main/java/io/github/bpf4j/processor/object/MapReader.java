package io.github.bpf4j.processor.object;

import io.github.bpf4j.processor.InvalidObjectException;
import io.github.bpf4j.processor.btf.Btf;
import io.github.bpf4j.processor.btf.BtfType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Reads map declarations out of the types of the variables in {@code .maps}.
 *
 * <p>{@code __uint(max_entries, 8)} is a member {@code int (*max_entries)[8]}, {@code __type(key, T)} is
 * {@code T *key}, {@code __array(values, T)} is {@code T *values[]}, {@code __ulong(map_extra, 8)} is an
 * enum with that one value: numbers and types, spelled so that BTF keeps them.
 */
final class MapReader {
    private final Btf btf;

    MapReader(Btf btf) {
        this.btf = btf;
    }

    List<MapDefinition> read() {
        List<MapDefinition> maps = new ArrayList<>();
        for (BtfType type : btf.types()) {
            if (type instanceof BtfType.DataSection section && section.name().equals(".maps")) {
                for (BtfType.SectionVariable entry : section.variables()) {
                    if (btf.type(entry.variableId()) instanceof BtfType.Variable variable) {
                        maps.add(map(variable.name(), variable.typeId()));
                    }
                }
            }
        }
        return maps;
    }

    private MapDefinition map(String name, int typeId) {
        if (!(btf.resolve(typeId) instanceof BtfType.Composite declaration) || declaration.union()) {
            throw new InvalidObjectException("Map " + name + " is not declared as a struct in SEC(\".maps\")");
        }
        int typeNumber = (int) number(name, declaration, "type");
        Optional<Integer> key = pointee(name, declaration, "key");
        Optional<Integer> value = pointee(name, declaration, "value");
        return new MapDefinition(
                name,
                typeNumber,
                MapKind.of(typeNumber),
                key.map(OptionalInt::of).orElseGet(OptionalInt::empty),
                value.map(OptionalInt::of).orElseGet(OptionalInt::empty),
                key.map(btf::size).orElseGet(() -> number(name, declaration, "key_size")),
                value.map(btf::size).orElseGet(() -> number(name, declaration, "value_size")),
                number(name, declaration, "max_entries"),
                number(name, declaration, "map_flags"),
                inner(name, declaration));
    }

    private Optional<BtfType.Member> member(BtfType.Composite declaration, String name) {
        return declaration.members().stream()
                .filter(member -> member.name().equals(name))
                .findFirst();
    }

    private long number(String map, BtfType.Composite declaration, String name) {
        Optional<BtfType.Member> member = member(declaration, name);
        if (member.isEmpty()) {
            return 0;
        }
        BtfType type = btf.resolve(member.get().typeId());
        if (type instanceof BtfType.Pointer pointer && btf.resolve(pointer.targetId()) instanceof BtfType.Array array) {
            return array.length();
        }
        if (type instanceof BtfType.Enum constant && constant.enumerators().size() == 1) {
            return constant.enumerators().get(0).value();
        }
        throw new InvalidObjectException("Map " + map + ": " + name + " is not written as __uint(" + name + ", …)");
    }

    private Optional<Integer> pointee(String map, BtfType.Composite declaration, String name) {
        return member(declaration, name).map(member -> {
            if (btf.resolve(member.typeId()) instanceof BtfType.Pointer pointer) {
                return pointer.targetId();
            }
            throw new InvalidObjectException("Map " + map + ": " + name + " is not written as __type(" + name + ", …)");
        });
    }

    /** {@code values} of a map of maps; of a program array it holds functions, which declare no map. */
    private Optional<MapDefinition> inner(String map, BtfType.Composite declaration) {
        return member(declaration, "values").flatMap(member -> {
            if (btf.resolve(member.typeId()) instanceof BtfType.Array array
                    && btf.resolve(array.elementId()) instanceof BtfType.Pointer pointer
                    && btf.resolve(pointer.targetId()) instanceof BtfType.Composite) {
                return Optional.of(map(map + ".inner", pointer.targetId()));
            }
            return Optional.empty();
        });
    }
}
