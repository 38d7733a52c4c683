package io.github.bpf4j.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says which type the events of a buffer have, for the {@link BpfSkeleton} beside it whose source cannot be changed.
 *
 * <pre>{@code
 * @BpfSkeleton("opensnoop.bpf.o")
 * @BpfEvent(map = "events", type = "struct event")
 * }</pre>
 *
 * <p>Given several times for one buffer, each type needs the tag that its records have.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.PACKAGE, ElementType.TYPE})
@Repeatable(BpfEvent.List.class)
public @interface BpfEvent {
    /** The buffer's name in C. */
    String map();

    /** The type in C: {@code struct event}, {@code event_t}. The object's BTF must have it. */
    String type();

    /** The member that tells records of this type from others of the buffer. */
    String tag() default "";

    /** What the tag is for this type: a number, or an enumerator's name. */
    String tagValue() default "";

    /** Several types for one class or package. */
    @Documented
    @Retention(RetentionPolicy.CLASS)
    @Target({ElementType.PACKAGE, ElementType.TYPE})
    @interface List {
        BpfEvent[] value();
    }
}
