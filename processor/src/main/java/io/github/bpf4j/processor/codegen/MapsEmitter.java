package io.github.bpf4j.processor.codegen;

import com.palantir.javapoet.TypeSpec;
import io.github.bpf4j.processor.model.MapModel;
import java.util.List;

/** Writes {@code Maps}: the maps' accessors and classes. */
final class MapsEmitter {
    private final SkeletonNames names;

    MapsEmitter(SkeletonNames names) {
        this.names = names;
    }

    TypeSpec emit(List<MapModel> maps) {
        Group group = Group.of(names.maps(), "The maps of the object.");
        for (MapModel map : maps) {
            group.add(
                    map.name(),
                    names.maps().nestedClass(map.className()),
                    "Map " + JavaText.code(map.cDeclaration()) + ".");
        }
        MapEmitter emitter = new MapEmitter(names);
        TypeSpec.Builder type = group.finish();
        for (MapModel map : maps) {
            type.addType(emitter.emit(map));
            map.inner().ifPresent(inner -> type.addType(emitter.emitInner(inner)));
        }
        return type.build();
    }
}
