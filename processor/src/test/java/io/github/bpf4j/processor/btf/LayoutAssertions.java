package io.github.bpf4j.processor.btf;

/**
 * Says in C what the layouts of a table's named structs and unions are, for a compiler to agree.
 *
 * <p>C has no offset of a bitfield. A constant union of the struct and its bytes would do, but not at compile time:
 * bitfields are compared with bpftool and by their values.
 */
final class LayoutAssertions {
    private final Btf btf;
    private final StringBuilder text = new StringBuilder();
    private int count;

    LayoutAssertions(Btf btf) {
        this.btf = btf;
        for (BtfType type : btf.types()) {
            if (type instanceof BtfType.Composite composite && !composite.name().isEmpty()) {
                add("sizeof(" + CDeclaration.specifier(type) + ")", composite.size());
                addMembers(composite, CDeclaration.specifier(type), "", 0);
            }
        }
    }

    /** The assertions. */
    String text() {
        return text.toString();
    }

    /** How many there are. */
    int count() {
        return count;
    }

    private void addMembers(BtfType.Composite composite, String root, String prefix, long bitOffset) {
        for (BtfType.Member member : composite.members()) {
            long offset = bitOffset + member.bitOffset();
            String path = prefix + member.name();
            boolean nested = btf.resolve(member.typeId()) instanceof BtfType.Composite;
            if (!member.name().isEmpty() && !member.bitfield()) {
                add("__builtin_offsetof(" + root + ", " + path + ")", offset / 8);
                boolean flexible = btf.resolve(member.typeId()) instanceof BtfType.Array array && array.length() == 0;
                if (!flexible) {
                    add("sizeof(((" + root + " *)0)->" + path + ")", btf.size(member.typeId()));
                }
            }
            if (nested && (member.name().isEmpty() || isAnonymous(member))) {
                BtfType.Composite inner = (BtfType.Composite) btf.resolve(member.typeId());
                addMembers(inner, root, member.name().isEmpty() ? prefix : path + ".", offset);
            }
        }
    }

    private boolean isAnonymous(BtfType.Member member) {
        return btf.type(member.typeId()).name().isEmpty();
    }

    private void add(String expression, long value) {
        count++;
        text.append("_Static_assert(" + expression + " == " + value + ", \"\");\n");
    }
}
