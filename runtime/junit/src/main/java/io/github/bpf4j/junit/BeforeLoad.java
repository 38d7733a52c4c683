package io.github.bpf4j.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The method configures skeletons of its class's tests before they are loaded: its one parameter is what the skeleton's
 * {@code load} passes on.
 *
 * <pre>{@code
 * @BeforeLoad
 * void onlyMe(ExecsnoopBpf.Opened opened) {
 *     opened.rodata().targetUid(1000);
 * }
 * }</pre>
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface BeforeLoad {}
