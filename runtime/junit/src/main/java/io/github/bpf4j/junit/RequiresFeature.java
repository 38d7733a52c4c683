package io.github.bpf4j.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/** Tests that need something of the kernel or libbpf, and are skipped, with the reason, where it is not there. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
@ExtendWith(FeatureCondition.class)
public @interface RequiresFeature {
    /** All of them are needed. */
    BpfFeature[] value();
}
