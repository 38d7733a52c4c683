package io.github.bpf4j.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/** Tests that need a kernel of this version or later, and are skipped on others. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
@ExtendWith(KernelCondition.class)
public @interface RequiresKernel {
    /** {@code "5.8"}; distributions may have brought a feature to an older one: see {@link RequiresFeature}. */
    String value();
}
