package io.github.bpf4j.processor.btf;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Writes BTF tables for tests, from types as the reader gives them. */
public final class BtfWriter {
    private static final int FLAG = 1 << 31;

    private final ByteOrder order;
    private final ByteArrayOutputStream strings = new ByteArrayOutputStream();
    private final Map<String, Integer> offsets = new HashMap<>();
    private final ByteArrayOutputStream records = new ByteArrayOutputStream();

    private BtfWriter(ByteOrder order) {
        this.order = order;
        name("");
    }

    /** A table of these types, of which the first is void. */
    public static byte[] write(ByteOrder order, List<? extends BtfType> types) {
        BtfWriter writer = new BtfWriter(order);
        types.stream().skip(1).forEach(writer::add);
        return writer.table();
    }

    private byte[] table() {
        byte[] types = records.toByteArray();
        byte[] names = strings.toByteArray();
        return ByteBuffer.allocate(24 + types.length + names.length)
                .order(order)
                .putShort((short) 0xeb9f)
                .put((byte) 1)
                .put((byte) 0)
                .putInt(24)
                .putInt(0)
                .putInt(types.length)
                .putInt(types.length)
                .putInt(names.length)
                .put(types)
                .put(names)
                .array();
    }

    private int name(String name) {
        return offsets.computeIfAbsent(name, text -> {
            int offset = strings.size();
            strings.writeBytes(text.getBytes(UTF_8));
            strings.write(0);
            return offset;
        });
    }

    private void words(long... words) {
        ByteBuffer bytes = ByteBuffer.allocate(4 * words.length).order(order);
        for (long word : words) {
            bytes.putInt((int) word);
        }
        records.writeBytes(bytes.array());
    }

    private void record(String name, BtfKind kind, int flag, int entries, long value) {
        words(name(name), kind.ordinal() << 24 | flag | entries, value);
    }

    private void add(BtfType type) {
        if (type instanceof BtfType.Int t) {
            record(t.name(), BtfKind.INT, 0, 0, t.size());
            int encoding = (t.signed() ? 1 : 0) | (t.character() ? 2 : 0) | (t.bool() ? 4 : 0);
            words(encoding << 24 | t.bitOffset() << 16 | t.bits());
        } else if (type instanceof BtfType.Float t) {
            record(t.name(), BtfKind.FLOAT, 0, 0, t.size());
        } else if (type instanceof BtfType.Pointer t) {
            record("", BtfKind.POINTER, 0, 0, t.targetId());
        } else if (type instanceof BtfType.Array t) {
            record("", BtfKind.ARRAY, 0, 0, 0);
            words(t.elementId(), t.indexId(), t.length());
        } else if (type instanceof BtfType.Composite t) {
            add(t);
        } else if (type instanceof BtfType.Enum t) {
            add(t);
        } else if (type instanceof BtfType.Forward t) {
            record(t.name(), BtfKind.FORWARD, t.union() ? FLAG : 0, 0, 0);
        } else if (type instanceof BtfType.Typedef t) {
            record(t.name(), BtfKind.TYPEDEF, 0, 0, t.targetId());
        } else if (type instanceof BtfType.Modifier t) {
            boolean attribute = t.kind() == BtfType.Modifier.Kind.ATTRIBUTE;
            BtfKind kind =
                    attribute ? BtfKind.TYPE_TAG : BtfKind.valueOf(t.kind().name());
            record(t.name(), kind, attribute ? FLAG : 0, 0, t.targetId());
        } else if (type instanceof BtfType.Function t) {
            record(t.name(), BtfKind.FUNCTION, 0, t.linkage().ordinal(), t.prototypeId());
        } else if (type instanceof BtfType.FunctionPrototype t) {
            record("", BtfKind.FUNCTION_PROTOTYPE, 0, t.parameters().size(), t.returnId());
            t.parameters().forEach(parameter -> words(name(parameter.name()), parameter.typeId()));
        } else if (type instanceof BtfType.Variable t) {
            record(t.name(), BtfKind.VARIABLE, 0, 0, t.typeId());
            words(t.linkage().ordinal());
        } else if (type instanceof BtfType.DataSection t) {
            record(t.name(), BtfKind.DATA_SECTION, 0, t.variables().size(), t.size());
            t.variables().forEach(variable -> words(variable.variableId(), variable.offset(), variable.size()));
        } else if (type instanceof BtfType.DeclarationTag t) {
            record(t.name(), BtfKind.DECLARATION_TAG, 0, 0, t.targetId());
            words(t.componentIndex());
        }
    }

    private void add(BtfType.Composite composite) {
        boolean bitfields = composite.members().stream().anyMatch(BtfType.Member::bitfield);
        BtfKind kind = composite.union() ? BtfKind.UNION : BtfKind.STRUCT;
        record(composite.name(), kind, bitfields ? FLAG : 0, composite.members().size(), composite.size());
        for (BtfType.Member member : composite.members()) {
            words(name(member.name()), member.typeId(), (long) member.bitSize() << 24 | member.bitOffset());
        }
    }

    private void add(BtfType.Enum type) {
        boolean wide = type.size() == Long.BYTES;
        record(
                type.name(),
                wide ? BtfKind.ENUM64 : BtfKind.ENUM,
                type.signed() ? FLAG : 0,
                type.enumerators().size(),
                type.size());
        for (BtfType.Enumerator enumerator : type.enumerators()) {
            if (wide) {
                words(name(enumerator.name()), enumerator.value(), enumerator.value() >>> 32);
            } else {
                words(name(enumerator.name()), enumerator.value());
            }
        }
    }
}
