package io.github.bpf4j.processor.annotation;

import io.github.bpf4j.runtime.BpfEventBuffer;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;

/** Finds the buffers of skeletons. */
final class Buffers {
    private final GeneratedCode code;

    Buffers(GeneratedCode code) {
        this.code = code;
    }

    /**
     * A buffer.
     *
     * @param accessor its method in the skeleton's maps
     * @param event what its events have in common: their view, or the interface of their views
     */
    record Buffer(TypeElement skeleton, String accessor, TypeElement event) {}

    /**
     * The buffer of this name.
     *
     * @param handlers the class that names it: if several skeletons have one, that of its own counts
     * @throws RefusedException if no skeleton has one, or more than one has
     */
    Buffer find(String name, List<TypeElement> skeletons, TypeElement handlers) {
        List<Buffer> found = skeletons.stream()
                .flatMap(this::of)
                .filter(buffer -> GeneratedCode.sameName(buffer.accessor(), name))
                .toList();
        if (found.size() > 1) {
            List<TypeElement> nearest = code.nearestTo(handlers);
            List<Buffer> near = found.stream()
                    .filter(buffer -> nearest.contains(buffer.skeleton()))
                    .toList();
            if (near.size() == 1) {
                return near.get(0);
            }
            throw new RefusedException("There are buffers called " + name + " in "
                    + Structs.names(found.stream().map(Buffer::skeleton).toList(), " and ")
                    + ": name the skeleton that is meant by skeleton = …");
        }
        if (found.isEmpty()) {
            List<String> names =
                    skeletons.stream().flatMap(this::of).map(Buffer::accessor).toList();
            throw new RefusedException(Structs.names(skeletons) + " has no buffer of events " + name + ": "
                    + Nearest.to(name, names)
                            .map(nearest -> "is " + nearest + " meant?")
                            .orElse("it has " + (names.isEmpty() ? "none" : String.join(", ", names))));
        }
        return found.get(0);
    }

    private Stream<Buffer> of(TypeElement skeleton) {
        return GeneratedCode.accessors(skeleton)
                .filter(method -> method.getSimpleName().contentEquals("maps"))
                .flatMap(maps -> GeneratedCode.classOf(maps.getReturnType()).stream())
                .flatMap(GeneratedCode::accessors)
                .flatMap(accessor -> buffer(skeleton, accessor).stream());
    }

    private Optional<Buffer> buffer(TypeElement skeleton, ExecutableElement accessor) {
        return GeneratedCode.classOf(accessor.getReturnType())
                .flatMap(map -> code.supertype(map, BpfEventBuffer.class))
                .map(DeclaredType::getTypeArguments)
                .filter(arguments -> arguments.size() == 1)
                .flatMap(arguments -> GeneratedCode.classOf(arguments.get(0)))
                .map(event -> new Buffer(skeleton, accessor.getSimpleName().toString(), event));
    }
}
