package io.github.bpf4j.processor.btf;

import java.util.AbstractList;
import java.util.List;
import java.util.Objects;
import java.util.RandomAccess;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The types of a checked table, each decoded when first asked for.
 *
 * <p>For any thread: what two threads decode at once is equal and immutable, so it does not matter whose stays.
 */
final class BtfDecoder extends AbstractList<BtfType> implements RandomAccess {
    private final BtfTable table;
    private final @Nullable BtfType[] decoded;

    BtfDecoder(BtfTable table) {
        this.table = table;
        this.decoded = new BtfType[table.count()];
    }

    @Override
    public int size() {
        return decoded.length;
    }

    @Override
    public BtfType get(int id) {
        Objects.checkIndex(id, decoded.length);
        BtfType type = decoded[id];
        if (type == null) {
            type = decode(id);
            decoded[id] = type;
        }
        return type;
    }

    /** Whether a type is an enum, without decoding it. */
    boolean isEnum(int id) {
        BtfKind kind = table.kind(id);
        return kind == BtfKind.ENUM || kind == BtfKind.ENUM64;
    }

    private BtfType decode(int id) {
        BtfKind kind = table.kind(id);
        return switch (kind) {
            case VOID -> new BtfType.Void();
            case INT -> integer(id);
            case POINTER -> new BtfType.Pointer(id, table.value(id));
            case ARRAY ->
                new BtfType.Array(id, table.word(id, 0), table.word(id, 1), Integer.toUnsignedLong(table.word(id, 2)));
            case STRUCT, UNION ->
                new BtfType.Composite(
                        id,
                        name(id),
                        kind == BtfKind.UNION,
                        Integer.toUnsignedLong(table.value(id)),
                        entries(id, index -> member(id, index)));
            case ENUM, ENUM64 ->
                new BtfType.Enum(
                        id, name(id), table.value(id), table.flag(id), entries(id, index -> enumerator(id, index)));
            case FORWARD -> new BtfType.Forward(id, name(id), table.flag(id));
            case TYPEDEF -> new BtfType.Typedef(id, name(id), table.value(id));
            case CONST -> modifier(id, BtfType.Modifier.Kind.CONST);
            case VOLATILE -> modifier(id, BtfType.Modifier.Kind.VOLATILE);
            case RESTRICT -> modifier(id, BtfType.Modifier.Kind.RESTRICT);
            case TYPE_TAG ->
                modifier(id, table.flag(id) ? BtfType.Modifier.Kind.ATTRIBUTE : BtfType.Modifier.Kind.TYPE_TAG);
            case FUNCTION -> new BtfType.Function(id, name(id), table.value(id), linkage(table.entries(id)));
            case FUNCTION_PROTOTYPE ->
                new BtfType.FunctionPrototype(id, table.value(id), entries(id, index -> parameter(id, index)));
            case VARIABLE -> new BtfType.Variable(id, name(id), table.value(id), linkage(table.word(id, 0)));
            case DATA_SECTION ->
                new BtfType.DataSection(
                        id,
                        name(id),
                        Integer.toUnsignedLong(table.value(id)),
                        entries(id, index -> sectionVariable(id, index)));
            case FLOAT -> new BtfType.Float(id, name(id), table.value(id));
            case DECLARATION_TAG -> new BtfType.DeclarationTag(id, name(id), table.value(id), table.word(id, 0));
        };
    }

    private BtfType integer(int id) {
        BtfInteger integer = BtfInteger.of(table.word(id, 0));
        return new BtfType.Int(
                id,
                name(id),
                table.value(id),
                integer.bits(),
                integer.bitOffset(),
                integer.signed(),
                integer.character(),
                integer.bool());
    }

    private BtfType modifier(int id, BtfType.Modifier.Kind kind) {
        return new BtfType.Modifier(id, kind, name(id), table.value(id));
    }

    private BtfType.Member member(int id, int index) {
        BtfMemberPlace place = BtfMemberPlace.of(table, id, index);
        return new BtfType.Member(
                text(table.word(id, 3 * index)), table.word(id, 3 * index + 1), place.bitOffset(), place.bitSize());
    }

    private BtfType.Enumerator enumerator(int id, int index) {
        if (table.kind(id) == BtfKind.ENUM64) {
            long low = Integer.toUnsignedLong(table.word(id, 3 * index + 1));
            long high = Integer.toUnsignedLong(table.word(id, 3 * index + 2));
            return new BtfType.Enumerator(text(table.word(id, 3 * index)), high << 32 | low);
        }
        int value = table.word(id, 2 * index + 1);
        return new BtfType.Enumerator(
                text(table.word(id, 2 * index)), table.flag(id) ? value : Integer.toUnsignedLong(value));
    }

    private BtfType.Parameter parameter(int id, int index) {
        return new BtfType.Parameter(text(table.word(id, 2 * index)), table.word(id, 2 * index + 1));
    }

    private BtfType.SectionVariable sectionVariable(int id, int index) {
        return new BtfType.SectionVariable(
                table.word(id, 3 * index),
                Integer.toUnsignedLong(table.word(id, 3 * index + 1)),
                Integer.toUnsignedLong(table.word(id, 3 * index + 2)));
    }

    private static BtfType.Linkage linkage(int number) {
        return BtfType.Linkage.values()[number];
    }

    private <T> List<T> entries(int id, IntFunction<T> entry) {
        return IntStream.range(0, table.entries(id)).mapToObj(entry).toList();
    }

    private String name(int id) {
        return text(table.nameOffset(id));
    }

    private String text(int offset) {
        return table.strings().text(offset);
    }
}
