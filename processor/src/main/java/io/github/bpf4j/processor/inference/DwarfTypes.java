package io.github.bpf4j.processor.inference;

import io.github.bpf4j.processor.dwarf.Attribute;
import io.github.bpf4j.processor.dwarf.DwarfEntry;
import io.github.bpf4j.processor.dwarf.Tag;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is to be known of C types in DWARF: sizes, parts, names. */
final class DwarfTypes {
    static final long UNKNOWN = -1;

    private static final int DEEPEST = 100;
    private static final long POINTER = 8;
    private static final long SIGNED = 5;
    private static final long SIGNED_CHARACTER = 6;

    private DwarfTypes() {}

    private static boolean isModifier(int tag) {
        return switch (tag) {
            case Tag.CONST_TYPE, Tag.VOLATILE_TYPE, Tag.RESTRICT_TYPE, Tag.ATOMIC_TYPE -> true;
            default -> false;
        };
    }

    /** The type behind const and volatile; empty for void. */
    static Optional<DwarfEntry> skipModifiers(Optional<DwarfEntry> type) {
        Optional<DwarfEntry> entry = type;
        for (int step = 0;
                step < DEEPEST && entry.isPresent() && isModifier(entry.get().tag());
                step++) {
            entry = entry.get().type();
        }
        return entry;
    }

    /** The type behind typedefs, const and volatile; empty for void. */
    static Optional<DwarfEntry> resolve(Optional<DwarfEntry> type) {
        Optional<DwarfEntry> entry = skipModifiers(type);
        for (int step = 0; step < DEEPEST && entry.isPresent() && entry.get().tag() == Tag.TYPEDEF; step++) {
            entry = skipModifiers(entry.get().type());
        }
        return entry;
    }

    static Optional<DwarfEntry> resolve(DwarfEntry type) {
        return resolve(Optional.of(type));
    }

    /** What a pointer points to; empty for void and for what is no pointer. */
    static Optional<DwarfEntry> pointee(DwarfEntry type) {
        return resolve(type)
                .filter(entry -> entry.tag() == Tag.POINTER_TYPE)
                .flatMap(pointer -> skipModifiers(pointer.type()));
    }

    static boolean isPointer(DwarfEntry type) {
        return resolve(type).filter(entry -> entry.tag() == Tag.POINTER_TYPE).isPresent();
    }

    static boolean isComposite(DwarfEntry type) {
        return resolve(type)
                .filter(entry -> entry.tag() == Tag.STRUCTURE_TYPE || entry.tag() == Tag.UNION_TYPE)
                .isPresent();
    }

    /** Whether it is neither a struct nor a union nor an array. */
    static boolean isScalar(DwarfEntry type) {
        return !isComposite(type)
                && resolve(type).filter(entry -> entry.tag() == Tag.ARRAY_TYPE).isEmpty();
    }

    /** Whether a base type has negative numbers. */
    static boolean signed(DwarfEntry base) {
        long encoding = base.constant(Attribute.ENCODING).orElse(0);
        return encoding == SIGNED || encoding == SIGNED_CHARACTER;
    }

    /** Bytes of a value, or {@link #UNKNOWN}. */
    static long size(DwarfEntry type) {
        return size(type, 0);
    }

    private static long size(DwarfEntry type, int depth) {
        Optional<DwarfEntry> resolved = resolve(type);
        if (resolved.isEmpty() || depth > DEEPEST) {
            return UNKNOWN;
        }
        DwarfEntry entry = resolved.get();
        OptionalLong size = entry.constant(Attribute.BYTE_SIZE);
        if (size.isPresent()) {
            return size.getAsLong() < 0 ? UNKNOWN : size.getAsLong();
        }
        if (entry.tag() == Tag.POINTER_TYPE) {
            return POINTER;
        }
        if (entry.tag() != Tag.ARRAY_TYPE || entry.type().isEmpty()) {
            return UNKNOWN;
        }
        long bytes = size(entry.type().get(), depth + 1);
        for (long count : dimensions(entry)) {
            boolean fits = bytes >= 0 && (count == 0 || bytes <= Integer.MAX_VALUE / count);
            bytes = fits ? bytes * count : UNKNOWN;
        }
        return bytes;
    }

    /** Elements in each dimension of an array; 0 for a flexible one. */
    static List<Long> dimensions(DwarfEntry array) {
        List<Long> dimensions = new ArrayList<>();
        for (DwarfEntry child : array.children()) {
            if (child.tag() == Tag.SUBRANGE_TYPE) {
                OptionalLong count = child.constant(Attribute.COUNT);
                OptionalLong last = child.constant(Attribute.UPPER_BOUND);
                long elements = count.isPresent() ? count.getAsLong() : last.isPresent() ? last.getAsLong() + 1 : 0;
                dimensions.add(elements < 0 || elements > Integer.MAX_VALUE ? 0 : elements);
            }
        }
        return dimensions;
    }

    /** Bytes from the start of the struct; 0 in a union. */
    static long memberOffset(DwarfEntry member) {
        return member.constant(Attribute.MEMBER_LOCATION).orElse(0);
    }

    /** The part of a type that is at an offset and has this size, the outermost if several do. */
    static Optional<DwarfEntry> part(DwarfEntry type, long offset, long size) {
        return part(type, offset, size, 0, new HashSet<>());
    }

    private record Place(DwarfEntry type, long offset) {
        /** Written out: what the compiler makes takes longer to set up than all lookups take. */
        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Place place && place.offset == offset && place.type.equals(type);
        }

        @Override
        public int hashCode() {
            return 31 * type.hashCode() + Long.hashCode(offset);
        }
    }

    /** @param seen where no such part is: types may share their parts, so that looking twice takes exponential time */
    private static Optional<DwarfEntry> part(DwarfEntry type, long offset, long size, int depth, Set<Place> seen) {
        if (offset == 0 && size(type) == size) {
            return Optional.of(type);
        }
        Optional<DwarfEntry> resolved = resolve(type);
        if (resolved.isEmpty() || depth > DEEPEST || !seen.add(new Place(resolved.get(), offset))) {
            return Optional.empty();
        }
        DwarfEntry entry = resolved.get();
        if (entry.tag() == Tag.ARRAY_TYPE && entry.type().isPresent()) {
            long element = size(entry.type().get());
            return element > 0 ? part(entry.type().get(), offset % element, size, depth + 1, seen) : Optional.empty();
        }
        if (entry.tag() != Tag.STRUCTURE_TYPE && entry.tag() != Tag.UNION_TYPE) {
            return Optional.empty();
        }
        for (DwarfEntry member : entry.children()) {
            long start = memberOffset(member);
            if (member.tag() == Tag.MEMBER
                    && member.type().isPresent()
                    && start <= offset
                    && offset < start + size(member.type().get())) {
                Optional<DwarfEntry> part = part(member.type().get(), offset - start, size, depth + 1, seen);
                if (part.isPresent()) {
                    return part;
                }
            }
        }
        return Optional.empty();
    }

    /** Whether a type begins with another, as a struct with its header does. */
    static boolean beginsWith(DwarfEntry type, DwarfEntry other) {
        return size(other) >= 0 && !same(type, other) && beginsWith(type, other, 0, new HashSet<>());
    }

    private static boolean beginsWith(DwarfEntry type, DwarfEntry other, int depth, Set<DwarfEntry> seen) {
        if (same(type, other)) {
            return true;
        }
        Optional<DwarfEntry> resolved = resolve(type);
        if (resolved.isEmpty() || depth > DEEPEST || !seen.add(resolved.get())) {
            return false;
        }
        DwarfEntry entry = resolved.get();
        if (entry.tag() == Tag.ARRAY_TYPE) {
            return entry.type().isPresent() && beginsWith(entry.type().get(), other, depth + 1, seen);
        }
        if (!isComposite(entry)) {
            return false;
        }
        for (DwarfEntry member : entry.children()) {
            if (member.tag() == Tag.MEMBER
                    && memberOffset(member) == 0
                    && member.type().isPresent()
                    && beginsWith(member.type().get(), other, depth + 1, seen)) {
                return true;
            }
        }
        return false;
    }

    /** Whether both are one type, which each unit may describe again. */
    static boolean same(DwarfEntry left, DwarfEntry right) {
        Optional<DwarfEntry> a = resolve(left);
        Optional<DwarfEntry> b = resolve(right);
        if (a.equals(b)) {
            return true;
        }
        return a.isPresent()
                && b.isPresent()
                && a.get().tag() == b.get().tag()
                && size(a.get()) != UNKNOWN
                && size(a.get()) == size(b.get())
                && (a.get().tag() == Tag.ARRAY_TYPE
                        ? same(a.get().type(), b.get().type())
                        : a.get().unit() != b.get().unit()
                                && !a.get().name().isEmpty()
                                && a.get().name().equals(b.get().name()));
    }

    private static boolean same(Optional<DwarfEntry> left, Optional<DwarfEntry> right) {
        return left.isPresent() && right.isPresent() && same(left.get(), right.get());
    }

    /** As C writes it: {@code struct event}, {@code char[16]}. */
    static String cName(DwarfEntry type) {
        return cName(Optional.of(type), 0);
    }

    private static String cName(Optional<DwarfEntry> type, int depth) {
        Optional<DwarfEntry> skipped = skipModifiers(type);
        if (skipped.isEmpty() || depth > DEEPEST) {
            return "void";
        }
        DwarfEntry entry = skipped.get();
        String name = entry.name().isEmpty() ? "{ … }" : entry.name();
        return switch (entry.tag()) {
            case Tag.STRUCTURE_TYPE -> "struct " + name;
            case Tag.UNION_TYPE -> "union " + name;
            case Tag.ENUMERATION_TYPE -> "enum " + name;
            case Tag.POINTER_TYPE -> cName(entry.type(), depth + 1) + " *";
            case Tag.ARRAY_TYPE -> {
                StringBuilder text = new StringBuilder(cName(entry.type(), depth + 1));
                dimensions(entry)
                        .forEach(count -> text.append('[').append(count).append(']'));
                yield text.toString();
            }
            default -> name;
        };
    }
}
