package io.github.bpf4j.processor.header;

import io.github.bpf4j.processor.InvalidObjectException;
import io.github.bpf4j.processor.btf.Btf;
import io.github.bpf4j.processor.btf.BtfType;
import io.github.bpf4j.processor.btf.CDeclaration;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Writes declarations, in the order in which it is called. */
final class HeaderEmitter {
    /** Many times what any kernel needs; shared anonymous types can be made to grow without bounds. */
    private static final int LONGEST_DEFINITION = 10_000_000;

    private final Btf btf;
    private final HeaderNames names;
    private final CompositeLayouts layouts;
    private final Appendable to;
    private final Set<Integer> enumsDone = new HashSet<>();
    private int written; // characters of the definition that is being put together

    HeaderEmitter(Btf btf, HeaderNames names, CompositeLayouts layouts, Appendable to) {
        this.btf = btf;
        this.names = names;
        this.layouts = layouts;
        this.to = to;
    }

    void emit(HeaderOrder.Step step) throws IOException {
        written = 0;
        if (step instanceof HeaderOrder.Declare declare) {
            to.append(names.reference(declare.type())).append(";\n\n");
        } else if (step instanceof HeaderOrder.Define define) {
            to.append(definition(define.type())).append(";\n\n");
        }
    }

    /** The constants of anonymous enums that no type uses. */
    void emitOtherConstants() throws IOException {
        for (BtfType type : btf.types()) {
            if (type instanceof BtfType.Enum enumeration
                    && type.name().isEmpty()
                    && !enumeration.enumerators().isEmpty()
                    && !enumsDone.contains(type.id())) {
                to.append(EnumText.of(enumeration, "enum", names, "")).append(";\n\n");
            }
        }
    }

    private String definition(BtfType type) {
        if (type instanceof BtfType.Composite composite) {
            return composite(composite, names.reference(type), 0);
        }
        if (type instanceof BtfType.Enum enumeration) {
            return EnumText.of(enumeration, names.reference(type), names, "");
        }
        if (type instanceof BtfType.Typedef typedef) {
            return "typedef " + declaration(typedef.targetId(), names.of(typedef), 0);
        }
        throw new IllegalArgumentException("No definition is needed of " + type);
    }

    private String declaration(int typeId, String name, int depth) {
        return CDeclaration.of(btf, typeId, name, type -> specifier(type, depth));
    }

    /** The name of a type, or its body if it has none. */
    private String specifier(BtfType type, int depth) {
        if (type instanceof BtfType.Void) {
            return "void";
        }
        if (type instanceof BtfType.Int integer) {
            return CTypes.name(integer);
        }
        if (type instanceof BtfType.Float number) {
            return CTypes.name(number);
        }
        if (!names.of(type).isEmpty()) {
            return names.reference(type);
        }
        if (type instanceof BtfType.Composite composite) {
            return composite(composite, composite.keyword(), depth);
        }
        if (type instanceof BtfType.Enum enumeration) {
            // Its constants can be defined once only.
            return enumsDone.add(type.id())
                    ? EnumText.of(enumeration, "enum", names, indent(depth))
                    : CTypes.integer(enumeration.size(), enumeration.signed());
        }
        throw new IllegalArgumentException("C cannot name " + type);
    }

    private String composite(BtfType.Composite composite, String head, int depth) {
        CompositeLayout layout = layouts.of(composite);
        StringBuilder body = new StringBuilder(head).append(" {\n");
        for (CompositeLayout.Slot slot : layout.slots()) {
            body.append(indent(depth + 1)).append(slot(slot, depth + 1)).append('\n');
        }
        body.append(indent(depth)).append('}').append(layout.packed() ? " __attribute__((packed))" : "");
        written += body.length();
        if (written > LONGEST_DEFINITION) {
            throw new InvalidObjectException("BTF type " + composite.id() + " is part of a type whose definition in C"
                    + " has more than " + LONGEST_DEFINITION + " characters");
        }
        return body.toString();
    }

    private String slot(CompositeLayout.Slot slot, int depth) {
        if (slot instanceof CompositeLayout.MemberSlot member) {
            return member(member.member(), depth) + ";";
        }
        if (slot instanceof CompositeLayout.Padding padding) {
            return padding(padding);
        }
        if (slot instanceof CompositeLayout.UnionPadding padding) {
            List<String> fields =
                    padding.paddings().stream().map(HeaderEmitter::padding).toList();
            return "struct { " + String.join(" ", fields) + " };";
        }
        CompositeLayout.LeftOut leftOut = (CompositeLayout.LeftOut) slot;
        return "/* " + HeaderNames.member(leftOut.member().name()) + ": C cannot have it here */";
    }

    private String member(BtfType.Member member, int depth) {
        String bits = member.bitfield() ? " : " + member.bitSize() : "";
        if (member.name().isEmpty() && btf.skipModifiers(member.typeId()) instanceof BtfType.Composite unnamed) {
            // Without -fms-extensions only an anonymous struct can be an unnamed member, so it is written as one.
            return composite(unnamed, unnamed.keyword(), depth);
        }
        return declaration(member.typeId(), HeaderNames.member(member.name()), depth) + bits;
    }

    private static String padding(CompositeLayout.Padding padding) {
        String unit = switch (padding.unitBits()) {
            case 64 -> "long";
            case 32 -> "int";
            case 16 -> "short";
            default -> "char";
        };
        return unit + " : " + padding.bits() + ";";
    }

    private static String indent(int depth) {
        return "\t".repeat(depth);
    }
}
