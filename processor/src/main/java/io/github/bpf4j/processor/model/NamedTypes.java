package io.github.bpf4j.processor.model;

import io.github.bpf4j.processor.btf.Btf;
import io.github.bpf4j.processor.btf.BtfType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds the structs, unions and enums that need a Java class, and names each.
 *
 * <p>A type is called by its tag, else by the typedef that names it, else by the place that uses it ({@code EventPos}
 * for the member {@code pos} of {@code struct event}). Types behind pointers are not reached: a pointer is a number to
 * Java. The search is breadth first from the roots in the object's order, so names do not depend on anything else.
 */
final class NamedTypes {
    private final Btf btf;
    private final NameScope scope;
    private final Map<Integer, String> classNames = new LinkedHashMap<>();
    private final List<BtfType> found = new ArrayList<>();

    NamedTypes(Btf btf, NameScope scope) {
        this.btf = btf;
        this.scope = scope;
    }

    /**
     * Adds a root and all that it holds by value.
     *
     * @param place what to call the type if C has no name for it
     */
    void add(int typeId, String place) {
        int next = found.size();
        find(typeId, place);
        for (; next < found.size(); next++) {
            if (found.get(next) instanceof BtfType.Composite composite) {
                findMembers(composite, classNames.get(composite.id()));
            }
        }
    }

    /** The Java class of this struct, union or enum, if one was found. */
    Optional<String> className(BtfType type) {
        return Optional.ofNullable(classNames.get(type.id()));
    }

    /** All types that get a class, in the order of finding them. */
    List<BtfType> types() {
        return List.copyOf(found);
    }

    private void findMembers(BtfType.Composite composite, String owner) {
        for (BtfType.Member member : composite.members()) {
            if (member.name().isEmpty() && btf.resolve(member.typeId()) instanceof BtfType.Composite anonymous) {
                findMembers(anonymous, owner);
            } else {
                find(member.typeId(), owner + "_" + member.name());
            }
        }
    }

    private void find(int typeId, String place) {
        BtfType type = btf.type(typeId);
        String typedef = "";
        while (true) {
            if (type instanceof BtfType.Typedef t) {
                typedef = t.name();
                type = btf.type(t.targetId());
            } else if (type instanceof BtfType.Modifier modifier) {
                type = btf.type(modifier.targetId());
            } else if (type instanceof BtfType.Array array) {
                type = btf.type(array.elementId());
            } else {
                break;
            }
        }
        if (needsClass(type) && !classNames.containsKey(type.id())) {
            String cName = !type.name().isEmpty() ? type.name() : !typedef.isEmpty() ? typedef : place;
            classNames.put(type.id(), scope.claim(JavaNames.upperCamel(cName)));
            found.add(type);
        }
    }

    private static boolean needsClass(BtfType type) {
        if (type instanceof BtfType.Composite composite) {
            return composite.size() <= Integer.MAX_VALUE;
        }
        return type instanceof BtfType.Enum enumeration
                && !enumeration.enumerators().isEmpty();
    }
}
