package io.github.bpf4j.junit;

import io.github.bpf4j.runtime.BpfException;
import java.util.Optional;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.commons.support.AnnotationSupport;

/** Looks for what {@link RequiresFeature} asks for. */
public final class FeatureCondition implements ExecutionCondition {
    /** Called by JUnit. */
    public FeatureCondition() {}

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        Optional<RequiresFeature> required =
                AnnotationSupport.findAnnotation(context.getElement(), RequiresFeature.class);
        if (required.isPresent()) {
            for (BpfFeature feature : required.get().value()) {
                Optional<String> lack = lack(feature);
                if (lack.isPresent() && Feasibility.required()) {
                    throw new ExtensionConfigurationException(
                            lack.get() + ", and -D" + Feasibility.REQUIRED + " forbids to skip tests");
                } else if (lack.isPresent()) {
                    return ConditionEvaluationResult.disabled(lack.get());
                }
            }
        }
        return ConditionEvaluationResult.enabled("all that it needs is there");
    }

    private static Optional<String> lack(BpfFeature feature) {
        try {
            return feature.present() ? Optional.empty() : Optional.of("this machine lacks " + feature);
        } catch (BpfException e) {
            return Optional.of("this machine lacks " + feature + ", or does not tell: " + e.getMessage());
        }
    }
}
