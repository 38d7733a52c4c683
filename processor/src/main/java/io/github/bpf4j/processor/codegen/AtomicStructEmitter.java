package io.github.bpf4j.processor.codegen;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import io.github.bpf4j.processor.model.AtomicStructModel;
import io.github.bpf4j.processor.model.FieldModel;
import io.github.bpf4j.processor.model.ValueType;
import io.github.bpf4j.runtime.BpfAtomicStruct;
import io.github.bpf4j.runtime.BpfSection;
import java.util.List;
import javax.lang.model.element.Modifier;

/**
 * Writes the class that gives atomic access to the members of a struct in a data section.
 *
 * <p>It is apart from the struct's view, since a view may as well be of an event or of a copy, where nothing is shared,
 * and may be the same class for several objects.
 */
final class AtomicStructEmitter {
    private final SkeletonNames names;

    AtomicStructEmitter(SkeletonNames names) {
        this.names = names;
    }

    TypeSpec emit(AtomicStructModel struct) {
        ClassName self = names.nested(struct.className());
        TypeSpec.Builder type = TypeSpec.classBuilder(self)
                .addJavadoc("$L", "Atomic access to the members of " + JavaText.code(struct.cName()) + ".")
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
                .superclass(BpfAtomicStruct.class)
                .addMethod(MethodSpec.constructorBuilder()
                        .addModifiers(Modifier.PRIVATE)
                        .addParameter(BpfSection.class, "section")
                        .addParameter(TypeName.INT, "base")
                        .addStatement("super(section, base)")
                        .build());
        AtomicAccessors accessors =
                new AtomicAccessors(new Accessors(type, self, names, Accessors.Kind.STRUCT, Accessors.Access.READ));
        for (FieldModel field : struct.fields()) {
            if (field.type() instanceof ValueType.Array array) {
                List<CodeBlock> lengths = array.dimensions().stream()
                        .map(length -> CodeBlock.of("$L", length))
                        .toList();
                accessors.add(
                        field,
                        array.element(),
                        Place.element(field.offset(), array.element().size(), lengths));
            } else {
                accessors.add(field, field.type(), Place.at(field.offset(), field.size()));
            }
        }
        return type.build();
    }
}
