package io.github.bpf4j.processor.annotation;

import com.palantir.javapoet.ClassName;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.TypeElement;

/**
 * A class with methods that handle events.
 *
 * @param methods in the order of the source
 */
record HandlerModel(TypeElement type, List<Method> methods) {
    HandlerModel {
        methods = List.copyOf(methods);
    }

    /**
     * A method.
     *
     * @param skeleton that has the buffer
     * @param buffer the accessor of its map
     * @param event the view that the method is for; the interface of all if it takes what no other does
     * @param common what all events of the buffer have in common: their view, or the interface of their views
     * @param codec what makes the record that the method takes, if it takes one
     */
    record Method(
            String name,
            TypeElement skeleton,
            String buffer,
            TypeElement event,
            TypeElement common,
            Optional<ClassName> codec) {
        /** Whether the buffer has events of several types. */
        boolean group() {
            return common.getKind().isInterface();
        }

        /** Whether the method takes all events that no other method takes. */
        boolean takesAll() {
            return group() && event.getKind().isInterface();
        }
    }

    ClassName binding() {
        return ClassName.get(ClassName.get(type).packageName(), GeneratedCode.nameFor(type, "Handlers"));
    }
}
