package io.github.bpf4j.processor.model;

import io.github.bpf4j.processor.btf.BtfType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The Java classes of the structs, unions and enums that need one.
 *
 * <p>A type is called by its tag, else by the typedef that names it, else by the place that uses it ({@code EventPos}
 * for the member {@code pos} of {@code struct event}).
 */
final class NamedTypes {
    private final Map<Integer, Named> byId = new LinkedHashMap<>();

    /** @param shared the names of those types that have one already, by id */
    NamedTypes(List<TypeFinder.Found> types, NameScope scope, Map<Integer, String> shared) {
        for (TypeFinder.Found found : types) {
            BtfType type = found.type();
            String className = shared.containsKey(type.id())
                    ? shared.get(type.id())
                    : scope.claim(wanted(
                            found, Optional.ofNullable(byId.get(found.owner())).map(Named::className)));
            byId.put(type.id(), new Named(type, className, found.cName()));
        }
    }

    /**
     * A type and its class.
     *
     * @param type a {@link BtfType.Composite} or {@link BtfType.Enum}
     * @param cName see {@link TypeFinder.Found#cName}
     */
    record Named(BtfType type, String className, String cName) {}

    /** What a type is to be called if the name is free. */
    static String wanted(TypeFinder.Found found, Optional<String> owner) {
        return JavaNames.upperCamel(owner.map(name -> name + "_").orElse("") + found.name());
    }

    /** The Java class of this struct, union or enum, if one was found. */
    Optional<String> className(BtfType type) {
        return Optional.ofNullable(byId.get(type.id())).map(Named::className);
    }

    /** All types that get a class, in the order of finding them. */
    List<Named> types() {
        return List.copyOf(byId.values());
    }
}
