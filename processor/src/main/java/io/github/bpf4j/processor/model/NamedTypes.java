package io.github.bpf4j.processor.model;

import io.github.bpf4j.processor.btf.Btf;
import io.github.bpf4j.processor.btf.BtfType;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds the structs, unions and enums that need a Java class, and names each.
 *
 * <p>A type is called by its tag, else by the typedef that names it, else by the place that uses it ({@code EventPos}
 * for the member {@code pos} of {@code struct event}). Types behind pointers are not reached: a pointer is a number to
 * Java. The search is breadth first from the roots in the object's order, so names do not depend on anything else.
 */
final class NamedTypes {
    /** The class file of the skeleton lists all classes that it nests, and has room for some more. */
    private static final int MOST = 10_000;

    private final Btf btf;
    private final NameScope scope;
    private final Map<Integer, Named> byId = new LinkedHashMap<>();
    private final List<Named> found = new ArrayList<>();

    NamedTypes(Btf btf, NameScope scope) {
        this.btf = btf;
        this.scope = scope;
    }

    /**
     * A type that gets a class.
     *
     * @param type a {@link BtfType.Composite} or {@link BtfType.Enum}
     * @param cName {@code struct event}, {@code event_t}, or <code>struct {...} pos</code> where C has no name for it
     */
    record Named(BtfType type, String className, String cName) {}

    /**
     * Adds a root and all that it holds by value.
     *
     * @param place what uses the type
     */
    void add(int typeId, String place) {
        int next = found.size();
        find(typeId, "", place);
        for (; next < found.size(); next++) {
            Named owner = found.get(next);
            if (owner.type() instanceof BtfType.Composite composite) {
                findMembers(composite, owner.className(), new HashSet<>());
            }
        }
    }

    /** The Java class of this struct, union or enum, if one was found. */
    Optional<String> className(BtfType type) {
        return Optional.ofNullable(byId.get(type.id())).map(Named::className);
    }

    /** All types that get a class, in the order of finding them. */
    List<Named> types() {
        return List.copyOf(found);
    }

    private void findMembers(BtfType.Composite composite, String owner, Set<Integer> seen) {
        if (!seen.add(composite.id())) {
            return;
        }
        for (BtfType.Member member : composite.members()) {
            if (member.name().isEmpty() && btf.resolve(member.typeId()) instanceof BtfType.Composite anonymous) {
                findMembers(anonymous, owner, seen);
            } else {
                find(member.typeId(), owner + "_", member.name());
            }
        }
    }

    private void find(int typeId, String owner, String place) {
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
        if (needsClass(type) && !byId.containsKey(type.id()) && found.size() < MOST) {
            Named named = named(type, typedef, owner, place);
            byId.put(type.id(), named);
            found.add(named);
        }
    }

    private Named named(BtfType type, String typedef, String owner, String place) {
        if (!type.name().isEmpty()) {
            return named(type, type.name(), keyword(type) + " " + type.name());
        }
        return typedef.isEmpty()
                ? named(type, owner + place, keyword(type) + " {...} " + place)
                : named(type, typedef, typedef);
    }

    private Named named(BtfType type, String name, String cName) {
        return new Named(type, scope.claim(JavaNames.upperCamel(name)), cName);
    }

    private static String keyword(BtfType type) {
        return type instanceof BtfType.Composite composite ? composite.keyword() : "enum";
    }

    private static boolean needsClass(BtfType type) {
        if (type instanceof BtfType.Composite composite) {
            return composite.size() <= Integer.MAX_VALUE;
        }
        return type instanceof BtfType.Enum enumeration
                && !enumeration.enumerators().isEmpty();
    }
}
