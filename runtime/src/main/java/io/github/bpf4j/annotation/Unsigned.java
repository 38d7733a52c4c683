package io.github.bpf4j.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The number has all 64 bits of an unsigned C integer: from 2<sup>63</sup> on it is negative in Java.
 *
 * <p>Compare, divide and print it with the unsigned methods of {@link Long}, for instance
 * {@link Long#toUnsignedString(long)}. Narrower unsigned integers need no such care: they are widened.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.METHOD, ElementType.PARAMETER, ElementType.FIELD, ElementType.LOCAL_VARIABLE})
public @interface Unsigned {}
