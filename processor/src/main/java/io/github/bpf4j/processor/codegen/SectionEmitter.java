package io.github.bpf4j.processor.codegen;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import io.github.bpf4j.processor.model.SectionModel;
import io.github.bpf4j.processor.object.DataSectionDefinition;
import io.github.bpf4j.runtime.BpfArenaSection;
import io.github.bpf4j.runtime.BpfObject;
import io.github.bpf4j.runtime.BpfSection;
import javax.lang.model.element.Modifier;

/**
 * Writes the classes of data sections.
 *
 * <p>One that may be written until the object is loaded has two: the one has the getters; the other, nested in
 * {@code Opened}, extends it by the setters.
 */
final class SectionEmitter {
    private final SkeletonNames names;

    SectionEmitter(SkeletonNames names) {
        this.names = names;
    }

    /** Whether the section has setters before the object is loaded, and none afterwards. */
    static boolean isFrozenByLoad(SectionModel section) {
        // Who cannot map a section can write all of it or nothing, and could undo what programs do meanwhile.
        return section.definition().kind() == DataSectionDefinition.Kind.RODATA
                || isOpened(section) && !section.definition().mappable();
    }

    /** Whether the section has values before the object is loaded. */
    static boolean isOpened(SectionModel section) {
        return section.definition().kind() != DataSectionDefinition.Kind.KCONFIG;
    }

    TypeSpec emit(SectionModel section) {
        ClassName self = names.nested(section.className());
        TypeSpec.Builder type = TypeSpec.classBuilder(self)
                .addJavadoc("$L", doc(section))
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .superclass(isArena(section) ? BpfArenaSection.class : BpfSection.class)
                .addMethod(MethodSpec.constructorBuilder()
                        .addModifiers(Modifier.PRIVATE)
                        .addParameter(BpfObject.class, "object")
                        .addStatement(base(section))
                        .build());
        if (!isFrozenByLoad(section)) {
            type.addModifiers(Modifier.FINAL);
        }
        boolean writable = isOpened(section) && !isFrozenByLoad(section);
        addFields(section, type, self, writable ? Accessors.Access.READ_WRITE : Accessors.Access.READ);
        return type.build();
    }

    private static boolean isArena(SectionModel section) {
        return section.definition().kind() == DataSectionDefinition.Kind.ARENA;
    }

    private static CodeBlock base(SectionModel section) {
        DataSectionDefinition definition = section.definition();
        return isArena(section)
                ? CodeBlock.of("super(object, $L)", definition.size())
                : CodeBlock.of("super(object, $L, $L)", JavaText.literal(definition.name()), definition.size());
    }

    /** The class with the setters of a section that loading freezes. */
    TypeSpec emitOpened(SectionModel section) {
        ClassName self = names.opened().nestedClass(section.className());
        TypeSpec.Builder type = TypeSpec.classBuilder(self)
                .addJavadoc("$L", doc(section) + " Until the object is loaded, they can be set.")
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
                .superclass(names.nested(section.className()))
                .addMethod(MethodSpec.constructorBuilder()
                        .addModifiers(Modifier.PRIVATE)
                        .addParameter(BpfObject.class, "object")
                        .addStatement("super(object)")
                        .build());
        addFields(section, type, self, Accessors.Access.WRITE);
        return type.build();
    }

    private void addFields(SectionModel section, TypeSpec.Builder type, ClassName self, Accessors.Access access) {
        FieldAccessors accessors = new FieldAccessors(new Accessors(
                type, self, names, isArena(section) ? Accessors.Kind.ARENA : Accessors.Kind.SECTION, access));
        section.fields().forEach(accessors::add);
    }

    private static String doc(SectionModel section) {
        if (isArena(section)) {
            return "The variables in the arena, section "
                    + JavaText.code(section.definition().name()) + ", "
                    + section.definition().size() + " bytes. Each getter and setter copies one of them, or one element"
                    + " of an array, by a system call after load; see the base class for what that means.";
        }
        return "The variables of section " + JavaText.code(section.definition().name()) + ", "
                + section.definition().size() + " bytes."
                + (isOpened(section) && !section.definition().mappable()
                        ? " As none of them is visible outside of its source, they are not mapped into memory: after load, each"
                                + " read is a system call."
                        : "");
    }
}
