package io.github.bpf4j.processor.header;

import io.github.bpf4j.processor.btf.Btf;
import io.github.bpf4j.processor.btf.BtfType;

/** A C file that includes a header and compiles only if the layouts in it are those of the BTF. */
final class LayoutAssertions {
    private final Btf btf;
    private final StringBuilder text = new StringBuilder();
    private int sizes;
    private int offsets;

    private LayoutAssertions(Btf btf) {
        this.btf = btf;
    }

    /** The assertions on each named struct, union, enum and typedef, and on what is in them. */
    static LayoutAssertions of(Btf btf, String header) {
        LayoutAssertions assertions = new LayoutAssertions(btf);
        assertions.text.append("#include \"").append(header).append("\"\n");
        HeaderNames names = HeaderNames.of(btf);
        for (BtfType type : btf.types()) {
            if (!names.of(type).isEmpty()) {
                assertions.add(type, names.reference(type));
            }
        }
        return assertions;
    }

    private void add(BtfType type, String name) {
        BtfType resolved = btf.resolve(type.id());
        if (new CompositeLayouts(btf).complete(type.id())) {
            sizes++;
            check("sizeof(" + name + ")", btf.size(type.id()));
        }
        if (resolved instanceof BtfType.Composite composite
                && (type == resolved || composite.name().isEmpty())) {
            members(composite, name, "", 0);
        }
    }

    private void members(BtfType.Composite composite, String root, String path, long base) {
        for (BtfType.Member member : composite.members()) {
            if (!member.bitfield()) {
                member(member, root, path, base + member.bitOffset() / 8);
            }
        }
    }

    private void member(BtfType.Member member, String root, String path, long offset) {
        BtfType type = btf.skipModifiers(member.typeId());
        String name = path + member.name();
        if (!member.name().isEmpty()) {
            offsets++;
            check("__builtin_offsetof(" + root + ", " + name + ")", offset);
        }
        while (type instanceof BtfType.Array array) {
            type = btf.skipModifiers(array.elementId());
            name += "[0]";
        }
        if (type instanceof BtfType.Composite inner
                && (inner.name().isEmpty() || member.name().isEmpty())) {
            members(inner, root, member.name().isEmpty() ? path : name + ".", offset);
        }
    }

    private void check(String expression, long value) {
        text.append("_Static_assert(")
                .append(expression)
                .append(" == ")
                .append(value)
                .append(", \"\");\n");
    }

    String text() {
        return text.toString();
    }

    int sizes() {
        return sizes;
    }

    int offsets() {
        return offsets;
    }
}
