package io.github.bpf4j.processor.annotation;

import java.util.Arrays;
import java.util.Set;
import javax.annotation.processing.Messager;
import javax.lang.model.element.Element;
import javax.tools.Diagnostic;

/** Says what is wrong, at the place where it is. */
final class Reporter {
    /** What silences all warnings; one of them is silenced by this, a dot, and its name. */
    private static final String PREFIX = "bpf4j";

    private final Messager messager;
    private final Set<String> silenced;

    Reporter(Messager messager, Set<String> silenced) {
        this.messager = messager;
        this.silenced = silenced;
    }

    void error(Place place, String message) {
        place.say(messager, Diagnostic.Kind.ERROR, message);
    }

    /** Warns, unless the name is silenced for the whole build, or for the element or one around it. */
    void warn(Place place, String name, String message) {
        if (silenced.contains(name) || silenced.contains("all") || suppressed(place.element(), name)) {
            return;
        }
        place.say(messager, Diagnostic.Kind.WARNING, "[" + name + "] " + message);
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
