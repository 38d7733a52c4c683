package io.github.bpf4j.junit;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.commons.support.AnnotationSupport;

/** Compares the running kernel with {@link RequiresKernel}. */
public final class KernelCondition implements ExecutionCondition {
    private static final Pattern VERSION = Pattern.compile("(\\d+)\\.(\\d+)(?:\\.(\\d+))?.*");

    /** Called by JUnit. */
    public KernelCondition() {}

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        return AnnotationSupport.findAnnotation(context.getElement(), RequiresKernel.class)
                .map(annotation -> compare(annotation.value(), System.getProperty("os.version")))
                .orElseGet(() -> ConditionEvaluationResult.enabled("no kernel is asked for"));
    }

    static ConditionEvaluationResult compare(String wanted, String running) {
        return number(running) >= number(wanted)
                ? ConditionEvaluationResult.enabled("Linux " + running + " is no older than " + wanted)
                : ConditionEvaluationResult.disabled("the test needs Linux " + wanted + ", and this is " + running);
    }

    private static long number(String version) {
        Matcher matcher = VERSION.matcher(version);
        if (!matcher.matches()) {
            throw new ExtensionConfigurationException(
                    "\"" + version + "\" is no version of a kernel: write \"5.8\" or \"5.8.1\"");
        }
        String patch = matcher.group(3);
        return Long.parseLong(matcher.group(1)) * 1_000_000
                + Long.parseLong(matcher.group(2)) * 1000
                + (patch == null ? 0 : Long.parseLong(patch));
    }
}
