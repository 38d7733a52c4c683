package io.github.bpf4j.processor.annotation;

import com.palantir.javapoet.ClassName;
import io.github.bpf4j.annotation.OnEvent;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

/** Compares methods that handle events with the buffers that they are for. */
final class HandlerChecker {
    private final GeneratedCode code;
    private final Structs structs;
    private final Reporter reporter;

    HandlerChecker(GeneratedCode code, Reporter reporter) {
        this.code = code;
        this.structs = new Structs(code);
        this.reporter = reporter;
    }

    /** Empty if something does not fit, which has been said then. */
    Optional<HandlerModel> check(TypeElement type) {
        List<HandlerModel.Method> methods = new ArrayList<>();
        Map<String, String> takers = new HashMap<>();
        boolean good = true;
        for (ExecutableElement method : ElementFilter.methodsIn(type.getEnclosedElements())) {
            Optional<? extends AnnotationMirror> annotation = Mirrors.find(method, OnEvent.class);
            if (annotation.isPresent()) {
                try {
                    checkVisible(method);
                    HandlerModel.Method model = method(method, annotation.get(), type);
                    checkAlone(model, takers);
                    methods.add(model);
                } catch (PlacedException e) {
                    reporter.error(e.place(), e.getMessage());
                    good = false;
                } catch (RefusedException e) {
                    reporter.error(
                            new Place(
                                    method,
                                    annotation.get(),
                                    Mirrors.value(annotation.get(), "value").orElse(null)),
                            e.getMessage());
                    good = false;
                }
            }
        }
        return good ? Optional.of(new HandlerModel(type, methods)) : Optional.empty();
    }

    private static void checkVisible(ExecutableElement method) {
        for (Element around = method; around.getKind() != ElementKind.PACKAGE; around = around.getEnclosingElement()) {
            if (around.getModifiers().contains(Modifier.PRIVATE)) {
                throw new PlacedException(
                        Place.of(method),
                        "The generated binding, a class of the same package, cannot call " + around.getSimpleName()
                                + ": make it package-private");
            }
        }
        if (method.getModifiers().contains(Modifier.STATIC)) {
            throw new PlacedException(
                    Place.of(method),
                    "Events go to methods of an object: remove \"static\" from " + method.getSimpleName());
        }
    }

    private HandlerModel.Method method(ExecutableElement method, AnnotationMirror annotation, TypeElement type) {
        if (method.getParameters().size() != 1) {
            throw new PlacedException(
                    Place.of(method),
                    "A handler has one parameter, the event, and " + method.getSimpleName() + " has "
                            + method.getParameters().size());
        }
        Place parameter = Place.of(method.getParameters().get(0));
        TypeMirror taken = method.getParameters().get(0).asType();
        Optional<TypeElement> takenClass = GeneratedCode.classOf(taken);
        Optional<TypeElement> record = takenClass.filter(GeneratedCode::isRecord);
        Optional<TypeElement> event =
                record.map(found -> structs.of(found).type()).or(() -> takenClass);
        List<TypeElement> skeletons = Mirrors.value(annotation, "skeleton").isPresent()
                ? structs.skeletons(type, annotation)
                : event.flatMap(code::skeletonAround)
                        .map(List::of)
                        .orElseGet(() -> structs.skeletons(type, annotation));
        Buffers.Buffer buffer = new Buffers(code).find(Mirrors.string(annotation, "value"), skeletons, type);
        boolean group = buffer.event().getKind().isInterface();
        if (taken.getKind() == TypeKind.ERROR) {
            // javac says so itself; what else is wrong with the method can be told once that is right.
            throw new PlacedException(
                    parameter,
                    "The type " + taken + " is unknown; events of " + buffer.accessor() + " are "
                            + named(buffer.event()));
        }
        if (event.isEmpty()
                || !code.assignable(event.get().asType(), buffer.event().asType())) {
            throw new PlacedException(
                    parameter,
                    "Events of " + buffer.accessor() + " are "
                            + named(buffer.event())
                            + code.cDeclaration(buffer.event())
                                    .filter(name -> !group)
                                    .map(name -> " (" + name + ")")
                                    .orElse("")
                            + ", so " + method.getSimpleName() + " cannot take "
                            + takenClass.map(HandlerChecker::named).orElseGet(taken::toString)
                            + record.map(found -> ", a record of " + new StructView(event.get(), code).cName())
                                    .orElse(""));
        }
        checkThrown(method);
        return new HandlerModel.Method(
                method.getSimpleName().toString(),
                buffer.skeleton(),
                buffer.accessor(),
                event.get(),
                buffer.event(),
                record.map(RecordModel::codecOf));
    }

    private void checkThrown(ExecutableElement method) {
        for (TypeMirror thrown : method.getThrownTypes()) {
            boolean unchecked = GeneratedCode.classOf(thrown)
                    .filter(type -> code.supertype(type, RuntimeException.class).isPresent()
                            || code.supertype(type, Error.class).isPresent())
                    .isPresent();
            if (!unchecked) {
                throw new PlacedException(
                        Place.of(method),
                        "EventLoop.poll throws no checked exceptions, so " + method.getSimpleName()
                                + " must not either: catch " + thrown + " in it");
            }
        }
    }

    /** Of two methods for one type, which would get the event? */
    private static void checkAlone(HandlerModel.Method method, Map<String, String> takers) {
        String key = method.skeleton().getQualifiedName() + " " + method.buffer() + " "
                + method.event().getQualifiedName();
        String other = takers.putIfAbsent(key, method.name());
        if (other != null) {
            throw new RefusedException(other + " handles " + named(method.event()) + " of " + method.buffer()
                    + " already, and an event goes to one method: remove the annotation from one of them");
        }
    }

    private static String named(TypeElement type) {
        return type.getEnclosingElement() instanceof TypeElement outer
                ? ClassName.get(outer).simpleName() + "." + type.getSimpleName()
                : type.getSimpleName().toString();
    }
}
