package io.github.bpf4j.processor.model;

import io.github.bpf4j.processor.btf.Btf;
import io.github.bpf4j.processor.btf.BtfType;
import io.github.bpf4j.processor.btf.CDeclaration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Lays out the members of structs and the variables of sections, and names their accessors.
 *
 * <p>Names are handed out in two rounds, getters first, then the further accessors ({@code pidRaw}): so a C member
 * keeps its own name where another member's further accessor would take it.
 */
final class Fields {
    /** Suffixes of accessors beside getter and setter, and of constants. */
    private static final List<String> SUFFIXES = List.of("Raw", "Value", "Bytes", "Low", "High", "Length");

    private final Btf btf;
    private final ValueTypes values;
    private final List<Draft> drafts = new ArrayList<>();

    Fields(Btf btf, ValueTypes values) {
        this.btf = btf;
        this.values = values;
    }

    private record Draft(String cName, String cDeclaration, int offset, long bitOffset, int bitSize, ValueType type) {}

    /** Adds all members of a struct; those of an anonymous member count as the struct's own, as in C. */
    Fields addMembers(BtfType.Composite composite, String place, long bitBase) {
        for (BtfType.Member member : composite.members()) {
            long bitOffset = bitBase + member.bitOffset();
            if (member.name().isEmpty()) {
                if (btf.resolve(member.typeId()) instanceof BtfType.Composite anonymous) {
                    addMembers(anonymous, place, bitOffset);
                }
                continue;
            }
            String declaration = CDeclaration.of(btf, member.typeId(), member.name())
                    + (member.bitfield() ? " : " + member.bitSize() : "");
            add(member.name(), declaration, member.typeId(), bitOffset, member.bitSize(), place);
        }
        return this;
    }

    /** Adds a variable at an offset in bytes. */
    void addVariable(String name, int typeId, long offset, String place) {
        add(name, CDeclaration.of(btf, typeId, name), typeId, offset * 8, 0, place);
    }

    private void add(String name, String declaration, int typeId, long bitOffset, int bitSize, String place) {
        if (bitOffset / 8 > Integer.MAX_VALUE) {
            return;
        }
        Optional<ValueType> type = values.of(typeId, place + "." + name);
        type.ifPresent(
                value -> drafts.add(new Draft(name, declaration, (int) (bitOffset / 8), bitOffset, bitSize, value)));
    }

    /** The fields, named within {@code scope}. */
    List<FieldModel> named(NameScope scope) {
        List<String> names = drafts.stream()
                .map(draft -> scope.claim(JavaNames.lowerCamel(draft.cName())))
                .toList();
        List<FieldModel> fields = new ArrayList<>();
        for (int i = 0; i < drafts.size(); i++) {
            Draft draft = drafts.get(i);
            fields.add(new FieldModel(
                    names.get(i),
                    derivedNames(names.get(i), scope),
                    draft.cName(),
                    draft.cDeclaration(),
                    draft.offset(),
                    draft.bitOffset(),
                    draft.bitSize(),
                    draft.type()));
        }
        return fields;
    }

    /** Only the names that differ from the plain suffixed one are kept. */
    private static Map<String, String> derivedNames(String name, NameScope scope) {
        Map<String, String> derived = new LinkedHashMap<>();
        for (String suffix : SUFFIXES) {
            String claimed = scope.claim(name + suffix);
            if (!claimed.equals(name + suffix)) {
                derived.put(suffix, claimed);
            }
        }
        return derived;
    }
}
