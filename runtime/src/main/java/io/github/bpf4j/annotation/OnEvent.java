package io.github.bpf4j.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The method handles events of a ring or perf buffer.
 *
 * <pre>{@code
 * @OnEvent("events")
 * void exec(ExecsnoopBpf.Event event) { ... }
 *
 * Handlers.bind(skeleton, this, loop);
 * }</pre>
 *
 * <p>Its parameter is the view of the event, valid until the method returns, or a {@link BpfRecord} of the same struct.
 * If the buffer's events have several types, there may be a method for each; events without a method of their own go to
 * the one that takes the interface of them all, if there is one, and else are passed over. javac checks all of it.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface OnEvent {
    /** The buffer's name in C. */
    String value();

    /**
     * The skeleton that has the buffer. By default that of the parameter's type, or one of the method's package; if
     * several have it, that which {@link BpfSkeleton} on a class around the method has made.
     */
    Class<?> skeleton() default void.class;
}
