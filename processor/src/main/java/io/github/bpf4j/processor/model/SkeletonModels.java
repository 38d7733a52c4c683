package io.github.bpf4j.processor.model;

import io.github.bpf4j.processor.InvalidObjectException;
import io.github.bpf4j.processor.btf.Btf;
import io.github.bpf4j.processor.btf.BtfType;
import io.github.bpf4j.processor.object.BpfObjectFile;
import io.github.bpf4j.processor.object.DataSectionDefinition;
import io.github.bpf4j.processor.object.EventConfiguration;
import io.github.bpf4j.processor.object.EventDeclaration;
import io.github.bpf4j.processor.object.MapDefinition;
import io.github.bpf4j.processor.object.ProgramDefinition;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
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

    /** As the other, of an object about which no configuration says anything, sharing nothing. */
    public static SkeletonModel of(BpfObjectFile object, String packageName, String sourceName, String resourceName) {
        return of(object, packageName, sourceName, resourceName, EventConfiguration.none(), path -> false);
    }

    /**
     * The skeleton of an object.
     *
     * @param sourceName file name of the C source
     * @param resourceName file name of the object, beside the class
     * @param events what the configuration says of the object's buffers
     * @param shared whether a class is to lie beside the skeleton, by its {@link SharedClassModel#path}
     * @throws InvalidObjectException if what is said of its events does not fit together
     */
    public static SkeletonModel of(
            BpfObjectFile object,
            String packageName,
            String sourceName,
            String resourceName,
            EventConfiguration events,
            Predicate<String> shared) {
        return new SkeletonModels(object).build(packageName, SourceName.of(sourceName), resourceName, events, shared);
    }

    private SkeletonModel build(
            String packageName,
            SourceName source,
            String resourceName,
            EventConfiguration configuration,
            Predicate<String> wanted) {
        checkNames();
        NameScope classes = NameScope.ofClasses(Stream.of(ReservedNames.OF_CLASSES, Set.of(source.className()))
                .flatMap(Collection::stream)
                .toList());
        object.warnings().forEach(warnings::add);
        if (object.btf().isEmpty()) {
            warnings.add("the object has no BTF, so that its variables have no types: compile it with -g");
        }
        BufferEvents events = BufferEvents.of(object, btf, configuration);
        TypeFinder found = new TypeFinder(btf);
        MapModels.addRoots(object.maps(), events, found);
        SectionModels.addRoots(object.dataSections(), found);
        SharedClasses shared = SharedClasses.of(found, groups(events), btf, wanted, source.className());
        shared.models().forEach(model -> classes.claim(model.className()));
        NamedTypes types = new NamedTypes(found.types(), classes, shared.types());

        ValueTypes values = new ValueTypes(btf, types, warnings);
        ValueViews views = new ValueViews(btf, classes);
        EventModels eventModels = new EventModels(btf, events, values, views, classes, shared);
        List<MapModel> maps = new MapModels(
                        btf, values, views, eventModels, object.eventNotes(), object.partialEvents(), classes, warnings)
                .of(object.maps());
        List<StructModel> structs = new ArrayList<>(structs(types, values, eventModels));
        structs.addAll(views.all());
        Atomics atomics = new Atomics(structs, object.order(), warnings);
        List<SectionModel> sections = new SectionModels(btf, values, atomics, classes, warnings)
                .of(object.dataSections(), object.btf().isPresent());
        return new SkeletonModel(
                packageName,
                source.className(),
                source.objectName(),
                resourceName,
                object.order(),
                structs,
                enums(types),
                maps,
                sections,
                atomics.models(classes),
                programs(),
                shared.models(),
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

    /** The events of the buffers that Java reads and that need a rule. */
    private Map<String, List<EventDeclaration>> groups(BufferEvents events) {
        Map<String, List<EventDeclaration>> groups = new LinkedHashMap<>();
        object.maps().stream()
                .filter(map -> MapShape.of(map.kind()).carriesEvents())
                .filter(map -> EventRules.isNeeded(events.of(map)))
                .forEach(map -> groups.put(map.name(), events.of(map)));
        return groups;
    }

    private List<StructModel> structs(NamedTypes types, ValueTypes values, EventModels events) {
        List<StructModel> structs = new ArrayList<>();
        for (NamedTypes.Named named : types.types()) {
            if (named.type() instanceof BtfType.Composite composite) {
                List<FieldModel> fields = new Fields(btf, values, warnings)
                        .addMembers(composite, named.cName())
                        .named(
                                NameScope.ofMembers(ReservedNames.OF_STRUCTS),
                                NameScope.ofMembers(ReservedNames.CONSTANTS_OF_STRUCTS));
                structs.add(new StructModel(
                        named.className(),
                        named.cName(),
                        (int) composite.size(),
                        fields,
                        events.roles(named.className())));
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
                    names.claim(JavaNames.lowerCamel(program.name())), program, AttachTarget.isComplete(program)));
        }
        return programs;
    }
}
