package io.github.bpf4j.processor.model;

import io.github.bpf4j.processor.InvalidObjectException;
import io.github.bpf4j.processor.btf.Btf;
import io.github.bpf4j.processor.btf.BtfType;
import io.github.bpf4j.processor.object.BpfObjectFile;
import io.github.bpf4j.processor.object.DataSectionDefinition;
import io.github.bpf4j.processor.object.MapDefinition;
import io.github.bpf4j.processor.object.ProgramDefinition;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Decides everything that a skeleton says, pass by pass. */
public final class SkeletonModels {
    /** The constants of a class file have 65,535 bytes, and a character may take three. */
    private static final int LONGEST_NAME = 20_000;

    private final BpfObjectFile object;
    private final Btf btf;
    private final Warnings warnings = new Warnings();

    private SkeletonModels(BpfObjectFile object) {
        this.object = object;
        this.btf = object.btf().orElseGet(() -> new Btf(object.order(), 8, List.of(new BtfType.Void())));
    }

    /**
     * The skeleton of an object.
     *
     * @param sourceName file name of the C source
     * @param resourceName file name of the object, beside the class
     */
    public static SkeletonModel of(BpfObjectFile object, String packageName, String sourceName, String resourceName) {
        return new SkeletonModels(object).build(packageName, SourceName.of(sourceName), resourceName);
    }

    private SkeletonModel build(String packageName, SourceName source, String resourceName) {
        checkNames();
        NameScope classes = NameScope.ofClasses(Stream.of(ReservedNames.OF_CLASSES, Set.of(source.className()))
                .flatMap(Collection::stream)
                .toList());
        object.warnings().forEach(warnings::add);
        if (object.btf().isEmpty()) {
            warnings.add("the object has no BTF, so that its variables have no types: compile it with -g");
        }
        NamedTypes types = new NamedTypes(btf, classes);
        MapModels.addRoots(object.maps(), types);
        SectionModels.addRoots(object.dataSections(), types);

        ValueTypes values = new ValueTypes(btf, types, warnings);
        MapModels maps = new MapModels(btf, values, classes, warnings);
        List<MapModel> mapModels = maps.of(object.maps());
        List<StructModel> structs = new ArrayList<>(structs(types, values));
        structs.addAll(maps.views());
        return new SkeletonModel(
                packageName,
                source.className(),
                source.objectName(),
                resourceName,
                object.order(),
                structs,
                enums(types),
                mapModels,
                new SectionModels(btf, values, classes, warnings)
                        .of(object.dataSections(), object.btf().isPresent()),
                programs(),
                warnings.toList());
    }

    /** Java looks maps, programs and sections up by their C names, which its constants must have room for. */
    private void checkNames() {
        Stream.of(
                        object.maps().stream().map(MapDefinition::name),
                        object.programs().stream().map(ProgramDefinition::name),
                        object.dataSections().stream().map(DataSectionDefinition::name))
                .flatMap(names -> names)
                .filter(name -> name.length() > LONGEST_NAME)
                .findFirst()
                .ifPresent(name -> {
                    throw new InvalidObjectException("The name that begins with " + name.substring(0, 50) + " has "
                            + name.length() + " characters; a map, program or section may have " + LONGEST_NAME);
                });
    }

    private List<StructModel> structs(NamedTypes types, ValueTypes values) {
        List<StructModel> structs = new ArrayList<>();
        for (NamedTypes.Named named : types.types()) {
            if (named.type() instanceof BtfType.Composite composite) {
                List<FieldModel> fields = new Fields(btf, values, warnings)
                        .addMembers(composite, named.cName())
                        .named(
                                NameScope.ofMembers(ReservedNames.OF_STRUCTS),
                                NameScope.ofMembers(ReservedNames.CONSTANTS_OF_STRUCTS));
                structs.add(new StructModel(named.className(), named.cName(), (int) composite.size(), fields));
            }
        }
        return structs;
    }

    private List<EnumModel> enums(NamedTypes types) {
        EnumModels models = new EnumModels(warnings);
        List<EnumModel> enums = new ArrayList<>();
        for (NamedTypes.Named named : types.types()) {
            if (named.type() instanceof BtfType.Enum enumeration) {
                enums.add(models.of(enumeration, named.className(), named.cName()));
            }
        }
        return enums;
    }

    private List<ProgramModel> programs() {
        NameScope names = NameScope.ofMembers(ReservedNames.OF_GROUPS);
        List<ProgramModel> programs = new ArrayList<>();
        for (ProgramDefinition program : object.programs()) {
            programs.add(new ProgramModel(
                    names.claim(JavaNames.lowerCamel(program.name())), program, Attachment.of(program)));
        }
        return programs;
    }
}
