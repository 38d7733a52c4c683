package io.github.bpf4j.processor.model;

import io.github.bpf4j.processor.btf.Btf;
import io.github.bpf4j.processor.btf.BtfType;
import io.github.bpf4j.processor.btf.CDeclaration;
import io.github.bpf4j.processor.object.VariableDefinition;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Lays out the members of a struct, or the variables of a section, and names their accessors.
 *
 * <p>Names are handed out in two rounds, getters first, then the further accessors ({@code pidRaw}): so a C member
 * keeps its own name where another member's further accessor would take it.
 */
final class Fields {
    /** A class file has room for the accessors of some more fields than this, whatever their types. */
    static final int MOST = 3_000;

    private final Btf btf;
    private final ValueTypes values;
    private final Warnings warnings;
    private final List<Draft> drafts = new ArrayList<>();
    private int visited;

    Fields(Btf btf, ValueTypes values, Warnings warnings) {
        this.btf = btf;
        this.values = values;
        this.warnings = warnings;
    }

    private record Draft(
            String cName,
            String cDeclaration,
            int offset,
            int size,
            ValueType type,
            boolean address,
            List<String> further) {}

    /** Adds all members of a struct; those of an anonymous member count as the struct's own, as in C. */
    Fields addMembers(BtfType.Composite composite, String place) {
        addMembers(composite, place, 0);
        return this;
    }

    private void addMembers(BtfType.Composite composite, String place, long bitBase) {
        for (BtfType.Member member : composite.members()) {
            if (isFull(place)) {
                return;
            }
            long bitOffset = bitBase + member.bitOffset();
            if (member.name().isEmpty()) {
                if (btf.resolve(member.typeId()) instanceof BtfType.Composite anonymous) {
                    addMembers(anonymous, place, bitOffset);
                }
            } else if (bitOffset / 8 <= Integer.MAX_VALUE) {
                add(member, bitOffset, place + "." + member.name());
            }
        }
    }

    private void add(BtfType.Member member, long bitOffset, String place) {
        Optional<ValueType> type = member.bitfield()
                ? values.bitfield(member.typeId(), bitOffset, member.bitSize(), place)
                : values.of(member.typeId(), place);
        type.ifPresent(value -> drafts.add(new Draft(
                member.name(),
                CDeclaration.of(btf, member),
                (int) (bitOffset / 8),
                value.size(),
                value,
                Addresses.isAddress(btf, member.typeId(), member.name(), value),
                List.of())));
    }

    /**
     * Adds a variable of a section.
     *
     * @param further the suffixes of the accessors that it has in this section, by its type
     */
    void addVariable(VariableDefinition variable, String section, Function<ValueType, List<String>> further) {
        String name = variable.name();
        if (isFull(section)) {
            return;
        }
        values.of(variable.typeId(), name)
                .filter(type -> type.size() > 0)
                .ifPresent(type -> drafts.add(new Draft(
                        name,
                        CDeclaration.of(btf, variable.typeId(), name),
                        (int) variable.offset(),
                        (int) variable.size(),
                        type,
                        Addresses.isAddress(btf, variable.typeId(), name, type),
                        further.apply(type))));
    }

    /** Adds bytes of which nothing else is known. */
    void addBytes(String name, int size) {
        String declaration = "unsigned char " + name + "[" + size + "]";
        drafts.add(new Draft(name, declaration, 0, size, new ValueType.Raw(size), false, List.of()));
    }

    private boolean isFull(String place) {
        visited++;
        if (visited > 10 * MOST || drafts.size() >= MOST) {
            warnings.add(place + " has more than " + MOST + " members; those behind get no accessor, since a Java class"
                    + " has no room for them");
            return true;
        }
        return false;
    }

    /** The fields, named within these scopes for methods and for constants. */
    List<FieldModel> named(NameScope methods, NameScope constants) {
        List<String> names = drafts.stream()
                .map(draft -> methods.claim(JavaNames.lowerCamel(draft.cName())))
                .toList();
        List<FieldModel> fields = new ArrayList<>();
        for (int i = 0; i < drafts.size(); i++) {
            fields.add(field(drafts.get(i), names.get(i), methods, constants));
        }
        return fields;
    }

    /** The one member {@code value} of a struct that C does not have. */
    static FieldModel single(String cDeclaration, ValueType type, NameScope methods, NameScope constants) {
        Draft draft = new Draft("value", cDeclaration, 0, type.size(), type, false, List.of());
        return field(draft, methods.claim("value"), methods, constants);
    }

    private static FieldModel field(Draft draft, String name, NameScope methods, NameScope constants) {
        Map<String, String> derived = new LinkedHashMap<>();
        for (String suffix : AccessorSuffixes.of(draft.type(), draft.address(), draft.further())) {
            derived.put(
                    suffix,
                    AccessorSuffixes.isConstant(suffix)
                            ? constants.claim(JavaNames.constant(draft.cName()) + suffix)
                            : methods.claim(name + suffix));
        }
        return new FieldModel(
                name, derived, draft.cName(), draft.cDeclaration(), draft.offset(), draft.size(), draft.type());
    }
}
