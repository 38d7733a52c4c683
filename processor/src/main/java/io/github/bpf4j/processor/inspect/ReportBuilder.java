package io.github.bpf4j.processor.inspect;

import io.github.bpf4j.processor.btf.Btf;
import io.github.bpf4j.processor.btf.BtfType;
import io.github.bpf4j.processor.btf.CDeclaration;
import io.github.bpf4j.processor.inference.BufferEvents;
import io.github.bpf4j.processor.inference.InferredEvents;
import io.github.bpf4j.processor.object.BpfObjectFile;
import io.github.bpf4j.processor.object.DataSectionDefinition;
import io.github.bpf4j.processor.object.ExternDefinition;
import io.github.bpf4j.processor.object.MapDefinition;
import io.github.bpf4j.processor.object.MapKind;
import io.github.bpf4j.processor.object.VariableDefinition;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** Puts a report together. */
final class ReportBuilder {
    private final BpfObjectFile object;
    private final Btf btf;
    private final List<BufferEvents> events;
    private final Map<Integer, String> typedefs = new HashMap<>();

    /** @param events what is known of its buffers, and the types that only its debug information has */
    ReportBuilder(BpfObjectFile object, InferredEvents events) {
        this.object = object;
        this.btf = events.btf().orElseGet(() -> new Btf(object.order(), Long.BYTES, List.of(new BtfType.Void())));
        this.events = events.buffers();
    }

    ObjectReport build(String name, Optional<String> eventsUnknown) {
        List<BtfType.Composite> composites = new ArrayList<>();
        List<BtfType.Enum> enums = new ArrayList<>();
        for (BtfType type : btf.types()) {
            if (type instanceof BtfType.Typedef typedef) {
                typedefs.putIfAbsent(btf.skipModifiers(typedef.targetId()).id(), typedef.name());
            } else if (type instanceof BtfType.Composite composite) {
                composites.add(composite);
            } else if (type instanceof BtfType.Enum enumeration) {
                enums.add(enumeration);
            }
        }
        return new ObjectReport(
                name,
                object.order(),
                object.btf().isPresent(),
                object.maps().stream().map(this::map).toList(),
                EventReports.of(events),
                eventsUnknown,
                object.programs().stream()
                        .map(program -> new ProgramReport(
                                program.name(), program.section(), kind(program.kind()), program.autoload()))
                        .toList(),
                object.dataSections().stream().map(this::section).toList(),
                object.externs().stream().map(this::extern).toList(),
                composites.stream().map(this::struct).toList(),
                enums.stream().map(this::enumeration).toList());
    }

    private MapReport map(MapDefinition map) {
        return new MapReport(
                map.name(),
                map.kind() == MapKind.UNKNOWN
                        ? Integer.toString(map.typeNumber())
                        : map.kind().cName(),
                type(map.keyTypeId()),
                map.keySize(),
                type(map.valueTypeId()),
                map.valueSize(),
                map.maxEntries(),
                map.flags(),
                map.extra(),
                map.pinned(),
                map.inner().map(this::map),
                map.structOps().stream()
                        .flatMap(structOps -> structOps.slots().stream())
                        .map(slot -> new MapReport.Slot(slot.member(), slot.program()))
                        .toList());
    }

    private ExternReport extern(ExternDefinition extern) {
        return new ExternReport(
                extern.name(),
                kind(extern.kind()),
                CDeclaration.of(btf, extern.typeId(), extern.name()),
                extern.weak());
    }

    private Optional<String> type(OptionalInt typeId) {
        return typeId.isEmpty() ? Optional.empty() : Optional.of(type(typeId.getAsInt()));
    }

    private static String kind(Enum<?> kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    private String type(int typeId) {
        return CDeclaration.of(btf, typeId, "");
    }

    private SectionReport section(DataSectionDefinition section) {
        return new SectionReport(
                section.name(),
                kind(section.kind()),
                section.size(),
                section.variables().stream().map(this::variable).toList());
    }

    private VariableReport variable(VariableDefinition variable) {
        return new VariableReport(
                variable.name(),
                type(variable.typeId()),
                CDeclaration.of(btf, variable.typeId(), variable.name()),
                variable.offset(),
                variable.size());
    }

    private StructReport struct(BtfType.Composite struct) {
        return new StructReport(
                struct.id(),
                struct.keyword(),
                struct.name(),
                typedef(struct),
                struct.size(),
                struct.members().stream().map(this::member).toList());
    }

    private EnumReport enumeration(BtfType.Enum type) {
        return new EnumReport(
                type.id(),
                type.name(),
                typedef(type),
                type.size(),
                type.signed(),
                type.enumerators().stream()
                        .map(constant -> new EnumReport.Constant(constant.name(), constant.value()))
                        .toList());
    }

    private String typedef(BtfType type) {
        return type.name().isEmpty() ? typedefs.getOrDefault(type.id(), "") : "";
    }

    private MemberReport member(BtfType.Member member) {
        long size = btf.size(member.typeId());
        Optional<Body> body = body(member.typeId());
        return new MemberReport(
                member.name(),
                type(member.typeId()),
                CDeclaration.of(btf, member),
                member.bitOffset(),
                member.bitfield() ? member.bitSize() : size * Byte.SIZE,
                member.bitfield(),
                size,
                body.map(Body::id).orElse(0),
                body.map(Body::pointer).orElse(false));
    }

    /** An anonymous struct or union that C spells out in a declaration; behind a pointer or not. */
    private record Body(int id, boolean pointer) {}

    private Optional<Body> body(int typeId) {
        BtfType type = btf.skipModifiers(typeId);
        boolean pointer = false;
        while (true) {
            if (type instanceof BtfType.Array array) {
                type = btf.skipModifiers(array.elementId());
            } else if (type instanceof BtfType.Pointer to) {
                pointer = true;
                type = btf.skipModifiers(to.targetId());
            } else {
                return type instanceof BtfType.Composite composite
                                && composite.name().isEmpty()
                        ? Optional.of(new Body(composite.id(), pointer))
                        : Optional.empty();
            }
        }
    }
}
