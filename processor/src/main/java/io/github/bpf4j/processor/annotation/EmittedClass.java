package io.github.bpf4j.processor.annotation;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.TypeSpec;
import io.github.bpf4j.annotation.Generated;
import java.io.IOException;
import java.io.Writer;
import javax.annotation.processing.Filer;
import javax.annotation.processing.FilerException;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.NullMarked;

/** What the classes that go with users' classes have in common. */
final class EmittedClass {
    private EmittedClass() {}

    static TypeSpec.Builder builder(ClassName name, TypeElement origin) {
        return TypeSpec.classBuilder(name)
                .addAnnotation(AnnotationSpec.builder(Generated.class)
                        .addMember("value", "$S", origin.getSimpleName())
                        .build())
                .addAnnotation(NullMarked.class)
                // It is public, so that the runtime can call it, and its user's classes need not be.
                .addAnnotation(AnnotationSpec.builder(SuppressWarnings.class)
                        .addMember("value", "$S", "exports")
                        .build())
                .addModifiers(Modifier.PUBLIC, Modifier.FINAL);
    }

    /**
     * Hands the class to javac.
     *
     * @throws RefusedException if there is one of that name
     */
    static void write(Filer filer, ClassName name, TypeSpec type, TypeElement origin) throws IOException {
        JavaFile file = JavaFile.builder(name.packageName(), type)
                .indent("    ")
                .skipJavaLangImports(true)
                .build();
        try (Writer writer =
                filer.createSourceFile(name.canonicalName(), origin).openWriter()) {
            file.writeTo(writer);
        } catch (FilerException e) {
            throw new RefusedException("There is a class " + name.canonicalName()
                    + " already, and one of that name has to be generated: rename it, or the annotated class");
        }
    }
}
