package io.github.bpf4j.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A test of BPF programs on the running kernel.
 *
 * <pre>{@code
 * @BpfTest
 * void countsPackets(PacketsBpf skeleton) { ... }
 * }</pre>
 *
 * <p>Each parameter that is a generated skeleton gets one, loaded for this test and closed after it. Where libbpf or a
 * privilege is missing, or the kernel forbids it, the test is skipped, and says why; {@code -Dbpf4j.test.required=true}
 * makes it fail instead. A program that the verifier rejects fails the test, with the verifier's log.
 *
 * @see BeforeLoad
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.ANNOTATION_TYPE})
@Test
@ExtendWith(BpfExtension.class)
public @interface BpfTest {
    /** Whether all programs that can be are attached before the test. */
    boolean attach() default false;
}
