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
import io.github.bpf4j.runtime.BpfInnerMap;
import io.github.bpf4j.runtime.BpfMapHandle;
import io.github.bpf4j.runtime.BpfObject;
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
        List<DescriptorCode> parts = parts(map);
        return type(map, parts)
                .addJavadoc("$L", MapDoc.of(map))
                .addMethod(MethodSpec.constructorBuilder()
                        .addModifiers(Modifier.PRIVATE)
                        .addParameter(BpfObject.class, "object")
                        .addStatement(
                                "super(object, $L$L)",
                                JavaText.literal(map.definition().name()),
                                arguments(parts))
                        .build())
                .build();
    }

    /** The class of the maps in a map of maps, which are opened one by one. */
    TypeSpec emitInner(MapModel map) {
        List<DescriptorCode> parts = parts(map);
        return type(map, parts)
                .addJavadoc("$L", MapDoc.ofInner(map))
                .addSuperinterface(BpfInnerMap.class)
                .addMethod(MethodSpec.constructorBuilder()
                        .addModifiers(Modifier.PRIVATE)
                        .addParameter(BpfMapHandle.class, "handle")
                        .addStatement("super(handle$L)", arguments(parts))
                        .build())
                .build();
    }

    private TypeSpec.Builder type(MapModel map, List<DescriptorCode> parts) {
        TypeSpec.Builder type = TypeSpec.classBuilder(names.maps().nestedClass(map.className()))
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
                .superclass(superclass(map.shape(), parts));
        if (takesScalarKeys(map.shape()) && map.key().orElse(null) instanceof ValueType.Scalar key) {
            new ScalarKeyMethods(type, key, value(map, parts)).addTo(map.shape());
            if (map.shape() == MapShape.HASH
                    || map.shape() == MapShape.DEV_MAP_HASH
                    || map.shape() == MapShape.LPM_TRIE) {
                map.value()
                        .flatMap(NumberMethods::number)
                        .ifPresent(value -> new NumberMethods(type, key, value).add());
            }
        }
        return type;
    }

    private static boolean takesScalarKeys(MapShape shape) {
        return switch (shape) {
            case HASH, PER_CPU_HASH, LPM_TRIE, DEV_MAP_HASH, HASH_OF_MAPS -> true;
            default -> false;
        };
    }

    /** What the class is told about the content: type arguments of its base, and arguments of the constructor. */
    private List<DescriptorCode> parts(MapModel map) {
        List<DescriptorCode> parts = new ArrayList<>();
        map.key().ifPresent(key -> parts.add(DescriptorCode.of(key, names)));
        if (map.events().isPresent()) {
            parts.add(new EventGroupEmitter(names).descriptor(map.events().get()));
        } else if (map.value().isPresent()) {
            parts.add(DescriptorCode.of(map.value().get(), names));
        } else if (map.shape().carriesEvents() || map.shape().takesRecords()) {
            parts.add(new DescriptorCode(ClassName.get(BpfBytes.class), CodeBlock.of("$T.TYPE", BpfBytes.class), true));
        }
        if (map.partial()) {
            parts.replaceAll(event -> partial(event, map));
        }
        map.inner().ifPresent(inner -> {
            ClassName type = names.maps().nestedClass(inner.className());
            parts.add(new DescriptorCode(type, CodeBlock.of("$T::new", type), false));
        });
        return parts;
    }

    private static TypeName superclass(MapShape shape, List<DescriptorCode> parts) {
        ClassName base = MapBases.of(shape);
        return parts.isEmpty()
                ? base
                : ParameterizedTypeName.get(
                        base, parts.stream().map(DescriptorCode::type).toArray(TypeName[]::new));
    }

    private static CodeBlock arguments(List<DescriptorCode> parts) {
        return parts.stream()
                .map(part -> CodeBlock.of(", $L", part.descriptor()))
                .collect(CodeBlock.joining(""));
    }

    private static DescriptorCode partial(DescriptorCode event, MapModel map) {
        CodeBlock types = map.events().isPresent()
                ? event.descriptor()
                : CodeBlock.of("$T.of($L)", EventTypes.class, event.descriptor());
        return new DescriptorCode(event.type(), CodeBlock.of("$L.partial()", types), event.changeable());
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
}
