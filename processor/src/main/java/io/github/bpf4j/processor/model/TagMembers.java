package io.github.bpf4j.processor.model;

import io.github.bpf4j.processor.InvalidObjectException;
import io.github.bpf4j.processor.btf.Btf;
import io.github.bpf4j.processor.btf.BtfType;
import io.github.bpf4j.processor.model.EventGroupModel.Tag;
import io.github.bpf4j.processor.object.EventDeclaration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds the members that tell types of events apart. */
final class TagMembers {
    private final Btf btf;
    private final ValueTypes values;
    private final EventText text;

    TagMembers(Btf btf, EventText text, ValueTypes values) {
        this.btf = btf;
        this.values = values;
        this.text = text;
    }

    /**
     * The member that a declaration names as its tag. It is read as C reads it to compare it with the value, so that of
     * a {@code __be16} the value is what {@code bpf_htons} gives.
     *
     * @throws InvalidObjectException if the type has no such member, or it is no whole number
     */
    Tag find(EventDeclaration event) {
        String name = event.tag().orElseThrow().member();
        return place(event.typeId(), name)
                .orElseThrow(() -> new InvalidObjectException(text.of(event)
                        + " names a tag, which has to be an integer or enum in " + text.type(event)
                        + ", no bitfield and no array: there is none called " + name));
    }

    /**
     * The value that a declaration gives its tag, as the tag has it in memory.
     *
     * @throws InvalidObjectException if it does not fit
     */
    long value(EventDeclaration event, Tag tag) {
        long value = event.tag().orElseThrow().value();
        int unused = Long.SIZE - 8 * tag.type().size();
        long signed = value << unused >> unused;
        long unsigned = value << unused >>> unused;
        if (value != signed && value != unsigned) {
            throw new InvalidObjectException(text.of(event) + " gives the tag a value that does not fit into its "
                    + tag.type().size() + (tag.type().size() == 1 ? " byte" : " bytes"));
        }
        return tag.type().kind().signed() ? signed : unsigned;
    }

    /** The first member of one type that could be the tag of all: an integer or enum, in the same place everywhere. */
    Optional<String> common(List<EventDeclaration> events) {
        return btf.resolve(events.get(0).typeId()) instanceof BtfType.Composite first
                ? first.members().stream()
                        .map(BtfType.Member::name)
                        .filter(name -> !name.isEmpty() && hasAll(events, name))
                        .findFirst()
                : Optional.empty();
    }

    private boolean hasAll(List<EventDeclaration> events, String name) {
        return events.stream()
                                .map(event -> place(event.typeId(), name))
                                .distinct()
                                .count()
                        == 1
                && place(events.get(0).typeId(), name).isPresent();
    }

    private Optional<Tag> place(int typeId, String path) {
        long bitOffset = 0;
        int memberType = typeId;
        for (String name : path.split("\\.", -1)) {
            Optional<BtfType.Member> member = btf.resolve(memberType) instanceof BtfType.Composite composite
                    ? member(composite, name, 0, new HashSet<>())
                    : Optional.empty();
            if (member.isEmpty() || member.get().bitfield()) {
                return Optional.empty();
            }
            bitOffset += member.get().bitOffset();
            memberType = member.get().typeId();
        }
        boolean number =
                btf.resolve(memberType) instanceof BtfType.Int || btf.resolve(memberType) instanceof BtfType.Enum;
        if (!number || bitOffset / 8 > Integer.MAX_VALUE) {
            return Optional.empty();
        }
        int offset = (int) (bitOffset / 8);
        return values.of(memberType, path)
                .flatMap(TagMembers::kind)
                .map(kind -> new Tag(path, offset, new ValueType.Scalar(kind, btf.order())));
    }

    /** A member by its name, also one of an anonymous struct or union inside; its offset is from the outermost. */
    private Optional<BtfType.Member> member(
            BtfType.Composite composite, String name, long bitBase, Set<Integer> searched) {
        if (name.isEmpty() || !searched.add(composite.id())) {
            return Optional.empty();
        }
        for (BtfType.Member member : composite.members()) {
            long bitOffset = bitBase + member.bitOffset();
            if (member.name().equals(name)) {
                return Optional.of(new BtfType.Member(name, member.typeId(), bitOffset, member.bitSize()));
            }
            if (member.name().isEmpty() && btf.resolve(member.typeId()) instanceof BtfType.Composite anonymous) {
                Optional<BtfType.Member> found = member(anonymous, name, bitOffset, searched);
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<ScalarKind> kind(ValueType type) {
        if (type instanceof ValueType.EnumValue enumeration) {
            return Optional.of(enumeration.storage().kind());
        }
        return type instanceof ValueType.Scalar scalar ? Optional.of(scalar.kind()) : Optional.empty();
    }
}
