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
    /**
     * What the class was generated from: the file name of a BPF object, the name in C of a type that several objects
     * have, or the name of a user's class.
     */
    String value();
}
