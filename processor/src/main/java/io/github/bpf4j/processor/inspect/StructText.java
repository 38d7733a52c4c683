package io.github.bpf4j.processor.inspect;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Writes structs in C with the offset and size of each member, the holes between them and the padding at the end.
 *
 * <p>Anonymous structs are spelled out where they stand, their offsets counted from the start of the whole; or from their
 * own, behind a pointer.
 */
final class StructText {
    private static final String INDENT = "    ";
    /** The column of the comments, unless the members are longer; members that are longer still stand out. */
    private static final int NEAREST_COLUMN = 32;

    private static final int FARTHEST_COLUMN = 72;
    /** Anonymous structs spelled out in one struct; a hostile object can nest them so that there is no end. */
    private static final int MOST_BODIES = 2_000;

    private static final int MOST_LEVELS = 64;

    private final Map<Integer, StructReport> structs = new HashMap<>();
    private final Palette palette;

    StructText(List<StructReport> structs, Palette palette) {
        this.palette = palette;
        structs.forEach(struct -> this.structs.put(struct.id(), struct));
    }

    /** The definition of a struct that has a name. */
    String of(StructReport struct) {
        List<Line> lines = new Body().of(struct);
        int column = lines.stream()
                .mapToInt(line -> line.place().isEmpty() ? 0 : line.code().length() + 1)
                .filter(length -> length <= FARTHEST_COLUMN)
                .reduce(NEAREST_COLUMN, Math::max);
        StringBuilder text = new StringBuilder();
        boolean typedef = struct.name().isEmpty();
        text.append(typedef ? "typedef " : "").append(struct.keyword());
        text.append(typedef ? "" : " " + palette.name(Table.printable(struct.name())));
        text.append(" {\n");
        lines.forEach(line -> text.append(line.text(column, palette)).append('\n'));
        text.append('\n');
        summary(struct)
                .forEach(line -> text.append(INDENT)
                        .append(palette.comment("/* " + line + " */"))
                        .append('\n'));
        text.append('}').append(typedef ? " " + palette.name(Table.printable(struct.typedef())) : "");
        return text.append(";\n").toString();
    }

    private static List<String> summary(StructReport struct) {
        int members = struct.members().size();
        if (struct.union()) {
            return List.of("size: " + struct.size() + ", members: " + members);
        }
        LayoutSums sums = LayoutSums.of(struct);
        List<String> lines = new ArrayList<>();
        lines.add("size: " + struct.size() + ", cachelines: " + sums.cacheLines() + ", members: " + members);
        lines.addAll(sums.lines());
        return lines;
    }

    /** A line of a definition: a member and its place, or without a place a hole or an opening brace. */
    private record Line(String code, String place) {
        String text(int column, Palette palette) {
            if (place.isEmpty()) {
                return code.stripLeading().startsWith("/*") ? palette.waste(code) : code;
            }
            return code + " ".repeat(Math.max(1, column - code.length())) + palette.comment(place);
        }
    }

    /** Collects the lines between a struct's braces. */
    private final class Body {
        private final List<Line> lines = new ArrayList<>();
        private int bodies;

        List<Line> of(StructReport struct) {
            members(struct, 0, INDENT);
            return lines;
        }

        private void members(StructReport struct, long offset, String indent) {
            Layout layout = struct.layout();
            for (int i = 0; i < struct.members().size(); i++) {
                hole(layout.before().get(i), indent);
                member(struct.members().get(i), offset, indent);
            }
        }

        private void hole(Layout.Hole hole, String indent) {
            if (hole.bits() > 0 || hole.bytes() > 0) {
                lines.add(new Line("", ""));
                hole(hole.bits(), "bit", indent);
                hole(hole.bytes(), "byte", indent);
                lines.add(new Line("", ""));
            }
        }

        private void hole(long size, String unit, String indent) {
            if (size > 0) {
                String plural = size == 1 ? "" : "s";
                lines.add(new Line(indent + "/* XXX " + size + " " + unit + plural + " hole, try to pack */", ""));
            }
        }

        private void member(MemberReport member, long offset, String indent) {
            StructReport body = structs.get(member.bodyId());
            String declaration = member.declaration();
            if (body != null && bodies < MOST_BODIES && indent.length() < MOST_LEVELS * INDENT.length()) {
                bodies++;
                String opening = body.keyword() + " {";
                int start = declaration.indexOf(opening);
                lines.add(new Line(indent + declaration.substring(0, start) + opening, ""));
                members(body, member.pointer() ? 0 : offset + member.unitOffset(), indent + INDENT);
                declaration = declaration.substring(declaration.indexOf('}', start));
            }
            lines.add(new Line(indent + declaration + ";", place(member, offset)));
        }

        private static String place(MemberReport member, long offset) {
            long start = offset + member.unitOffset();
            if (!member.bitfield()) {
                return "/* %5d %5d */".formatted(start, member.unitSize());
            }
            long bit = member.bitOffset() - member.unitOffset() * Byte.SIZE;
            return "/* %5d:%2d %2d */".formatted(start, bit, member.unitSize());
        }
    }
}
