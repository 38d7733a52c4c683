package io.github.bpf4j.processor.model;

import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Decides which of the variables that programs and Java share have atomic access.
 *
 * <p>These are what BPF has atomic instructions for, integers of four and eight bytes that are aligned, and what holds
 * such: arrays and structs. Where a struct lies must be a multiple of what its largest such member needs.
 */
final class Atomics {
    /** The class file of the skeleton lists all classes that it nests, and has room for so many more. */
    private static final int MOST_STRUCTS = 2_000;
    /** More than anyone nests. */
    private static final int MOST_LEVELS = 100;

    private final ByteOrder order;
    private final Warnings warnings;
    private final Map<String, StructModel> structs = new HashMap<>();
    /** Of the structs that were asked about, by their view classes. */
    private final Map<String, Members> members = new HashMap<>();
    /** The structs that lie where their members have atomic access, by their view classes. */
    private final Set<String> wanted = new LinkedHashSet<>();

    /** @param alignment what the offset of the struct must be a multiple of; 0 without any fields */
    private record Members(List<FieldModel> fields, int alignment) {
        static final Members NONE = new Members(List.of(), 0);
    }

    Atomics(List<StructModel> structs, ByteOrder order, Warnings warnings) {
        this.order = order;
        this.warnings = warnings;
        structs.forEach(struct -> this.structs.put(struct.className(), struct));
    }

    /**
     * Whether a variable has atomic access; if it is a struct, this also asks for the struct's class.
     *
     * @param offset in its section
     */
    boolean claim(ValueType type, long offset) {
        boolean atomic = fits(offset, alignment(type, 0));
        if (atomic) {
            struct(type).ifPresent(wanted::add);
        }
        return atomic;
    }

    private static boolean fits(long offset, int alignment) {
        return alignment > 0 && offset % alignment == 0;
    }

    private static Optional<String> struct(ValueType type) {
        ValueType element = type instanceof ValueType.Array array ? array.element() : type;
        return element instanceof ValueType.StructValue struct ? Optional.of(struct.className()) : Optional.empty();
    }

    /** What an offset must be a multiple of for atomic access to all of a value that can have it; 0 if nothing can. */
    private int alignment(ValueType type, int level) {
        if (type instanceof ValueType.Scalar scalar) {
            boolean atomic = !scalar.kind().floating() && scalar.size() >= Integer.BYTES && scalar.order() == order;
            return atomic ? scalar.size() : 0;
        } else if (type instanceof ValueType.Array array) {
            int alignment = alignment(array.element(), level);
            return fits(array.element().size(), alignment) ? alignment : 0;
        } else if (type instanceof ValueType.StructValue struct) {
            return members(struct.className(), level + 1).alignment();
        }
        return 0;
    }

    private Members members(String className, int level) {
        Members known = members.get(className);
        if (known != null) {
            return known;
        }
        StructModel struct = structs.get(className);
        if (struct == null || level > MOST_LEVELS) {
            return Members.NONE;
        }
        if (members.size() >= MOST_STRUCTS) {
            warnings.add("more than " + MOST_STRUCTS + " structs are global variables; members of further ones have no"
                    + " atomic access");
            return Members.NONE;
        }
        members.put(className, Members.NONE);
        List<FieldModel> fields = new ArrayList<>();
        int alignment = 0;
        for (FieldModel field : struct.fields()) {
            int needed = alignment(field.type(), level);
            if (fits(field.offset(), needed)) {
                fields.add(field);
                alignment = Math.max(alignment, needed);
            }
        }
        Members found = new Members(fields, alignment);
        members.put(className, found);
        return found;
    }

    /** The classes that were asked for, and those of the structs within. */
    List<AtomicStructModel> models(NameScope classes) {
        List<String> viewNames = new ArrayList<>(wanted);
        List<AtomicStructModel> models = new ArrayList<>();
        for (int next = 0; next < viewNames.size(); next++) {
            String viewName = viewNames.get(next);
            List<FieldModel> fields = members.get(viewName).fields();
            fields.forEach(field -> struct(field.type()).filter(wanted::add).ifPresent(viewNames::add));
            models.add(new AtomicStructModel(
                    classes.claim(viewName + AccessorSuffixes.ATOMIC),
                    viewName,
                    structs.get(viewName).cName(),
                    named(fields)));
        }
        return models;
    }

    /** The accessors are called as in the view. */
    private static List<FieldModel> named(List<FieldModel> fields) {
        NameScope methods = NameScope.ofMembers(ReservedNames.OF_ATOMIC_STRUCTS);
        return fields.stream()
                .map(field -> field.withNames(Map.of(AccessorSuffixes.ATOMIC, methods.claim(field.name()))))
                .toList();
    }
}
