package io.github.bpf4j.processor.codegen;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.TypeSpec;
import io.github.bpf4j.annotation.Generated;
import java.util.List;
import org.jspecify.annotations.NullMarked;

/** What all generated files have in common. */
final class SourceFile {
    private SourceFile() {}

    /**
     * The annotations of a top-level class.
     *
     * @param origin what it was generated from
     */
    static List<AnnotationSpec> annotations(String origin) {
        return List.of(
                AnnotationSpec.builder(Generated.class)
                        .addMember("value", "$L", JavaText.literal(origin))
                        .build(),
                AnnotationSpec.builder(NullMarked.class).build(),
                // A module that exports the class need not make its users require the runtime: that is its own
                // decision.
                AnnotationSpec.builder(SuppressWarnings.class)
                        .addMember("value", "$S", "exports")
                        .build());
    }

    static String text(String packageName, TypeSpec type) {
        return JavaFile.builder(packageName, type)
                .indent("    ")
                .skipJavaLangImports(true)
                .build()
                .toString();
    }
}
