package io.github.bpf4j.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Has javac generate the skeleton of a BPF object, in the package of the annotated class.
 *
 * <pre>{@code
 * @BpfSkeleton("execsnoop.bpf.o")                 // an object that is there: class ExecsnoopBpf
 * @BpfSkeleton(source = "execsnoop.bpf.c")        // a source that clang compiles: class ExecsnoopBpf
 * @BpfSkeleton(source = """
 *         #include "vmlinux.h"
 *         ...
 *         """)                                    // the C text itself: class HelloBpf, if this is on class Hello
 * }</pre>
 *
 * <p>The skeleton and its object are what the Maven plugin would make of the same input, byte for byte. Needs
 * {@code bpf4j-processor} on the processor path.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.PACKAGE, ElementType.TYPE})
@Repeatable(BpfSkeleton.List.class)
public @interface BpfSkeleton {
    /**
     * An object's file name, or its path below one of the folders where it is looked for: those of
     * {@code -Abpf4j.objects}, the source path, the annotated file's folder, the class path.
     */
    String value() default "";

    /**
     * A C source's file name or path, looked for in the folders of {@code -Abpf4j.sources}, the source path, and the
     * annotated file's folder; or C itself, if it has more than one line.
     */
    String source() default "";

    /** Several skeletons for one class or package. */
    @Documented
    @Retention(RetentionPolicy.CLASS)
    @Target({ElementType.PACKAGE, ElementType.TYPE})
    @interface List {
        BpfSkeleton[] value();
    }
}
