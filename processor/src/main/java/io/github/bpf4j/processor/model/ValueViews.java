package io.github.bpf4j.processor.model;

import io.github.bpf4j.processor.btf.Btf;
import io.github.bpf4j.processor.btf.CDeclaration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Makes view classes, with the one member {@code value}, for keys, values and events that have none in C. */
final class ValueViews {
    private final Btf btf;
    private final NameScope classes;
    private final List<StructModel> views = new ArrayList<>();

    ValueViews(Btf btf, NameScope classes) {
        this.btf = btf;
        this.classes = classes;
    }

    /**
     * A view of one value.
     *
     * @param typeId empty where only the size is known
     * @param name what the class is called after, and what the view is said to be of
     * @param cName what it is, in words
     */
    ValueType.StructValue of(Optional<Integer> typeId, ValueType type, String name, String cName) {
        return of(typeId, type, name, cName, List.of());
    }

    ValueType.StructValue of(
            Optional<Integer> typeId, ValueType type, String name, String cName, List<EventRole> roles) {
        String declaration =
                typeId.map(id -> CDeclaration.of(btf, id, "value")).orElse("unsigned char value[" + type.size() + "]");
        FieldModel field = Fields.single(
                declaration,
                type,
                NameScope.ofMembers(ReservedNames.OF_STRUCTS),
                NameScope.ofMembers(ReservedNames.CONSTANTS_OF_STRUCTS));
        String className = classes.claim(JavaNames.upperCamel(name));
        views.add(new StructModel(className, cName, type.size(), List.of(field), roles));
        return new ValueType.StructValue(className, type.size());
    }

    List<StructModel> all() {
        return List.copyOf(views);
    }
}
