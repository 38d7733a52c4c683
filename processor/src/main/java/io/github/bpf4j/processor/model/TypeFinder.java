package io.github.bpf4j.processor.model;

import io.github.bpf4j.processor.btf.Btf;
import io.github.bpf4j.processor.btf.BtfType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds the structs, unions and enums that need a Java class.
 *
 * <p>Types behind pointers are not reached: a pointer is a number to Java. The search is breadth first from the roots in
 * the object's order, so that what it finds, and in which order, depends on nothing else.
 */
final class TypeFinder {
    /** The class file of the skeleton lists all classes that it nests, and has room for some more. */
    private static final int MOST = 10_000;

    private final Btf btf;
    private final Map<Integer, Found> found = new LinkedHashMap<>();
    private final Map<Integer, Set<Integer>> parts = new HashMap<>();

    TypeFinder(Btf btf) {
        this.btf = btf;
    }

    /**
     * A type that gets a class.
     *
     * @param type a {@link BtfType.Composite} or {@link BtfType.Enum}
     * @param name its tag, else the typedef that names it, else the member or variable that uses it
     * @param owner id of the struct or union of that member, if that is all that names it; else 0
     * @param cName {@code struct event}, {@code event_t}, or <code>struct {...} pos</code> where C has no name for it
     * @param path what it is called from outside of the object: {@code struct event}, {@code struct event.pos}; empty if
     *     that depends on what uses it
     */
    record Found(BtfType type, String name, int owner, String cName, String path) {}

    /**
     * Adds a root and all that it holds by value.
     *
     * @param place what uses the type
     */
    void add(int typeId, String place) {
        List<Found> news = new ArrayList<>();
        find(typeId, "", 0, place, news);
        for (int next = 0; next < news.size(); next++) {
            Found owner = news.get(next);
            if (owner.type() instanceof BtfType.Composite composite) {
                findMembers(composite, owner, new HashSet<>(), news);
            }
        }
    }

    /** All types that get a class, in the order of finding them. */
    List<Found> types() {
        return List.copyOf(found.values());
    }

    /** The types with a class that a struct or union holds by value, by their ids. */
    Set<Integer> parts(BtfType type) {
        return parts.getOrDefault(type.id(), Set.of());
    }

    private void findMembers(BtfType.Composite composite, Found owner, Set<Integer> seen, List<Found> news) {
        if (!seen.add(composite.id())) {
            return;
        }
        for (BtfType.Member member : composite.members()) {
            if (member.name().isEmpty() && btf.resolve(member.typeId()) instanceof BtfType.Composite anonymous) {
                findMembers(anonymous, owner, seen, news);
            } else {
                find(member.typeId(), owner.path(), owner.type().id(), member.name(), news);
            }
        }
    }

    private void find(int typeId, String ownerPath, int owner, String place, List<Found> news) {
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
        if (needsClass(type) && !found.containsKey(type.id()) && found.size() < MOST) {
            Found added = found(type, typedef, ownerPath, owner, place);
            found.put(type.id(), added);
            news.add(added);
        }
        if (owner != 0 && found.containsKey(type.id())) {
            parts.computeIfAbsent(owner, id -> new LinkedHashSet<>()).add(type.id());
        }
    }

    private static Found found(BtfType type, String typedef, String ownerPath, int owner, String place) {
        if (!type.name().isEmpty()) {
            String cName = keyword(type) + " " + type.name();
            return new Found(type, type.name(), 0, cName, cName);
        }
        return typedef.isEmpty()
                ? new Found(
                        type,
                        place,
                        owner,
                        keyword(type) + " {...} " + place,
                        ownerPath.isEmpty() ? "" : ownerPath + "." + place)
                : new Found(type, typedef, 0, typedef, typedef);
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
