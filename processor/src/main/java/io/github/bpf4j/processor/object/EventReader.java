package io.github.bpf4j.processor.object;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.bpf4j.processor.InvalidObjectException;
import io.github.bpf4j.processor.Warning;
import io.github.bpf4j.processor.btf.Btf;
import io.github.bpf4j.processor.btf.BtfType;
import io.github.bpf4j.processor.elf.ElfFile;
import io.github.bpf4j.processor.elf.ElfSection;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads what {@code BPF4J_EVENT} of {@code bpf4j.h} left in the object.
 *
 * <p>Each is a variable, a struct whose members are found by name: {@code type} is an array of the event's type without
 * elements; {@code map}, {@code member} and {@code value} have the arguments in their bytes.
 */
final class EventReader {
    /** Every loader skips a section of such a name. */
    static final String SECTION = ".bpf4j.events";

    private final Btf btf;
    private final ElfSection section;

    private EventReader(Btf btf, ElfSection section) {
        this.btf = btf;
        this.section = section;
    }

    /** @param warnings receives what something else than that macro put into its section */
    static List<EventDeclaration> read(ElfFile elf, Btf btf, Placement placement, List<Warning> warnings) {
        Optional<ElfSection> section = elf.section(SECTION);
        List<EventDeclaration> events = new ArrayList<>();
        if (section.isPresent()) {
            EventReader reader = new EventReader(btf, section.get());
            for (PlacedVariable variable : placement.variables(SECTION)) {
                try {
                    events.add(reader.read(variable));
                } catch (InvalidObjectException e) { // to a loader, the object is fine
                    warnings.add(Warning.degraded(e.getMessage()));
                }
            }
        }
        return events;
    }

    private EventDeclaration read(PlacedVariable variable) {
        if (!(btf.resolve(variable.variable().typeId()) instanceof BtfType.Composite struct)
                || !(btf.resolve(member(struct, "type").typeId()) instanceof BtfType.Array type)) {
            throw foreign();
        }
        String tag = text(variable, member(struct, "member"));
        long value = bytes(variable, member(struct, "value"), Long.BYTES).getLong();
        return new EventDeclaration(
                text(variable, member(struct, "map")),
                type.elementId(),
                tag.isEmpty() ? Optional.empty() : Optional.of(new EventDeclaration.Tag(tag, value)),
                EventDeclaration.Origin.MACRO);
    }

    private static BtfType.Member member(BtfType.Composite struct, String name) {
        return struct.members().stream()
                .filter(member -> member.name().equals(name) && !member.bitfield())
                .findFirst()
                .orElseThrow(EventReader::foreign);
    }

    private String text(PlacedVariable variable, BtfType.Member member) {
        long size = btf.size(member.typeId());
        if (size == 0 || size > section.size()) {
            throw foreign();
        }
        byte[] characters = new byte[(int) size - 1];
        bytes(variable, member, size).get(characters);
        String text = new String(characters, UTF_8);
        if (text.codePoints().anyMatch(Character::isISOControl)) {
            throw foreign();
        }
        return text;
    }

    private ByteBuffer bytes(PlacedVariable variable, BtfType.Member member, long size) {
        long offset = variable.offset() + member.bitOffset() / 8;
        ByteBuffer contents = section.contents();
        if (btf.size(member.typeId()) != size || offset < 0 || offset > contents.limit() - size) {
            throw foreign();
        }
        return contents.slice((int) offset, (int) size).order(contents.order());
    }

    private static InvalidObjectException foreign() {
        return new InvalidObjectException("Section " + SECTION + " has something that BPF4J_EVENT did not put there,"
                + " which is ignored: include bpf4j.h, and declare events by that macro");
    }
}
