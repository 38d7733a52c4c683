package io.github.bpf4j.processor.annotation;

import io.github.bpf4j.processor.Warning;
import io.github.bpf4j.processor.build.Silence;
import java.util.Arrays;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.Element;
import javax.tools.Diagnostic;

/** Says what is wrong, at the place where it is. */
final class Reporter {
    /** What silences all warnings; one of them is silenced by this, a dot, and its name. */
    private static final String PREFIX = "bpf4j";

    private final ProcessingEnvironment environment;
    private final Silence silence;

    Reporter(ProcessingEnvironment environment, Silence silence) {
        this.environment = environment;
        this.silence = silence;
    }

    void error(Place place, String message) {
        place.say(environment, Diagnostic.Kind.ERROR, message);
    }

    /** Warns, unless the kind is silenced for the whole build, or for the element or one around it. */
    void warn(Place place, Warning warning) {
        if (!silence.covers(warning.kind())
                && !suppressed(place.element(), warning.kind().id())) {
            place.say(environment, Diagnostic.Kind.WARNING, warning.toString());
        }
    }

    private static boolean suppressed(Element element, String name) {
        for (Element around = element; around != null; around = around.getEnclosingElement()) {
            SuppressWarnings annotation = around.getAnnotation(SuppressWarnings.class);
            if (annotation != null
                    && Arrays.stream(annotation.value())
                            .anyMatch(text -> text.equals(PREFIX) || text.equals(PREFIX + "." + name))) {
                return true;
            }
        }
        return false;
    }
}
