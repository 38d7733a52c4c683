package io.github.bpf4j.processor.codegen;

import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeSpec;
import io.github.bpf4j.processor.model.ProgramModel;
import io.github.bpf4j.runtime.BpfLink;
import io.github.bpf4j.runtime.BpfObject;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Modifier;

/** Writes {@code Progs} and {@code Links}. */
final class ProgramsEmitter {
    private final SkeletonNames names;

    ProgramsEmitter(SkeletonNames names) {
        this.names = names;
    }

    TypeSpec emitPrograms(List<ProgramModel> programs) {
        Group group = Group.of(names.programs(), "The programs of the object.");
        for (ProgramModel program : programs) {
            group.add(
                    program.name(),
                    ProgramBases.of(program),
                    program.definition().name(),
                    doc(program));
        }
        return group.finish().build();
    }

    /** A link comes and goes with attaching, so that it is looked up at each call. */
    TypeSpec emitLinks(List<ProgramModel> programs) {
        FieldSpec object = FieldSpec.builder(BpfObject.class, "object", Modifier.PRIVATE, Modifier.FINAL)
                .build();
        TypeSpec.Builder type = TypeSpec.classBuilder(names.links())
                .addJavadoc("The links of the programs that are attached.")
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
                .addField(object)
                .addMethod(MethodSpec.constructorBuilder()
                        .addModifiers(Modifier.PRIVATE)
                        .addParameter(BpfObject.class, "object")
                        .addStatement("this.object = object")
                        .build());
        for (ProgramModel program : programs) {
            type.addMethod(MethodSpec.methodBuilder(program.name())
                    .addJavadoc("$L", "The link of program " + text(program) + "; empty while it is not attached.")
                    .addModifiers(Modifier.PUBLIC)
                    .returns(ParameterizedTypeName.get(Optional.class, BpfLink.class))
                    .addStatement(
                            "return $N.link($L)",
                            object,
                            JavaText.literal(program.definition().name()))
                    .build());
        }
        return type.build();
    }

    static String doc(ProgramModel program) {
        return "Program " + text(program) + ".";
    }

    private static String text(ProgramModel program) {
        return JavaText.code(program.definition().name()) + ", section "
                + JavaText.code(program.definition().section());
    }
}
