package io.github.bpf4j.processor.codegen;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import io.github.bpf4j.processor.model.MapModel;
import io.github.bpf4j.processor.model.MapShape;
import io.github.bpf4j.processor.model.ValueType;
import io.github.bpf4j.processor.object.MapDefinition;
import io.github.bpf4j.runtime.BpfArrayMap;
import io.github.bpf4j.runtime.BpfHashMap;
import io.github.bpf4j.runtime.BpfLpmTrie;
import io.github.bpf4j.runtime.BpfObject;
import io.github.bpf4j.runtime.BpfOtherMap;
import io.github.bpf4j.runtime.BpfPerCpuArrayMap;
import io.github.bpf4j.runtime.BpfPerCpuHashMap;
import io.github.bpf4j.runtime.BpfQueue;
import io.github.bpf4j.runtime.BpfRingBuffer;
import io.github.bpf4j.runtime.BpfStack;
import io.github.bpf4j.runtime.EventTypes;
import io.github.bpf4j.runtime.type.BpfBytes;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Modifier;

/** Writes the class of a map, on the class of the runtime that fits its kind. */
final class MapEmitter {
    private final SkeletonNames names;

    MapEmitter(SkeletonNames names) {
        this.names = names;
    }

    TypeSpec emit(MapModel map) {
        List<DescriptorCode> parts = new ArrayList<>();
        map.key().ifPresent(key -> parts.add(DescriptorCode.of(key, names)));
        if (map.events().isPresent()) {
            parts.add(new EventGroupEmitter(names).descriptor(map.events().get()));
        } else if (map.shape() == MapShape.RING_BUFFER) {
            parts.add(map.value().map(event -> DescriptorCode.of(event, names)).orElseGet(MapEmitter::bytes));
        } else {
            map.value().ifPresent(value -> parts.add(DescriptorCode.of(value, names)));
        }
        TypeSpec.Builder type = TypeSpec.classBuilder(names.maps().nestedClass(map.className()))
                .addJavadoc("$L", doc(map))
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
                .superclass(superclass(map, parts))
                .addMethod(constructor(map, parts));
        if (map.key().isPresent() && map.key().get() instanceof ValueType.Scalar key) {
            new ScalarKeyMethods(type, key, value(map, parts)).addTo(map.shape());
        }
        return type.build();
    }

    private static ClassName base(MapShape shape) {
        return ClassName.get(
                switch (shape) {
                    case HASH -> BpfHashMap.class;
                    case PER_CPU_HASH -> BpfPerCpuHashMap.class;
                    case LPM_TRIE -> BpfLpmTrie.class;
                    case ARRAY -> BpfArrayMap.class;
                    case PER_CPU_ARRAY -> BpfPerCpuArrayMap.class;
                    case QUEUE -> BpfQueue.class;
                    case STACK -> BpfStack.class;
                    case RING_BUFFER -> BpfRingBuffer.class;
                    case OTHER -> BpfOtherMap.class;
                });
    }

    private static TypeName superclass(MapModel map, List<DescriptorCode> parts) {
        ClassName base = base(map.shape());
        return parts.isEmpty()
                ? base
                : ParameterizedTypeName.get(
                        base, parts.stream().map(DescriptorCode::type).toArray(TypeName[]::new));
    }

    private static MethodSpec constructor(MapModel map, List<DescriptorCode> parts) {
        CodeBlock arguments = parts.stream()
                .map(part -> map.partial() ? partial(part, map) : part.descriptor())
                .map(descriptor -> CodeBlock.of(", $L", descriptor))
                .collect(CodeBlock.joining(""));
        return MethodSpec.constructorBuilder()
                .addModifiers(Modifier.PRIVATE)
                .addParameter(BpfObject.class, "object")
                .addStatement(
                        "super(object, $L$L)", JavaText.literal(map.definition().name()), arguments)
                .build();
    }

    private static CodeBlock partial(DescriptorCode event, MapModel map) {
        return map.events().isPresent()
                ? CodeBlock.of("$L.partial()", event.descriptor())
                : CodeBlock.of("$T.of($L).partial()", EventTypes.class, event.descriptor());
    }

    private static DescriptorCode bytes() {
        return new DescriptorCode(ClassName.get(BpfBytes.class), CodeBlock.of("$T.TYPE", BpfBytes.class), true);
    }

    /** What the map's methods call a value. */
    private static DescriptorCode value(MapModel map, List<DescriptorCode> parts) {
        DescriptorCode value = parts.get(parts.size() - 1);
        if (map.shape() != MapShape.PER_CPU_HASH) {
            return value;
        }
        return new DescriptorCode(
                ParameterizedTypeName.get(ClassName.get(List.class), value.type()),
                value.descriptor(),
                value.changeable());
    }

    private static String doc(MapModel map) {
        MapDefinition definition = map.definition();
        StringBuilder sizes = new StringBuilder();
        if (definition.keySize() > 0) {
            sizes.append("key ").append(definition.keySize()).append(" bytes, ");
        }
        if (definition.valueSize() > 0) {
            sizes.append(map.shape() == MapShape.RING_BUFFER ? "event " : "value ")
                    .append(definition.valueSize())
                    .append(" bytes, ");
        }
        String room = map.shape() == MapShape.RING_BUFFER ? " bytes" : " entries";
        return "Map " + JavaText.code(map.cDeclaration()) + ": " + sizes
                + (definition.maxEntries() == 0
                        ? "room decided before it is loaded."
                        : "room for " + definition.maxEntries() + room + ".");
    }
}
