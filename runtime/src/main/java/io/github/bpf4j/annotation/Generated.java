package io.github.bpf4j.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a class that bpf4j generated, so that people and tools leave it alone.
 *
 * <p>Our own rather than the JDK's, which would make every user's module require {@code java.compiler}.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface Generated {
    /** File name of the BPF object, or name of the user's class, that the class was generated from. */
    String value();
}
