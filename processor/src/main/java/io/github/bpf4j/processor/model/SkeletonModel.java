package io.github.bpf4j.processor.model;

import io.github.bpf4j.processor.Warning;
import java.nio.ByteOrder;
import java.util.List;

/**
 * Everything that one skeleton says.
 *
 * @param objectName what libbpf is told the object is called, and what its internal maps are named after
 * @param resourceName file name of the object, beside the class
 * @param shared which of the structs, enums and interfaces lie beside the skeleton rather than in it
 * @param warnings for the build's log
 */
public record SkeletonModel(
        String packageName,
        String className,
        String objectName,
        String resourceName,
        ByteOrder order,
        List<StructModel> structs,
        List<EnumModel> enums,
        List<MapModel> maps,
        List<SectionModel> sections,
        List<AtomicStructModel> atomicStructs,
        List<ProgramModel> programs,
        List<SharedClassModel> shared,
        List<Warning> warnings) {
    public SkeletonModel {
        structs = List.copyOf(structs);
        enums = List.copyOf(enums);
        maps = List.copyOf(maps);
        sections = List.copyOf(sections);
        atomicStructs = List.copyOf(atomicStructs);
        programs = List.copyOf(programs);
        shared = List.copyOf(shared);
        warnings = List.copyOf(warnings);
    }
}
