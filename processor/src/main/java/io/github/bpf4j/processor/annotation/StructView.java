package io.github.bpf4j.processor.annotation;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

/**
 * The generated view of a struct, as javac sees it.
 *
 * @param type the class
 */
record StructView(TypeElement type, GeneratedCode code) {
    /** The struct in C's words, as far as they are known. */
    String cName() {
        return code.cDeclaration(type).orElseGet(() -> "struct " + type.getSimpleName());
    }

    /** The getter of a member that is no array, or of all of one that is. */
    Optional<ExecutableElement> getter(String name) {
        return method(name).filter(method -> method.getParameters().isEmpty()).findFirst();
    }

    /** The getter of an element of an array. */
    Optional<ExecutableElement> elementGetter(String name) {
        return method(name)
                .filter(method -> method.getParameters().size() == 1
                        && method.getReturnType().getKind() != TypeKind.VOID
                        && !code.sameType(method.getReturnType(), type.asType())
                        && method.getParameters().get(0).asType().getKind() == TypeKind.INT)
                .findFirst();
    }

    /** The constant that says how many elements an array has; a flexible one has none. */
    Optional<VariableElement> length(String name) {
        return ElementFilter.fieldsIn(type.getEnclosedElements()).stream()
                .filter(field -> field.getModifiers().contains(Modifier.STATIC)
                        && GeneratedCode.sameName(field.getSimpleName().toString(), name + "_LENGTH"))
                .findFirst();
    }

    /** Whether there is a setter with these parameters. */
    boolean hasSetter(String name, TypeMirror... parameters) {
        return method(name)
                .anyMatch(method -> method.getParameters().size() == parameters.length
                        && IntStream.range(0, parameters.length)
                                .allMatch(i -> code.sameType(
                                        method.getParameters().get(i).asType(), parameters[i])));
    }

    /** What a component may be called. */
    List<String> names() {
        return GeneratedCode.accessors(type)
                .filter(method -> method.getReturnType().getKind() != TypeKind.VOID)
                .filter(method -> !code.sameType(method.getReturnType(), type.asType()))
                .map(method -> method.getSimpleName().toString())
                .distinct()
                .toList();
    }

    private Stream<ExecutableElement> method(String name) {
        return GeneratedCode.accessors(type)
                .filter(method -> method.getSimpleName().contentEquals(name));
    }
}
