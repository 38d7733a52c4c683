package io.github.bpf4j.processor.annotation;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import io.github.bpf4j.processor.annotation.HandlerModel.Method;
import io.github.bpf4j.runtime.BpfSkeleton;
import io.github.bpf4j.runtime.EventLoop;
import io.github.bpf4j.runtime.Handlers;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import javax.lang.model.element.Modifier;

/** Writes the class that connects a class's methods with an event loop. */
final class BindingEmitter {
    private final HandlerModel model;
    private final ClassName handlers;
    private final Map<ClassName, List<Method>> bySkeleton;

    BindingEmitter(HandlerModel model) {
        this.model = model;
        this.handlers = ClassName.get(model.type());
        this.bySkeleton = model.methods().stream()
                .collect(Collectors.groupingBy(
                        method -> ClassName.get(method.skeleton()), LinkedHashMap::new, Collectors.toList()));
    }

    TypeSpec emit() {
        TypeSpec.Builder type = EmittedClass.builder(model.binding(), model.type())
                .addJavadoc(
                        "$L",
                        "Connects the methods of {@link " + String.join(".", handlers.simpleNames())
                                + "} that have {@code @OnEvent}.")
                .addSuperinterface(Handlers.Binding.class)
                .addMethod(MethodSpec.constructorBuilder()
                        .addJavadoc("For {@link $T}.", Handlers.class)
                        .addModifiers(Modifier.PUBLIC)
                        .build())
                .addMethod(bindTo());
        bySkeleton.forEach((skeleton, methods) -> {
            type.addMethod(bind(skeleton, methods));
            byBuffer(methods).values().stream()
                    .filter(ofBuffer -> ofBuffer.get(0).group())
                    .forEach(ofBuffer -> type.addMethod(dispatch(ofBuffer)));
        });
        return type.build();
    }

    private MethodSpec bindTo() {
        MethodSpec.Builder method = MethodSpec.methodBuilder("bindTo")
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .returns(boolean.class)
                .addParameter(BpfSkeleton.class, "skeleton")
                .addParameter(Object.class, "handlers")
                .addParameter(EventLoop.class, "loop");
        for (ClassName skeleton : bySkeleton.keySet()) {
            method.beginControlFlow("if (skeleton instanceof $T loaded)", skeleton)
                    .addStatement("bind(loaded, ($T) handlers, loop)", handlers)
                    .addStatement("return true")
                    .endControlFlow();
        }
        return method.addStatement("return false").build();
    }

    private MethodSpec bind(ClassName skeleton, List<Method> methods) {
        MethodSpec.Builder method = MethodSpec.methodBuilder("bind")
                .addJavadoc("Hands events to the methods, from the loop's next poll on.")
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .addParameter(skeleton, "skeleton")
                .addParameter(handlers, "handlers")
                .addParameter(EventLoop.class, "loop");
        byBuffer(methods)
                .forEach((buffer, ofBuffer) ->
                        method.addStatement("loop.on(skeleton.maps().$L(), event -> $L)", buffer, handle(ofBuffer)));
        return method.build();
    }

    private static Map<String, List<Method>> byBuffer(List<Method> methods) {
        return methods.stream().collect(Collectors.groupingBy(Method::buffer, LinkedHashMap::new, Collectors.toList()));
    }

    private static CodeBlock handle(List<Method> methods) {
        Method first = methods.get(0);
        return first.group() ? CodeBlock.of("$L(event, handlers)", dispatcher(first)) : call(first, "event");
    }

    private static String dispatcher(Method method) {
        return "dispatch" + method.buffer().substring(0, 1).toUpperCase(Locale.ROOT)
                + method.buffer().substring(1);
    }

    /** Gives an event of several types to the method for its type. */
    private MethodSpec dispatch(List<Method> methods) {
        MethodSpec.Builder method = MethodSpec.methodBuilder(dispatcher(methods.get(0)))
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                .addParameter(ClassName.get(methods.get(0).common()), "event")
                .addParameter(handlers, "handlers");
        List<Method> typed = methods.stream().filter(each -> !each.takesAll()).toList();
        for (Method each : typed) {
            String variable = "event" + typed.indexOf(each);
            method.beginControlFlow("if (event instanceof $T $L)", ClassName.get(each.event()), variable)
                    .addStatement("$L", call(each, variable))
                    .addStatement("return")
                    .endControlFlow();
        }
        methods.stream().filter(Method::takesAll).forEach(each -> method.addStatement("$L", call(each, "event")));
        return method.build();
    }

    private static CodeBlock call(Method method, String event) {
        return method.codec()
                .map(codec -> CodeBlock.of("handlers.$L($T.read($L))", method.name(), codec, event))
                .orElseGet(() -> CodeBlock.of("handlers.$L($L)", method.name(), event));
    }
}
