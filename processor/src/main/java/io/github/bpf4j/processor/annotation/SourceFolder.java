package io.github.bpf4j.processor.annotation;

import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.util.Elements;
import javax.tools.FileObject;

/** Finds the Java file that has an element. The compiler need not be javac: then the file may be unknown. */
final class SourceFolder {
    private SourceFolder() {}

    /** Absolute; empty if it is unknown, or does not lie in a folder. */
    static Optional<Path> fileOf(Element element, ProcessingEnvironment environment) {
        return standard(element, environment)
                .or(() -> byTrees(element, environment))
                .map(FileObject::toUri)
                .filter(uri -> "file".equals(uri.getScheme()))
                .map(URI::normalize)
                .map(Path::of);
    }

    /** The JDK has a method for it since 18. */
    private static Optional<FileObject> standard(Element element, ProcessingEnvironment environment) {
        try {
            return Optional.ofNullable((FileObject) Elements.class
                    .getMethod("getFileObjectOf", Element.class)
                    .invoke(environment.getElementUtils(), element));
        } catch (ReflectiveOperationException e) {
            return Optional.empty();
        }
    }

    /** javac's own interface; build tools that stand between it and us may hide it. */
    private static Optional<FileObject> byTrees(Element element, ProcessingEnvironment environment) {
        try {
            return Optional.ofNullable(Trees.instance(environment).getPath(element))
                    .map(TreePath::getCompilationUnit)
                    .map(unit -> unit.getSourceFile());
        } catch (IllegalArgumentException | LinkageError e) {
            return Optional.empty();
        }
    }
}
