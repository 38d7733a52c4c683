package io.github.bpf4j.processor.btf;

import java.util.List;
import java.util.function.Function;

/** Writes a table as {@code bpftool -j btf dump file FILE format raw} does, so that the two can be compared whole;
 * save that enums of either kind are {@code ENUM}, for clang 14 writes those of 8 bytes as such. */
final class BpftoolJson {
    private BpftoolJson() {}

    /** One string a type, in the order of ids. */
    static List<String> of(Btf btf) {
        return btf.types().stream()
                .skip(1)
                .map(type -> "{\"id\":" + type.id() + ",\"kind\":\"" + kind(type) + "\",\"name\":" + name(type.name())
                        + fields(type) + "}")
                .toList();
    }

    private static String kind(BtfType type) {
        if (type instanceof BtfType.Composite t) {
            return t.union() ? "UNION" : "STRUCT";
        } else if (type instanceof BtfType.Enum t) {
            return "ENUM";
        } else if (type instanceof BtfType.Modifier t) {
            return t.kind() == BtfType.Modifier.Kind.ATTRIBUTE
                    ? "TYPE_TAG"
                    : t.kind().name();
        } else if (type instanceof BtfType.DeclarationTag) {
            return "DECL_TAG";
        } else if (type instanceof BtfType.DataSection) {
            return "DATASEC";
        } else if (type instanceof BtfType.Function) {
            return "FUNC";
        } else if (type instanceof BtfType.FunctionPrototype) {
            return "FUNC_PROTO";
        } else if (type instanceof BtfType.Forward) {
            return "FWD";
        } else if (type instanceof BtfType.Pointer) {
            return "PTR";
        } else if (type instanceof BtfType.Variable) {
            return "VAR";
        }
        return type.getClass().getSimpleName().toUpperCase(java.util.Locale.ROOT);
    }

    private static String name(String name) {
        return "\""
                + (name.isEmpty()
                        ? "(anon)"
                        : name.replace("\\", "\\\\").replace("\"", "\\\"").replace("\t", "\\t")) + "\"";
    }

    private static String fields(BtfType type) {
        if (type instanceof BtfType.Int t) {
            String encoding = t.bool() ? "BOOL" : t.character() ? "CHAR" : t.signed() ? "SIGNED" : "(none)";
            return ",\"size\":" + t.size() + ",\"bits_offset\":" + t.bitOffset() + ",\"nr_bits\":" + t.bits()
                    + ",\"encoding\":\"" + encoding + "\"";
        } else if (type instanceof BtfType.Float t) {
            return ",\"size\":" + t.size();
        } else if (type instanceof BtfType.Pointer t) {
            return target(t.targetId());
        } else if (type instanceof BtfType.Typedef t) {
            return target(t.targetId());
        } else if (type instanceof BtfType.Modifier t) {
            return target(t.targetId());
        } else if (type instanceof BtfType.Array t) {
            return target(t.elementId()) + ",\"index_type_id\":" + t.indexId() + ",\"nr_elems\":" + t.length();
        } else if (type instanceof BtfType.Composite t) {
            return ",\"size\":" + t.size() + list("members", t.members(), BpftoolJson::member);
        } else if (type instanceof BtfType.Enum t) {
            return ",\"encoding\":\"" + (t.signed() ? "SIGNED" : "UNSIGNED") + "\",\"size\":" + t.size()
                    + list(
                            "values",
                            t.enumerators(),
                            constant -> "{\"name\":" + name(constant.name()) + ",\"val\":" + value(t, constant.value())
                                    + "}");
        } else if (type instanceof BtfType.Forward t) {
            return ",\"fwd_kind\":\"" + (t.union() ? "union" : "struct") + "\"";
        } else if (type instanceof BtfType.Function t) {
            return target(t.prototypeId()) + linkage(t.linkage());
        } else if (type instanceof BtfType.FunctionPrototype t) {
            return ",\"ret_type_id\":" + t.returnId()
                    + list(
                            "params",
                            t.parameters(),
                            parameter -> "{\"name\":" + name(parameter.name()) + target(parameter.typeId()) + "}");
        } else if (type instanceof BtfType.Variable t) {
            return target(t.typeId()) + linkage(t.linkage());
        } else if (type instanceof BtfType.DataSection t) {
            return ",\"size\":" + t.size()
                    + list(
                            "vars",
                            t.variables(),
                            variable -> "{\"type_id\":" + variable.variableId() + ",\"offset\":" + variable.offset()
                                    + ",\"size\":" + variable.size() + "}");
        }
        BtfType.DeclarationTag tag = (BtfType.DeclarationTag) type;
        return target(tag.targetId()) + ",\"component_idx\":" + tag.componentIndex();
    }

    private static String member(BtfType.Member member) {
        return "{\"name\":" + name(member.name()) + target(member.typeId()) + ",\"bits_offset\":" + member.bitOffset()
                + (member.bitfield() ? ",\"bitfield_size\":" + member.bitSize() : "") + "}";
    }

    /** bpftool extends the sign of unsigned constants of 32 bits, too. */
    private static String value(BtfType.Enum type, long value) {
        return type.signed()
                ? Long.toString(value)
                : Long.toUnsignedString(type.size() == Long.BYTES ? value : (int) value);
    }

    private static String target(int id) {
        return ",\"type_id\":" + id;
    }

    private static String linkage(BtfType.Linkage linkage) {
        return ",\"linkage\":\"" + linkage.name().toLowerCase(java.util.Locale.ROOT) + "\"";
    }

    private static <T> String list(String name, List<T> entries, Function<T, String> entry) {
        return ",\"vlen\":" + entries.size() + ",\"" + name + "\":["
                + String.join(",", entries.stream().map(entry).toList()) + "]";
    }
}
