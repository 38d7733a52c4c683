package io.github.bpf4j.processor.annotation;

import com.palantir.javapoet.ClassName;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;

/**
 * A record that fits its struct.
 *
 * @param parts in the order of its components
 */
record RecordModel(TypeElement record, StructView view, List<Part> parts) {
    RecordModel {
        parts = List.copyOf(parts);
    }

    /**
     * A component.
     *
     * @param name of the component and of the view's accessor
     * @param element what it is, or, if it is an array, what its elements are
     * @param length the view's constant for the number of elements, if it is an array
     * @param codec what reads and writes it, if it is a record
     */
    record Part(String name, TypeMirror element, Optional<String> length, Optional<ClassName> codec) {}

    ClassName codec() {
        return codecOf(record);
    }

    static ClassName codecOf(TypeElement record) {
        return ClassName.get(ClassName.get(record).packageName(), GeneratedCode.nameFor(record, "Codec"));
    }
}
