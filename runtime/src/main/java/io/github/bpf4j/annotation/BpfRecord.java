package io.github.bpf4j.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The record has what a C struct has, or some of it: javac checks its components, and generates how it is read and
 * written.
 *
 * <pre>{@code
 * @BpfRecord("event")
 * record Exec(long pid, String comm) {}
 * }</pre>
 *
 * <p>Each component is called like an accessor of the struct's view and has its type; where that is an array, the
 * component is a Java array of the elements, and where it is a struct, a record with this annotation. The class
 * {@code ExecCodec} is generated beside the record: {@code ExecCodec.TYPE} is for maps, as in
 * {@code skeleton.maps().execs().withValues(ExecCodec.TYPE)}. A method with {@link OnEvent} may take the record.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface BpfRecord {
    /** The struct's name in C. */
    String value();

    /**
     * The skeleton that has the struct. By default one of the record's package; if several have it, that which
     * {@link BpfSkeleton} on a class around the record has made.
     */
    Class<?> skeleton() default void.class;
}
