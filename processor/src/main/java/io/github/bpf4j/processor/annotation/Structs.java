package io.github.bpf4j.processor.annotation;

import io.github.bpf4j.annotation.BpfRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;

/** Finds the skeleton and the struct that an annotation names. */
final class Structs {
    private final GeneratedCode code;

    Structs(GeneratedCode code) {
        this.code = code;
    }

    /** The skeletons that an annotation can mean: the one that it names, or else those of the package. */
    List<TypeElement> skeletons(TypeElement annotated, AnnotationMirror annotation) {
        Optional<TypeElement> named = Mirrors.value(annotation, "skeleton")
                .map(AnnotationValue::getValue)
                .filter(TypeMirror.class::isInstance)
                .flatMap(type -> GeneratedCode.classOf((TypeMirror) type));
        if (named.isPresent() && !code.isSkeleton(named.get())) {
            throw new RefusedException(named.get().getSimpleName() + " is no skeleton: name a class that was generated"
                    + " from a BPF object, such as ExecsnoopBpf.class");
        }
        List<TypeElement> skeletons = named.map(List::of).orElseGet(() -> code.skeletonsIn(code.packageOf(annotated)));
        if (skeletons.isEmpty()) {
            throw new RefusedException("There is no skeleton in "
                    + GeneratedCode.describe(code.packageOf(annotated))
                    + ": have one generated there, by @BpfSkeleton or the Maven plugin, or name one by skeleton = …");
        }
        return skeletons;
    }

    /**
     * The view of the struct that a record is for.
     *
     * @throws RefusedException if there is none, or more than one
     */
    StructView of(TypeElement record) {
        AnnotationMirror annotation = Mirrors.find(record, BpfRecord.class).orElseThrow();
        String name = Mirrors.string(annotation, "value");
        List<TypeElement> skeletons = skeletons(record, annotation);
        List<TypeElement> having = skeletons.stream()
                .filter(skeleton -> !views(List.of(skeleton), name).isEmpty())
                .toList();
        List<StructView> found = views(having, name);
        if (found.isEmpty()) {
            throw new RefusedException(unknown(name, skeletons));
        }
        if (found.size() > 1) {
            List<TypeElement> near = new ArrayList<>(having);
            near.retainAll(code.nearestTo(record));
            found = views(near, name);
        }
        if (found.size() != 1) {
            throw new RefusedException("There are several structs called " + name + ", in " + names(having, " and ")
                    + ": name the skeleton that is meant by skeleton = …");
        }
        return found.get(0);
    }

    private List<StructView> views(List<TypeElement> skeletons) {
        return skeletons.stream()
                .flatMap(skeleton -> code.viewsOf(skeleton).stream())
                .distinct()
                .map(type -> new StructView(type, code))
                .toList();
    }

    private List<StructView> views(List<TypeElement> skeletons, String name) {
        return views(skeletons).stream()
                .filter(view -> GeneratedCode.sameName(view.cName(), name)
                        || GeneratedCode.sameName(view.type().getSimpleName().toString(), name))
                .toList();
    }

    private String unknown(String name, List<TypeElement> skeletons) {
        List<String> names = views(skeletons).stream()
                .map(view -> bare(view.cName()))
                .sorted()
                .toList();
        return names(skeletons, " or ") + " has no struct " + bare(name) + ": "
                + Nearest.to(bare(name), names)
                        .map(nearest -> "is " + nearest + " meant?")
                        .orElse("it has " + (names.isEmpty() ? "none" : String.join(", ", names)));
    }

    private static String bare(String cName) {
        return cName.replaceFirst("^(struct|union) ", "");
    }

    static String names(List<TypeElement> skeletons) {
        return names(skeletons, " or ");
    }

    static String names(List<TypeElement> skeletons, String between) {
        return skeletons.stream()
                .map(skeleton -> skeleton.getSimpleName().toString())
                .collect(Collectors.joining(between));
    }
}
