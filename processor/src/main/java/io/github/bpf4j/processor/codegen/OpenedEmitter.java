package io.github.bpf4j.processor.codegen;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeSpec;
import io.github.bpf4j.processor.model.MapModel;
import io.github.bpf4j.processor.model.ProgramModel;
import io.github.bpf4j.processor.model.SectionModel;
import io.github.bpf4j.processor.model.SkeletonModel;
import io.github.bpf4j.runtime.OpenMap;
import io.github.bpf4j.runtime.OpenProgram;
import java.util.List;

/** Writes {@code Opened}: what can be configured before the object is loaded. */
final class OpenedEmitter {
    private final SkeletonNames names;

    OpenedEmitter(SkeletonNames names) {
        this.names = names;
    }

    TypeSpec emit(SkeletonModel model) {
        ClassName maps = names.opened().nestedClass("Maps");
        ClassName programs = names.opened().nestedClass("Progs");
        Group group = Group.of(names.opened(), "The opened object: what can be configured before it is loaded.")
                .add("maps", maps, "The sizes of the maps.")
                .add("progs", programs, "Which programs are loaded and attached.");
        List<SectionModel> sections =
                model.sections().stream().filter(SectionEmitter::isOpened).toList();
        for (SectionModel section : sections) {
            ClassName type = SectionEmitter.isFrozenByLoad(section)
                    ? names.opened().nestedClass(section.className())
                    : names.nested(section.className());
            group.add(
                    section.name(),
                    type,
                    "The initial values of "
                            + JavaText.code(section.definition().name()) + ".");
        }
        SectionEmitter emitter = new SectionEmitter(names);
        TypeSpec.Builder type =
                group.finish().addType(maps(maps, model.maps())).addType(programs(programs, model.programs()));
        sections.stream()
                .filter(SectionEmitter::isFrozenByLoad)
                .forEach(section -> type.addType(emitter.emitOpened(section)));
        return type.build();
    }

    private static TypeSpec maps(ClassName self, List<MapModel> maps) {
        Group group = Group.of(self, "The maps of the opened object.");
        for (MapModel map : maps) {
            group.add(
                    map.name(),
                    ClassName.get(OpenMap.class),
                    map.definition().name(),
                    "Map " + JavaText.code(map.definition().name()) + ".");
        }
        return group.finish().build();
    }

    private static TypeSpec programs(ClassName self, List<ProgramModel> programs) {
        Group group = Group.of(self, "The programs of the opened object.");
        for (ProgramModel program : programs) {
            group.add(
                    program.name(),
                    ClassName.get(OpenProgram.class),
                    program.definition().name(),
                    ProgramsEmitter.doc(program));
        }
        return group.finish().build();
    }
}
