package io.github.bpf4j.processor.annotation;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import java.util.List;
import java.util.Optional;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.tools.Diagnostic;

/**
 * Places messages at one of several annotations of a type. javac makes one annotation of them, a list that stands nowhere
 * in the source, and so would place the messages at the annotated element; but its trees have each of them.
 */
final class RepeatedAnnotation {
    private final CompilationUnitTree unit;
    private final AnnotationTree tree;

    private RepeatedAnnotation(CompilationUnitTree unit, AnnotationTree tree) {
        this.unit = unit;
        this.tree = tree;
    }

    /** Empty if it is no such annotation, or if the compiler does not show its trees. */
    static Optional<RepeatedAnnotation> of(Element element, AnnotationMirror annotation, ProcessingEnvironment tools) {
        if (element.getAnnotationMirrors().contains(annotation)) {
            return Optional.empty();
        }
        try {
            TreePath path = Trees.instance(tools).getPath(element);
            return Optional.ofNullable(path).flatMap(found -> of(element, annotation, found));
        } catch (IllegalArgumentException | LinkageError e) {
            // A build tool stands between the compiler and us, or it is not javac.
            return Optional.empty();
        }
    }

    private static Optional<RepeatedAnnotation> of(Element element, AnnotationMirror annotation, TreePath path) {
        String name = annotation.getAnnotationType().asElement().getSimpleName().toString();
        List<? extends AnnotationTree> all = annotations(path).stream()
                .filter(tree -> simpleName(tree.getAnnotationType()).equals(name))
                .toList();
        List<AnnotationMirror> mirrors = element.getAnnotationMirrors().stream()
                .flatMap(list -> Mirrors.annotations(list).stream())
                .filter(mirror -> mirror.getAnnotationType().equals(annotation.getAnnotationType()))
                .toList();
        // If the list was written out there are no such trees, and javac finds the place by itself.
        int index = mirrors.indexOf(annotation);
        return index < 0 || all.size() != mirrors.size()
                ? Optional.empty()
                : Optional.of(new RepeatedAnnotation(path.getCompilationUnit(), all.get(index)));
    }

    private static List<? extends AnnotationTree> annotations(TreePath path) {
        return path.getLeaf() instanceof ClassTree type
                ? type.getModifiers().getAnnotations()
                : path.getCompilationUnit().getPackageAnnotations();
    }

    private static String simpleName(Tree name) {
        String text = name.toString();
        return text.substring(text.lastIndexOf('.') + 1);
    }

    /** Prints a message at the member of the annotation that has the value; at the annotation if that is none. */
    void say(
            ProcessingEnvironment tools,
            Diagnostic.Kind kind,
            String message,
            AnnotationMirror annotation,
            Optional<AnnotationValue> value) {
        Tree place = value.flatMap(wanted -> Mirrors.nameOf(annotation, wanted))
                .flatMap(this::member)
                .map(Tree.class::cast)
                .orElse(tree);
        Trees.instance(tools).printMessage(kind, message, place, unit);
    }

    private Optional<ExpressionTree> member(String name) {
        return tree.getArguments().stream()
                .filter(AssignmentTree.class::isInstance)
                .map(AssignmentTree.class::cast)
                .filter(assignment -> assignment.getVariable().toString().equals(name))
                .map(AssignmentTree::getExpression)
                .findFirst();
    }
}
