package io.github.bpf4j.processor.inspect;

import java.util.List;

/**
 * A struct or union.
 *
 * @param id in the object's BTF
 * @param keyword {@code struct} or {@code union}
 * @param name tag; empty for an anonymous one
 * @param typedef what a typedef calls the anonymous one, or the empty string
 * @param size bytes
 */
public record StructReport(int id, String keyword, String name, String typedef, long size, List<MemberReport> members) {
    public StructReport {
        members = List.copyOf(members);
    }

    /** Whether it is a union, whose members all start at its beginning. */
    public boolean union() {
        return keyword.equals("union");
    }

    /** Whether neither a tag nor a typedef names it. */
    public boolean anonymous() {
        return name.isEmpty() && typedef.isEmpty();
    }

    /** What the layout leaves unused. */
    public Layout layout() {
        return Layout.of(this);
    }
}
