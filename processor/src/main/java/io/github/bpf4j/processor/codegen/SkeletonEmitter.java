package io.github.bpf4j.processor.codegen;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import com.palantir.javapoet.WildcardTypeName;
import io.github.bpf4j.processor.model.SectionModel;
import io.github.bpf4j.processor.model.SharedClassModel;
import io.github.bpf4j.processor.model.SkeletonModel;
import io.github.bpf4j.runtime.BpfObject;
import io.github.bpf4j.runtime.BpfOptions;
import io.github.bpf4j.runtime.BpfSkeleton;
import io.github.bpf4j.runtime.BpfSkeletonLoader;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import javax.lang.model.element.Modifier;
import org.jspecify.annotations.Nullable;

/** Writes the skeleton: how an object is loaded, its groups, and around them all classes that it needs. */
final class SkeletonEmitter {
    private final SkeletonModel model;
    private final SkeletonNames names;

    SkeletonEmitter(SkeletonModel model) {
        this.model = model;
        this.names = SkeletonNames.of(model);
    }

    String emit() {
        Group group = Group.extending(TypeSpec.classBuilder(names.skeleton())
                        .addJavadoc("$L", "Skeleton of the BPF object " + JavaText.code(model.resourceName()) + ".")
                        .addAnnotations(SourceFile.annotations(model.resourceName()))
                        .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
                        .superclass(BpfSkeleton.class)
                        .addField(loader()))
                .add("maps", names.maps(), "The maps of the loaded object.")
                .add("progs", names.programs(), "The programs of the loaded object.")
                .add("links", names.links(), "The links of the programs that are attached.");
        for (SectionModel section : model.sections()) {
            group.add(
                    section.name(),
                    names.nested(section.className()),
                    "The variables of " + JavaText.code(section.definition().name()) + ".");
        }
        TypeSpec.Builder type = group.finish();
        addLoading(type);
        addClasses(type);
        return SourceFile.text(model.packageName(), type.build());
    }

    private FieldSpec loader() {
        TypeName loader =
                ParameterizedTypeName.get(ClassName.get(BpfSkeletonLoader.class), names.opened(), names.skeleton());
        TypeSpec anonymous = TypeSpec.anonymousClassBuilder(
                        "$L, $T.class, $L",
                        JavaText.literal(model.objectName()),
                        names.skeleton(),
                        JavaText.literal(model.resourceName()))
                .superclass(loader)
                .addMethod(MethodSpec.methodBuilder("resource")
                        .addAnnotation(Override.class)
                        .addModifiers(Modifier.PROTECTED)
                        .addParameter(String.class, "file")
                        .returns(ClassName.get(InputStream.class)
                                .annotated(
                                        AnnotationSpec.builder(Nullable.class).build()))
                        .addStatement("return $T.class.getResourceAsStream(file)", names.skeleton())
                        .build())
                .addMethod(make("opened", names.opened()))
                .addMethod(make("loaded", names.skeleton()))
                .build();
        return FieldSpec.builder(loader, "LOADER", Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
                .initializer("$L", anonymous)
                .build();
    }

    private static MethodSpec make(String name, ClassName type) {
        return MethodSpec.methodBuilder(name)
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PROTECTED)
                .addParameter(BpfObject.class, "object")
                .returns(type)
                .addStatement("return new $T(object)", type)
                .build();
    }

    private void addLoading(TypeSpec.Builder type) {
        TypeName consumer =
                ParameterizedTypeName.get(ClassName.get(Consumer.class), WildcardTypeName.supertypeOf(names.opened()));
        ParameterSpec configure = ParameterSpec.builder(consumer, "configure").build();
        ParameterSpec options =
                ParameterSpec.builder(BpfOptions.class, "options").build();
        type.addMethod(load("Loads the object as it is.")
                .addStatement("return load($T.defaults(), opened -> {})", BpfOptions.class)
                .build());
        type.addMethod(load("Loads the object after {@code configure} has had it.")
                .addParameter(configure)
                .addStatement("return load($T.defaults(), $N)", BpfOptions.class, configure)
                .build());
        type.addMethod(load("Loads the object after {@code configure} has had it, with options for opening it.")
                .addParameter(options)
                .addParameter(configure)
                .addStatement("return load(LOADER, $N, $N)", options, configure)
                .build());
    }

    private MethodSpec.Builder load(String doc) {
        return MethodSpec.methodBuilder("load")
                .addJavadoc(doc)
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .returns(names.skeleton());
    }

    private void addClasses(TypeSpec.Builder type) {
        type.addType(new OpenedEmitter(names).emit(model));
        type.addType(new MapsEmitter(names).emit(model.maps()));
        ProgramsEmitter programs = new ProgramsEmitter(names);
        type.addType(programs.emitPrograms(model.programs()));
        type.addType(programs.emitLinks(model.programs()));
        SectionEmitter sections = new SectionEmitter(names);
        model.sections().forEach(section -> type.addType(sections.emit(section)));
        AtomicStructEmitter atomics = new AtomicStructEmitter(names);
        model.atomicStructs().forEach(struct -> type.addType(atomics.emit(struct)));
        classes(false).values().forEach(type::addType);
    }

    /** The sources of the shared classes, by their names. */
    Map<String, String> emitShared() {
        Map<String, TypeSpec> types = classes(true);
        Map<String, String> sources = new LinkedHashMap<>();
        for (SharedClassModel shared : model.shared()) {
            TypeSpec type = types.get(shared.className());
            sources.put(
                    shared.className(),
                    SourceFile.text(
                            model.packageName(),
                            type.toBuilder()
                                    .addAnnotations(SourceFile.annotations(shared.path()))
                                    .build()));
        }
        return sources;
    }

    /** The classes for C types and events, by their names. */
    private Map<String, TypeSpec> classes(boolean shared) {
        Map<String, TypeSpec> types = new LinkedHashMap<>();
        EventGroupEmitter groups = new EventGroupEmitter(names);
        model.maps().stream()
                .flatMap(map -> map.events().stream())
                .filter(events -> names.isShared(events.className()) == shared)
                .forEach(events -> types.put(events.className(), groups.emit(events)));
        StructEmitter structs = new StructEmitter(names);
        model.structs().stream()
                .filter(struct -> names.isShared(struct.className()) == shared)
                .forEach(struct -> types.put(struct.className(), structs.emit(struct)));
        EnumEmitter enums = new EnumEmitter(names);
        model.enums().stream()
                .filter(enumeration -> names.isShared(enumeration.className()) == shared)
                .forEach(enumeration -> types.put(enumeration.className(), enums.emit(enumeration)));
        return types;
    }
}
